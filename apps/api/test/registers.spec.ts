import {
  type CountedRecords,
  type DefinitionPreview,
  type ExcludedRecords,
  type IndicatorDetail,
  type IndicatorValue,
  paths,
  type Problem,
  type RecordView,
  type RegisterName,
  type RegisterPage,
} from '#contract';
import { commonIndicators, type IndicatorDefinition } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { untilInForce } from './until-in-force.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const own = { commonCode: null, unit: 'contacts' };
const contacts = { of: 'deskContact', on: 'date' } as const;
const definitions: Readonly<Record<string, IndicatorDefinition>> = {
  CONTATTI: { measure: 'count', counts: [contacts] },
  INFORMATIVI: { measure: 'count', counts: [{ ...contacts, where: { field: 'contactType', is: 'information' } }] },
  PERSONE: { measure: 'distinct', counts: [{ ...contacts, subject: 'person' }] },
  MINUTI: { measure: 'sum', counts: [{ ...contacts, amount: { field: 'minutes' } }] },
  DOPPI: {
    measure: 'ratio',
    numerator: [{ ...contacts, where: { field: 'servedTwiceWithin90Days', is: true }, subject: 'person' }],
    denominator: [{ ...contacts, subject: 'person' }],
  },
  MANCATI: { measure: 'count', counts: [{ of: 'appointment', where: { field: 'status', is: 'no_show' }, on: 'slotOn' }] },
  INVII: { measure: 'count', counts: [{ of: 'referral', where: { field: 'toMember.category', is: 'eures' }, on: 'sentOn' }] },
};

