import { setTimeout as after } from 'node:timers/promises';
import {
  type IndicatorValue,
  type NewPerson,
  paths,
  type PersonRegisterName,
  type PersonView,
  type Problem,
  type RecordView,
} from '#contract';
import { commonIndicators, type Condition, type IndicatorDefinition } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const hasBarrier: Condition = { field: 'person.accessBarrier', isAnyOf: ['isolation', 'marginalisation'] };
const title = { of: 'residenceTitle', subject: 'person' } as const;

/** As the demo network has SP-O7 and AP-O10; and who stays by a title on a day, whose expires soon, and whose has expired. */
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  BARRED: {
    measure: 'distinct',
    counts: [
      { of: 'deskContact', where: hasBarrier, on: 'date', subject: 'person' },
      { of: 'participation', where: hasBarrier, on: 'entryDate', subject: 'person' },
    ],
    breakdowns: ['person.accessBarrier'],
  },
  PATHWAYS: {
    measure: 'stock',
    counts: [
      {
        of: 'activeMeasure',
        where: { field: 'participation.person.citizenshipGroup', isAnyOf: ['third_country', 'eu_mobile'] },
        on: 'startOn',
        until: 'participation.exitDate',
        subject: 'participation.person',
      },
    ],
    breakdowns: ['participation.person.residenceTitle'],
  },
  MEASURED: {
    measure: 'distinct',
    counts: [{ of: 'activeMeasure', on: 'startOn', subject: 'person' }],
    breakdowns: ['person.amifAgeBand'],
  },
  VALID: { measure: 'stock', counts: [{ ...title, on: 'checkedOn', until: 'endedOn' }] },
  EXPIRING: { measure: 'stock', counts: [{ ...title, on: 'renewalDueOn', until: 'endedOn' }] },
  EXPIRED: { measure: 'stock', counts: [{ ...title, on: 'expiredOn', until: 'replacedOn' }] },
  AGREED: { measure: 'count', counts: [{ of: 'serviceAgreement', where: { field: 'person.sex', is: 'F' }, on: 'signedOn' }] },
};

