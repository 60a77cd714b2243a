import fc from 'fast-check';
import {
  type Duplicates,
  type IndicatorValue,
  type LikePeopleFound,
  type MergeList,
  type MergePreview,
  paths,
  type PersonMergeView,
  type Problem,
  type RecordView,
} from '#contract';
import { commonIndicators, type Identity, type IndicatorDefinition, type Participation } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { LikePeople } from '../src/platform/identity/like-people.js';
import { SealedIdentities } from '../src/platform/identity/sealed-identities.js';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const own = { commonCode: null, unit: 'contacts' };
const contacts = { of: 'deskContact', on: 'date' } as const;
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  CONTATTI: { measure: 'count', counts: [contacts] },
  PERSONE: { measure: 'distinct', counts: [{ ...contacts, subject: 'person' }] },
  DOPPI: {
    measure: 'ratio',
    numerator: [{ ...contacts, where: { field: 'servedTwiceWithin90Days', is: true }, subject: 'person' }],
    denominator: [{ ...contacts, subject: 'person' }],
  },
};
const teresa: Identity = { surname: 'Gallo', name: 'Teresa', birthDate: '1981-07-17', sex: 'F' };

describe('people who turn out to be one', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  let desks: readonly string[];
  let serial = 0;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), ...indicators] });
    desks = await api.database.withBulkScope(project.scope, async (client) => {
      for (const [at, host] of [newId(), newId()].entries()) {
        await client.query(`insert into organisation (organisation_id, name) values ($1, $2)`, [host, `Comune ${host}`]);
        await client.query('update desk set host_organisation_id = $2 where project_id = $1 and number = $3', [project.id, host, at + 1]);
      }
      const { rows } = await client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [
        project.id,
      ]);
      return rows.map(({ id }) => id);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    manager = await api.as('manager');
    operator = await api.as('operator');
  });
  afterAll(() => api.stop());

  /** Somebody with a participation and, if it is kept who they are, an identity. */
  const person = async (participation: Partial<Participation>, identity?: Identity): Promise<string> => {
    const participantId = `X${serial++}`;
    const { secret } = api.server.installation;
    await savePeople(api, project, [aParticipation({ participantId, ...participation })], secret);
    return api.database.withBulkScope(project.scope, async (client, postedAt) => {
      const { rows } = await client.query<{ id: string }>('select person_id as id from person where project_id = $1 and external_id = $2', [
        project.id,
        participantId,
      ]);
      const id = rows[0]?.id ?? '';
      if (identity) {
        await new SealedIdentities(secret).keep(client, { projectId: project.id, postedAt, recordedBy: 'spec', reason: null }, [
          [id, identity],
        ]);
        await new LikePeople(secret).remember(client, project.id, [[id, identity]]);
      }
      return id;
    });
  };
  const contact = async (of: string, more: object = {}): Promise<RecordView> => {
    const content = {
      desk: desks[0],
      date: '2026-03-02',
      channel: 'in_person',
      contactType: 'information',
      anonymous: false,
      person: of,
      ...more,
    };
    return (await manager.post<RecordView>(paths.register(project.acronym, 'contacts'), { content })).body;
  };
  const merge = (survivor: string, other: string, more: object = {}): Promise<ApiAnswer<PersonMergeView & Problem>> =>
    manager.post(paths.personMerge(project.acronym, survivor), { other, reason: 'registrata due volte', ...more });
  const undo = (id: string, more: object = {}): Promise<ApiAnswer<PersonMergeView & Problem>> =>
    manager.post(paths.mergeUndo(project.acronym, id), { reason: 'erano due persone', ...more });
  /** Every value of the project in every breakdown: what a merge may change and an undo must restore. */
  const values = async (query = ''): Promise<IndicatorValue[]> =>
    (await manager.get<IndicatorValue[]>(`${paths.values(project.acronym)}?by=sex,desk,ageBand,employmentStatus${query}`)).body;
  const figures = (all: readonly IndicatorValue[]) =>
    all.map(({ code, value, numerator, denominator, by, excluded }) => ({ code, value, numerator, denominator, by, excluded }));
  const valueOf = async (code: string): Promise<number> => (await values()).find((value) => value.code === code)?.value ?? 0;

  it('are one participation with the first entry and the last exit, and one person served twice', async () => {
    const first = await person({ entryDate: '2025-02-01', exitDate: '2025-05-31', exitReason: 'DROPOUT', sex: 'F', desk: 'LI-D1' });
    const second = await person({
      entryDate: '2025-09-01',
      exitDate: '2025-12-20',
      exitReason: 'JOB',
      lastStatus28d: 'JOB',
      sex: 'F',
      desk: 'LI-D4',
    });
    await contact(first, { date: '2026-01-10', services: [{ serviceType: 'E' }] });
    await contact(second, { date: '2026-02-10', desk: desks[1], services: [{ serviceType: 'E' }] });
    const before = figures(await values());
    const [entered, served, contactsBefore] = [await valueOf('EECO01'), await valueOf('PERSONE'), await valueOf('CONTATTI')];
    const { status, body } = await merge(first, second);
    expect(status).toBe(201);
    expect(body.records).toBe(1);
    expect(await valueOf('EECO01')).toBe(entered - 1);
    expect(await valueOf('PERSONE')).toBe(served - 1);
    expect(await valueOf('CONTATTI'))
      .withContext('contacts are no people')
      .toBe(contactsBefore);
    const twice = (await values()).find(({ code }) => code === 'DOPPI')?.numerator ?? 0;
    expect(twice).toBe((before.find(({ code }) => code === 'DOPPI')?.numerator ?? 0) + 1);
    expect((await undo(body.id)).body.undone?.reason).toBe('erano due persone');
    expect(figures(await values())).toEqual(before);
  });

  it('are proposed, marked as two, and not proposed again', async () => {
    const [one, other] = [await person({ desk: 'LI-D4' }, teresa), await person({ desk: 'LI-D4' }, { ...teresa, name: 'Teressa' })];
    const listed = async (client: ApiClient) =>
      (await client.get<Duplicates>(paths.duplicates(project.acronym))).body.items.find(({ people }) =>
        [one, other].every((id) => people.some((found) => found.id === id)),
      );
    expect(await listed(manager)).toEqual(jasmine.objectContaining({ verdict: 'certain', proposed: null }));
    const mark = (mark: 'same' | 'distinct') =>
      operator.post<{ id: string }>(paths.duplicateMarks(project.acronym), { people: [one, other], mark, reason: 'le conosco' });
    expect((await mark('same')).status).toBe(201);
    expect((await listed(manager))?.proposed?.reason).toBe('le conosco');
    const distinct = await mark('distinct');
    expect(await listed(manager)).toBeUndefined();
    await manager.send({ method: 'DELETE', path: paths.duplicateMark(project.acronym, distinct.body.id) });
    expect(await listed(operator)).toBeDefined();
  });

  it('are found before saving: by pseudonym at the own desk, elsewhere only that they are known', async () => {
    const ugo: Identity = { surname: 'Neri', name: 'Ugo', birthDate: '1955-05-05' };
    const id = await person({ desk: 'LI-D1' }, ugo);
    const ask = (client: ApiClient, identity: object) => client.post<LikePeopleFound>(paths.peopleLikeness(project.acronym), identity);
    const mine = await ask(manager, { ...ugo, taxCode: null });
    expect(mine.status).toBe(200);
    expect(mine.body.items.map((item) => item.id)).toEqual([id]);
    const theirs = (await ask(operator, ugo)).body;
    expect(theirs).toEqual({ items: [], knownElsewhere: true });
    expect((await ask(operator, { ...ugo, birthDate: '1955-05-06' })).body.knownElsewhere)
      .withContext('not certain')
      .toBeFalse();
    expect((await ask(operator, { surname: 'Neri' })).status).toBe(422);
  });

  it('are asked for so often in a minute, and no more', async () => {
    await api.addAccount('curious', [{ role: 'operator', projectId: project.id, deskNumber: 1 }]);
    const curious = await api.as('curious');
    const statuses = [];
    for (let at = 0; at < 61; at++)
      statuses.push((await curious.post(paths.peopleLikeness(project.acronym), { surname: `Rossi ${at}`, name: 'Ada' })).status);
    expect(statuses.slice(0, 60).every((status) => status === 200)).toBeTrue();
    expect(statuses[60]).toBe(429);
  });

  it('are shown side by side with what will become of them, which leaves a trace with the reason', async () => {
    const [one, other] = [
      await person({ entryDate: '2025-02-01', sex: 'F' }, teresa),
      await person({ entryDate: '2025-03-01', sex: null }, { ...teresa, phone: '333 1' }),
    ];
    await contact(other);
    const { body } = await manager.post<MergePreview>(paths.personMergePreview(project.acronym, one), {
      other,
      reason: 'controllo doppioni',
    });
    expect(body.identity.find(({ field }) => field === 'phone')).toEqual({
      field: 'phone',
      survivor: null,
      merged: '333 1',
      result: '333 1',
    });
    expect(body.participation.find(({ field }) => field === 'entryDate')?.result).toBe('2025-02-01');
    expect(body.records).toEqual([{ type: 'deskContact', count: 1 }]);
    expect(body.overlap).toBeTrue();
    const looks = await api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ reason: string }>(
        `select reason from audit_entry where project_id = $1 and action = 'merge_previewed' and record_id = any ($2::uuid[])`,
        [project.id, [one, other]],
      );
      return rows;
    });
    expect(looks).toEqual([{ reason: 'controllo doppioni' }, { reason: 'controllo doppioni' }]);
  });

  it('are found by either name once merged, the survivor alone', async () => {
    const bruni: Identity = { surname: 'Bruni', name: 'Carla', birthDate: '1967-12-23' };
    const [one, other] = [await person({}, bruni), await person({}, { ...bruni, surname: 'Tedeschi', phone: '0586 111222' })];
    const found = async (identity: Identity) =>
      (await manager.post<LikePeopleFound>(paths.peopleLikeness(project.acronym), identity)).body.items.map(({ id }) => id);
    const { body } = await merge(one, other, { take: ['surname'] });
    expect(await found({ ...bruni, surname: 'Tedeschi' })).toEqual([one]);
    await undo(body.id);
    expect(await found(bruni)).toEqual([one]);
    expect(await found({ ...bruni, surname: 'Tedeschi', phone: '0586111222' })).toContain(other);
  });

  it('are only merged by a manager, once, and not with themselves', async () => {
    const [one, other, third] = [await person({}), await person({}), await person({})];
    const asOperator = await operator.post(paths.personMerge(project.acronym, one), { other, reason: 'registrata due volte' });
    expect(asOperator.status).toBe(403);
    expect((await merge(one, one)).status).toBe(422);
    expect((await merge(one, newId())).status).toBe(404);
    expect((await merge(one, other)).status).toBe(201);
    expect((await merge(third, other)).body.code).toBe('wrong_state');
  });

  it('stay one when a file still tells them apart, and the one who was merged is not found by pseudonym any more', async () => {
    const spell = { entryDate: '2025-02-01', exitDate: '2025-05-31', exitReason: 'COMPLETED', desk: 'LI-D1' } as const;
    const [one, other] = [await person(spell), await person({ ...spell, entryDate: '2025-03-01' })];
    const external = await api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ external: string; pseudonym: string }>(
        'select external_id as external, pseudonym from person where project_id = $1 and person_id = $2',
        [project.id, other],
      );
      return rows[0];
    });
    await merge(one, other);
    const entered = await valueOf('EECO01');
    const file = [
      'operation_id,participant_id,sex,birth_date,entry_date,exit_date,employment_status,long_term,isced,in_education_at_entry,disability,third_country_national,foreign_background,minority,housing_exclusion,degurba,last_status_28d,education_28d,qualification_28d,status_6m,improved_6m,complete',
      `${project.acronym},${external?.external},F,1990-01-01,2025-03-01,2025-05-31,EMP,,3,no,no,no,no,no,no,1,,,,,,yes`,
    ].join('\n');
    const form = new FormData();
    form.append('file', new Blob([file], { type: 'text/csv' }), 'people.csv');
    const { body } = await manager.send<{ summary: { new: number; changed: number } }>({
      method: 'POST',
      path: `${paths.imports(project.acronym)}?of=participations`,
      body: form,
    });
    expect(body.summary).toEqual(jasmine.objectContaining({ new: 0, changed: 0 }));
    expect(await valueOf('EECO01')).toBe(entered);
    const { pseudonym = '' } = external ?? {};
    const found = await manager.get<{ items: object[] }>(`${paths.people(project.acronym)}?search=${pseudonym}`);
    expect(found.body.items).toEqual([]);
  });

  it('are told of as the one they are: a contact names the survivor, and a file that names the other means the survivor', async () => {
    const [one, other, third] = [await person({ desk: 'LI-D1' }), await person({ desk: 'LI-D1' }), await person({ desk: 'LI-D1' })];
    await merge(other, third);
    await merge(one, other);
    const rows = (text: string, values: unknown[]) =>
      api.database.withBulkScope(project.scope, async (client) => (await client.query<{ id: string }>(text, values)).rows);
    const [desk] = await rows('select desk_id as id from desk where project_id = $1 order by number limit 1', [project.id]);
    const entered = await manager.post<Problem>(
      paths.register(project.acronym, 'contacts'),
      { content: { desk: desk?.id, person: third, date: '2025-06-02', channel: 'phone', contactType: 'information' } },
      { headers: { 'idempotency-key': newId() } },
    );
    expect([entered.status, entered.body.field]).toEqual([422, 'person']);
    const [external] = await rows('select external_id as id from person where project_id = $1 and person_id = $2', [project.id, third]);
    const form = new FormData();
    const file = `id;desk;at;contactType;channel;minutes;person\nX-1;LI-D1;2025-06-02 09:10;information;phone;5;${external?.id}\n`;
    form.append('file', new Blob([file], { type: 'text/csv' }), 'contacts.csv');
    const { status } = await manager.send({ method: 'POST', path: `${paths.imports(project.acronym)}?of=contacts`, body: form });
    expect(status).toBe(201);
    const told = await rows(
      `select person_id as id from record_version where project_id = $1 and type = 'deskContact' and day = '2025-06-02' and superseded_at is null`,
      [project.id],
    );
    expect(told.map(({ id }) => id)).toEqual([one]);
  });

  it('are undone in the order in which they were merged, the last first', async () => {
    const [one, other, third] = [await person({}), await person({}), await person({})];
    const [first, second] = [(await merge(one, other)).body, (await merge(third, one)).body];
    expect((await undo(first.id)).body.code).toBe('wrong_state');
    expect((await undo(second.id)).status).toBe(200);
    expect((await undo(first.id)).status).toBe(200);
    expect((await undo(first.id)).body.code).toBe('wrong_state');
    expect(
      (await manager.get<MergeList>(paths.merges(project.acronym))).body.items.find(({ id }) => id === first.id)?.undone,
    ).not.toBeNull();
  });

  it('keep what was corrected in between: records field by field, the participation for the one who is named', async () => {
    const one = await person({ entryDate: '2025-02-01', exitDate: null });
    const other = await person({ entryDate: '2025-03-01', exitDate: null });
    const moved = await contact(other, { minutes: 10 });
    const { body } = await merge(one, other);
    const register = paths.registerRecord(project.acronym, 'contacts', moved.id);
    const read = async (): Promise<RecordView> => (await manager.get<RecordView>(register)).body;
    expect((await read()).content['person']).toBe(one);
    await manager.patch(register, { content: { minutes: 25 } }, (await read()).version);
    const participation = await api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query<{ id: string; version: number }>(
        'select participation_id as id, version from participation where project_id = $1 and person_id = $2 and superseded_at is null',
        [project.id, one],
      );
      return rows[0];
    });
    const address = paths.participation(project.acronym, participation?.id ?? '');
    await manager.patch(address, { exitDate: '2025-06-30', exitReason: 'COMPLETED', reason: 'uscita' }, participation?.version ?? 0);
    const refused = await undo(body.id);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('exitDate');
    expect((await undo(body.id, { laterChanges: 'merged' })).status).toBe(200);
    expect((await read()).content).toEqual(jasmine.objectContaining({ person: other, minutes: 25 }));
    expect((await manager.get<{ exitDate: string | null }>(address)).body.exitDate)
      .withContext('it was the other who left')
      .toBeNull();
  });

  it('count after an undo as before, whoever they were; known-at the merge as then; women, men and others make the total', async () => {
    const month = fc.integer({ min: 1, max: 9 });
    const participation = fc.record({
      entryDate: month.map((at) => `2025-0${at}-10`),
      exitDate: fc.option(month.map((at) => `2025-1${at % 3}-05`)),
      sex: fc.constantFrom('F', 'M', null),
      employmentStatus: fc.constantFrom('UNE', 'INA', 'EMP'),
      isced: fc.constantFrom(0, 3, 6, null),
      desk: fc.constantFrom('LI-D1', 'LI-D4', null),
    });
    const visit = fc.record({
      of: fc.boolean(),
      desk: fc.constantFrom(0, 1),
      day: fc.integer({ min: 10, max: 28 }),
      service: fc.constantFrom('A', 'E'),
    });
    await fc.assert(
      fc.asyncProperty(participation, participation, fc.array(visit, { maxLength: 4 }), async (a, b, visits) => {
        const [one, other] = [await person(a as Partial<Participation>), await person(b as Partial<Participation>)];
        for (const { of, desk, day, service } of visits)
          await contact(of ? one : other, { desk: desks[desk], date: `2026-02-${day}`, services: [{ serviceType: service }] });
        const before = figures(await values());
        const known = new Date().toISOString();
        const { body } = await merge(one, other);
        const merged = await values();
        expectSums(merged);
        expect(figures(await values(`&knownAt=${known}`))).toEqual(before);
        expect((await subjectsOf(other)).length)
          .withContext('nobody is counted as the other any more')
          .toBe(0);
        await undo(body.id);
        expect(figures(await values())).toEqual(before);
        expectSums(await values());
      }),
      { numRuns: 6 },
    );
  });

  function expectSums(all: readonly IndicatorValue[]): void {
    for (const { code, value, by } of all.filter(({ code }) => code.startsWith('EECO'))) {
      const sexes = Object.values(by?.['sex'] ?? {});
      expect(sexes.reduce((sum, one) => sum + (one ?? 0), 0))
        .withContext(code)
        .toBe(value ?? 0);
    }
  }

  const subjectsOf = (subject: string) =>
    api.database.withBulkScope(project.scope, async (client) => {
      const { rows } = await client.query('select from tally where project_id = $1 and subject_id = $2 and superseded_at is null', [
        project.id,
        subject,
      ]);
      return rows;
    });
});