describe('registers of contacts, appointments and referrals', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let desks: readonly string[];
  let people: readonly string[];
  let eures: string;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const indicators = Object.entries(definitions).map(([code, definition]) => anIndicator({ code, ...own, definition }));
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), ...indicators] });
    await savePeople(
      api,
      project,
      ['A', 'B', 'C', 'D'].map((participantId) => aParticipation({ participantId, sex: 'F', entryDate: '2025-01-15', desk: 'LI-D1' })),
      api.server.installation.secret,
    );
    eures = newId();
    await api.database.withBulkScope(project.scope, async (client) => {
      // the two desks belong to two members of the network
      const hosts = [newId(), newId()];
      for (const [at, host] of hosts.entries()) {
        await client.query(`insert into organisation (organisation_id, name) values ($1, $2)`, [host, `Comune ${host}`]);
        await client.query('update desk set host_organisation_id = $2 where project_id = $1 and number = $3', [project.id, host, at + 1]);
      }
      await client.query(`insert into organisation (organisation_id, name, category) values ($1, $2, 'eures')`, [eures, `EURES ${eures}`]);
      const found = await client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [
        project.id,
      ]);
      desks = found.rows.map(({ id }) => id);
      const persons = await client.query<{ id: string }>('select person_id as id from person where project_id = $1 order by external_id', [
        project.id,
      ]);
      people = persons.rows.map(({ id }) => id);
    });
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const enter = <T = RecordView & Problem>(
    name: RegisterName,
    content: object,
    { client = manager, key = newId(), id }: { client?: ApiClient; key?: string; id?: string } = {},
  ): Promise<ApiAnswer<T>> =>
    client.post<T>(paths.register(project.acronym, name), { ...(id ? { id } : {}), content }, { headers: { 'idempotency-key': key } });
  const contact = (more: object = {}): object => ({
    ...{ desk: desks[0], date: '2026-03-02', channel: 'in_person', contactType: 'information', anonymous: true },
    ...more,
  });
  const list = async (name: RegisterName, query = ''): Promise<RegisterPage> =>
    (await manager.get<RegisterPage>(paths.register(project.acronym, name) + query)).body;
  const valueOf = async (code: string, query = ''): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query)).body.find((value) => value.code === code);

  it('keep one visit with three services as one contact of one person (worked example A)', async () => {
    // somebody whom no other spec receives
    const person = people[3];
    const before = [await valueOf('CONTATTI'), await valueOf('PERSONE')].map((value) => value?.value ?? 0);
    const bySex = async () => (await valueOf('PERSONE', '?by=sex'))?.by?.['sex'] ?? {};
    const sexesBefore = await bySex();
    const services = ['information', 'cv', 'referral'].map((serviceType, at) => ({ serviceType, minutes: [10, 20, 5][at] }));
    const { status, body } = await enter('contacts', {
      ...contact({ person, anonymous: false, need: ['training', 'work'], minutes: 35, origin: 'walk_in', outcome: 'referred' }),
      services,
    });
    expect(status).toBe(201);
    expect(body).toEqual(jasmine.objectContaining({ version: 1, day: '2026-03-02', type: 'deskContact' }));
    expect(body.content['services']).toEqual(services as RecordView['content'][string]);
    expect(body.countsFor).toEqual(['CONTATTI', 'INFORMATIVI', 'PERSONE', 'MINUTI']);
    const sent = await enter('referrals', { desk: desks[0], person, toMember: eures, sentOn: '2026-03-02' });
    expect(sent.status).toBe(201);
    expect([await valueOf('CONTATTI'), await valueOf('PERSONE'), await valueOf('INVII')].map((value) => value?.value)).toEqual([
      (before[0] ?? 0) + 1,
      (before[1] ?? 0) + 1,
      1,
    ]);
    // what the tallies about a person are broken down by comes from the participation
    expect(await bySex()).toEqual({ ...sexesBefore, F: (sexesBefore['F'] ?? 0) + 1 });
  });

  it('count a phone call of nobody as a contact and no person (worked example B)', async () => {
    const before = [await valueOf('CONTATTI'), await valueOf('PERSONE')].map((value) => value?.value ?? 0);
    expect((await enter('contacts', contact({ channel: 'phone', minutes: 2 }))).status).toBe(201);
    const after = [await valueOf('CONTATTI'), await valueOf('PERSONE')].map((value) => value?.value ?? 0);
    expect(after).toEqual([(before[0] ?? 0) + 1, before[1] ?? 0]);
  });

  it('say of a number of people how many contacts there were before it (R134), unless it is of people of a kind', async () => {
    const contactsBefore = async (query = ''): Promise<number | null | undefined> =>
      (await manager.get<IndicatorDetail>(`${paths.value(project.acronym, 'EECO01')}${query}`)).body.people?.contacts;
    const all = (await contactsBefore()) ?? 0;
    await enter('contacts', { desk: desks[1], date: '2026-02-03', anonymous: true, channel: 'phone', contactType: 'information' });
    expect(await contactsBefore()).toBe(all + 1);
    expect(await contactsBefore('?where=desk:LI-D4')).toBeGreaterThan(0);
    expect(await contactsBefore('?where=sex:F')).toBeNull();
    expect(await contactsBefore('?asOf=2024-04-30')).toBeNull();
  });

  it('count a missed appointment as missed and as no contact (worked example C)', async () => {
    const before = (await valueOf('CONTATTI'))?.value;
    const { body } = await enter('appointments', { desk: desks[0], requestedOn: '2026-03-02', slotOn: '2026-03-09', status: 'no_show' });
    expect(body.derived).toEqual({ waitingWorkingDays: 5 });
    expect((await valueOf('MANCATI'))?.value).toBe(1);
    expect((await valueOf('CONTATTI'))?.value).toBe(before);
  });

  it('find what two members did for a person within ninety days, whichever was entered first', async () => {
    const guidance = { person: people[1], anonymous: false, services: [{ serviceType: 'E' }] };
    const later = await enter('contacts', contact({ ...guidance, date: '2026-02-20' }));
    expect(later.body.derived).toEqual({ servedTwiceWithin90Days: false });
    const earlier = await enter('contacts', contact({ ...guidance, desk: desks[1], date: '2025-12-20' }));
    expect(earlier.body.derived).toEqual({ servedTwiceWithin90Days: false });
    const one = paths.registerRecord(project.acronym, 'contacts', later.body.id);
    expect((await manager.get<RecordView>(one)).body.derived).toEqual({ servedTwiceWithin90Days: true });
    expect((await valueOf('DOPPI'))?.numerator).toBe(1);
    // and no longer, once it turns out to have been longer ago
    await manager.patch(paths.registerRecord(project.acronym, 'contacts', earlier.body.id), { content: { date: '2025-11-01' } }, 1);
    expect((await manager.get<RecordView>(one)).body.derived).toEqual({ servedTwiceWithin90Days: false });
    expect((await valueOf('DOPPI'))?.numerator).toBe(0);
  });

  it('follow the participation of their person: a corrected sex moves the contacts too', async () => {
    await enter('contacts', contact({ person: people[2], anonymous: false }));
    const women = async (): Promise<number> => (await valueOf('PERSONE', '?by=sex'))?.by?.['sex']?.['F'] ?? 0;
    const before = await women();
    const { rows } = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string; version: number }>(
        'select participation_id as id, version from participation where project_id = $1 and person_id = $2 and superseded_at is null',
        [project.id, people[2]],
      ),
    );
    const participation = paths.participation(project.acronym, rows[0]?.id ?? '');
    await manager.patch(participation, { sex: 'M', reason: 'errore di battitura' }, rows[0]?.version ?? 0);
    expect(await women()).toBe(before - 1);
  });

  it('are counted by a definition that is published later, and by one that asks who is counted elsewhere', async () => {
    await enter('contacts', contact({ person: people[0], anonymous: false, channel: 'video' }));
    await enter('contacts', contact({ channel: 'video' }));
    const online: IndicatorDefinition = { measure: 'count', counts: [{ ...contacts, where: { field: 'channel', is: 'video' } }] };
    const ofParticipants: IndicatorDefinition = {
      measure: 'count',
      counts: [
        {
          ...contacts,
          where: {
            all: [
              { field: 'channel', is: 'video' },
              { memberOf: 'EECO01', subject: 'person' },
            ],
          },
        },
      ],
    };
    for (const [code, definition] of Object.entries({ ONLINE: online, ISCRITTI: ofParticipants })) {
      const preview = await manager.post<DefinitionPreview>(paths.indicatorPreview(project.acronym), {
        definition,
        unit: 'contacts',
        code,
      });
      expect(preview.body.value).toBe(code === 'ONLINE' ? 2 : 1);
      const body = { ...{ code, kind: 'output', unit: 'contacts', cumulative: true, name: { it: code, en: '', fr: '' } }, definition };
      await manager.post(paths.indicators(project.acronym), body, { headers: { 'idempotency-key': newId() } });
      await untilInForce(manager, project.acronym, code);
    }
    expect([(await valueOf('ONLINE'))?.value, (await valueOf('ISCRITTI'))?.value]).toEqual([2, 1]);
  });

  it('stand behind the numbers they count for, and are named with the reason when they do not', async () => {
    const topic = 'dietro il numero';
    const { body: counted } = await enter('contacts', contact({ person: people[0], anonymous: false, topic, minutes: 12 }));
    const { body: left } = await enter('contacts', contact({ contactType: 'matching', topic }));
    const where = `where=${encodeURIComponent(JSON.stringify({ field: 'topic', is: topic }))}`;
    const records = await manager.get<CountedRecords>(
      `${paths.valueRecords(project.acronym, 'INFORMATIVI')}?${where}&columns=minutes,desk.code`,
    );
    expect(records.body.total).toBe(1);
    expect(records.body.items[0]).toEqual(
      jasmine.objectContaining({
        ...{ recordId: counted.id, of: 'deskContact', desk: 'LI-D1', pseudonym: jasmine.stringMatching(/^P-/) as unknown as string },
        values: { minutes: 12, 'desk.code': 'LI-D1' },
      }),
    );
    expect((await valueOf('INFORMATIVI', `?${where}`))?.value).toBe(1);
    const excluded = await manager.get<ExcludedRecords>(`${paths.valueExcluded(project.acronym, 'INFORMATIVI')}?${where}`);
    expect(excluded.body.total).toBe(1);
    expect(excluded.body.items).toEqual([
      jasmine.objectContaining({ recordId: left.id, of: 'deskContact', day: '2026-03-02', reason: 'condition' }),
    ]);
    expect(excluded.body.items[0]?.sentence.it).toContain('tipo di contatto');
  });

  it('are corrected by versions, with what differs and why; the past stays what was known', async () => {
    const { body: entered } = await enter('contacts', contact({ minutes: 100 }));
    const knownAt = new Date(entered.history[0]?.at ?? '').toISOString();
    const counted = (await valueOf('MINUTI'))?.value ?? 0;
    const address = paths.registerRecord(project.acronym, 'contacts', entered.id);
    const { status, body } = await manager.patch<RecordView>(
      address,
      { content: { minutes: 10, topic: 'corsi' }, reason: 'erano dieci' },
      1,
    );
    expect(status).toBe(200);
    expect(body.content).toEqual(jasmine.objectContaining({ minutes: 10, topic: 'corsi', contactType: 'information' }));
    expect(body.history[0]).toEqual(
      jasmine.objectContaining({ version: 2, by: 'manager', fields: ['topic', 'minutes'], reason: 'erano dieci' }),
    );
    expect((await valueOf('MINUTI'))?.value).toBe(counted - 90);
    expect((await valueOf('MINUTI', `?knownAt=${knownAt}`))?.value).toBe(counted);
    const stale = await manager.patch<Problem>(address, { content: { minutes: 20 } }, 1);
    expect([stale.status, stale.body.conflicts]).toEqual([412, [{ field: 'minutes', yours: 20, theirs: 10 }]]);
    const again = await manager.patch<RecordView>(address, { content: { minutes: 10 } }, 2);
    expect(again.body.version).toBe(2);
  });

  it('keep what was taken back, which counts nothing', async () => {
    const counted = (await valueOf('CONTATTI'))?.value;
    const { body } = await enter('contacts', contact());
    const address = paths.registerRecord(project.acronym, 'contacts', body.id);
    const taken = await manager.send<RecordView>({
      ...{ method: 'DELETE', path: address, body: { reason: 'scritto due volte' } },
      headers: { 'if-match': '"1"' },
    });
    expect(taken.body).toEqual(jasmine.objectContaining({ version: 2, withdrawn: true, countsFor: [] }));
    expect((await valueOf('CONTATTI'))?.value).toBe(counted);
    expect((await list('contacts')).items.map(({ id }) => id)).not.toContain(body.id);
    expect((await manager.patch(address, { content: { minutes: 1 } }, 2)).status).toBe(409);
  });

  it('keep one record of a double click, a retry and a lost reply', async () => {
    const [key, id] = [newId(), newId()];
    const sent = await Promise.all([1, 2, 3].map(() => enter('contacts', contact({ topic: 'una volta' }), { key, id })));
    expect(sent.map(({ status }) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect((await list('contacts', '?where=topic:una volta')).total).toBe(1);
    expect((await enter('contacts', contact(), { id })).body.code).toBe('taken');
  });

  it('refuse what cannot stand, naming the field', async () => {
    const refused = async (name: RegisterName, content: object): Promise<unknown[]> => {
      const { status, body } = await enter(name, content);
      return [status, body.field, body.detail];
    };
    expect(await refused('contacts', contact({ contactType: 'tea' }))).toEqual([422, 'contactType', 'contactType: unknown code']);
    expect(await refused('contacts', contact({ colour: 'red' }))).toEqual([422, 'colour', 'colour: unknown field']);
    expect(await refused('contacts', { channel: 'phone' })).toEqual([422, 'desk', 'desk: required']);
    expect(await refused('contacts', contact({ date: '2026-04-01' }))).toEqual([422, 'date', 'date: in the future']);
    expect(await refused('contacts', contact({ person: people[0] }))).toEqual([422, 'anonymous', 'anonymous: somebody and nobody']);
    const nobody = newId();
    expect(await refused('contacts', contact({ anonymous: false, person: nobody }))).toEqual([
      422,
      'content',
      `content: there is no person with the id ${nobody}`,
    ]);
    expect(await refused('appointments', { desk: desks[0], requestedOn: '2026-03-20', slotOn: '2026-04-10', status: 'held' })).toEqual([
      ...[422, 'status', 'status: not yet'],
    ]);
  });

  it('show an operator the records of one desk, and let no other be entered', async () => {
    const operator = await api.as('operator');
    const elsewhere = await enter('contacts', contact());
    expect((await enter('contacts', contact(), { client: operator })).status).toBe(403);
    const mine = await enter('contacts', contact({ desk: desks[1], topic: 'mio' }), { client: operator });
    expect(mine.status).toBe(201);
    expect(mine.body.countsFor).toEqual([]);
    const page = (await operator.get<RegisterPage>(paths.register(project.acronym, 'contacts'))).body;
    expect(new Set(page.items.map(({ content }) => content['desk']))).toEqual(new Set([desks[1]]));
    const other = paths.registerRecord(project.acronym, 'contacts', elsewhere.body.id);
    expect((await operator.get(other)).status).toBe(404);
    expect((await operator.patch(other, { content: { minutes: 1 } }, 1)).status).toBe(404);
    // nor moved there
    expect(
      (await operator.patch(paths.registerRecord(project.acronym, 'contacts', mine.body.id), { content: { desk: desks[0] } }, 1)).status,
    ).toBe(403);
  });

  it('are read page by page, narrowed and sorted by fields of the catalogue', async () => {
    for (const minutes of [7, 30, 100]) await enter('contacts', contact({ topic: 'pagine', minutes, need: ['work', 'language'] }));
    const first = await list('contacts', '?where=topic:pagine&sort=minutes&limit=2');
    expect(first.total).toBe(3);
    expect(first.items.map(({ content }) => content['minutes'])).toEqual([7, 30]);
    const second = await list('contacts', `?where=topic:pagine&sort=minutes&limit=2&cursor=${first.next}`);
    expect([second.items.map(({ content }) => content['minutes']), second.next]).toEqual([[100], null]);
    expect((await list('contacts', '?where=topic:pagine;need:language|social')).total).toBe(3);
    expect((await list('contacts', '?where=topic:pagine;contactType:matching')).total).toBe(0);
    expect((await list('contacts', `?desk=${desks[1]}&where=topic:pagine`)).total).toBe(0);
    expect((await list('contacts', '?from=2026-03-03&where=topic:pagine')).total).toBe(0);
    expect(first.names[desks[0] ?? '']).toBe('LI-D1 · Sportello di Livorno');
    const wrong = await manager.get<Problem>(`${paths.register(project.acronym, 'contacts')}?sort=colour`);
    expect([wrong.status, wrong.body.field]).toEqual([422, 'sort']);
  });
});