describe('what is counted by what is kept of people', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let account: string;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    account = await api.addAccount('manager', []);
    manager = await api.as('manager');
  });
  beforeEach(async () => {
    const own = Object.entries(definitions).map(([code, definition]) =>
      anIndicator({ code, commonCode: null, unit: 'things', definition }),
    );
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), ...own] });
    await api.grant(account, 'manager', project.id);
  });
  afterAll(() => api.stop());

  const key = () => ({ headers: { 'idempotency-key': newId() } });
  const form = (answers: Partial<NewPerson['answers']>): NewPerson => ({
    ...{ id: newId(), participationId: newId(), desk: 'LI-D1', entryDate: '2026-02-02' },
    notice: { givenOn: '2026-02-02', version: '3', language: 'it' },
    identity: { surname: `Rossi ${newId()}`, name: 'Anna', taxCode: null, phone: null, email: null },
    answers: { ...{ sex: 'F', birthDate: '1990-05-16', work: 'UNE-REG', unemployedSince: '2025-11-01', isced: 3 }, ...answers },
  });
  const take = async (answers: Partial<NewPerson['answers']>): Promise<PersonView> => {
    const { status, body } = await manager.post<PersonView & Problem>(paths.people(project.acronym), form(answers), key());
    expect(status).withContext(JSON.stringify(body)).toBe(201);
    return body;
  };
  const enter = async (name: PersonRegisterName, content: object): Promise<RecordView> => {
    const { status, body } = await manager.post<RecordView & Problem>(paths.register(project.acronym, name), { content }, key());
    expect(status).withContext(JSON.stringify(body)).toBe(201);
    return body;
  };
  const value = async (code: string, query = ''): Promise<number | null | undefined> => {
    const { body } = await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query);
    return body.find((one) => one.code === code)?.value;
  };
  const change = (person: PersonView, answers: object): Promise<ApiAnswer<PersonView & Problem>> =>
    manager.patch<PersonView & Problem>(
      paths.person(project.acronym, person.id),
      { answers, identity: {}, correctsEntry: true, reason: 'Risposta corretta' },
      person.version,
      key(),
    );
  const firstDesk = (): Promise<string | undefined> =>
    api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ desk: string }>('select desk_id as desk from desk where project_id = $1 and number = 1', [
        project.id,
      ]);
      return rows[0]?.desk;
    });
  /** The participation of somebody who came with a file. */
  const fromFile = async (thirdCountryNational: 'yes' | 'no', exitDate: string | null = null): Promise<string> => {
    const person = aParticipation({ participantId: 'F', desk: 'LI-D1', entryDate: '2026-01-12', thirdCountryNational, exitDate });
    await savePeople(api, project, [exitDate === null ? person : { ...person, exitReason: 'COMPLETED' }], api.server.installation.secret);
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>(
        `select r.participation_id as id from participation r join person p on p.project_id = r.project_id and p.person_id = r.person_id
         where r.project_id = $1 and p.external_id = 'F'`,
        [project.id],
      ),
    );
    return rows[0]?.id ?? '';
  };

  it('is a person once, whether known by the participation or by a contact, in the transaction that takes them in charge', async () => {
    const person = await take({ accessBarrier: ['isolation'] });
    await take({ accessBarrier: [] });
    expect(await value('BARRED')).toBe(1);
    const contacts = paths.register(project.acronym, 'contacts');
    const desk = await firstDesk();
    const content = { desk, person: person.id, date: '2026-03-02', channel: 'in_person', contactType: 'listening', anonymous: false };
    expect((await manager.post(contacts, { content }, key())).status).toBe(201);
    expect(await value('BARRED')).toBe(1);
    expect(await value('BARRED', '?asOf=2026-02-01')).toBe(0);
  });

  it('follows a corrected answer, and the past stays what was known of it', async () => {
    const person = await take({ accessBarrier: [] });
    expect(await value('BARRED')).toBe(0);
    const before = new Date().toISOString();
    const { status, body } = await change(person, { accessBarrier: ['marginalisation'] });
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    expect(await value('BARRED')).toBe(1);
    expect(await value('BARRED', `?knownAt=${before}`)).toBe(0);
    expect((await change(body, { accessBarrier: [] })).status).toBe(200);
    expect(await value('BARRED')).toBe(0);
  });

  it('is a measure by the citizenships that were answered, and of whom came with a file by what that said (R28)', async () => {
    const eu = await take({ citizenship: ['RO'] });
    const italian = await take({ citizenship: ['IT'] });
    const started = { title: 'Corso di italiano', event: '02', eventDate: '2026-03-02' };
    for (const { participation } of [eu, italian]) await enter('measures', { ...started, participation: participation?.id });
    expect([await value('PATHWAYS'), await value('MEASURED')]).toEqual([1, 2]);
    const participation = await fromFile('yes');
    await enter('measures', { ...started, participation });
    await enter('measures', { ...started, participation, title: 'Orientamento' });
    // two measures of one person are one pathway
    expect([await value('PATHWAYS'), await value('MEASURED')]).toEqual([2, 3]);
    expect(await value('PATHWAYS', '?asOf=2026-03-01')).toBe(0);
  });

  it('is nobody’s measure any more from the day the person left', async () => {
    const participation = await fromFile('yes', '2026-03-16');
    await enter('measures', { title: 'Corso', event: '02', eventDate: '2026-02-16', participation });
    expect([await value('PATHWAYS', '?asOf=2026-03-15'), await value('PATHWAYS', '?asOf=2026-03-16')]).toEqual([1, 0]);
  });

  it('is a residence title from the day it was seen until it expires or the next one is seen', async () => {
    const person = await take({ citizenship: ['MA'], titleType: '1', titleExpiresOn: '2026-03-20', rightToWork: 'yes' });
    const on = async (day: string) => [
      await value('VALID', `?asOf=${day}`),
      await value('EXPIRING', `?asOf=${day}`),
      await value('EXPIRED', `?asOf=${day}`),
    ];
    expect([await on('2026-02-01'), await on('2026-03-20'), await on('2026-03-31')]).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [0, 0, 1],
    ]);
    await enter('residence-titles', { person: person.id, titleType: '3', checkedOn: '2026-03-16' });
    expect([await on('2026-03-15'), await on('2026-03-16'), await on('2026-03-31')]).toEqual([
      [1, 1, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
  });

  it('is counted once, where it was kept before anything counted it', async () => {
    await fromFile('yes');
    await api.database.withBulkScope(
      project.scope,
      async (client, at) => {
        await client.query(
          `insert into record_version (project_id, record_id, version, recorded_at, recorded_by, type, content)
           select $1, person_id, 1, $2, 'spec', 'person', '{"accessBarrier":["isolation"]}' from person where project_id = $1`,
          [project.id, at],
        );
        await client.query(
          `insert into jobs.job (name, data, policy, singleton_key) values ('records-counted-since', $1, 'singleton', $2)`,
          [{ projectId: project.id, types: ['person'] }, project.id],
        );
      },
      { lock: 'exclusive' },
    );
    // the job is found within two seconds; the limit of the spec says when to give up
    while ((await value('BARRED')) !== 1) await after(50);
    expect(await value('BARRED')).toBe(1);
  }, 30_000);

  it('is a service agreement by the sex that the participation knows', async () => {
    const person = await take({});
    await enter('service-agreements', { person: person.id, signedOn: '2026-03-02', status: 'signed' });
    expect(await value('AGREED')).toBe(1);
  });
});
