import {
  type IndicatorValue,
  paths,
  type ParticipationView,
  type Problem,
  type RecordsChanged,
  type RecordsRefusal,
  type RegisterPage,
  registerTable,
} from '#contract';
import { addDays, commonIndicators } from '#domain';
import { aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

const names = ['people', 'participations'] as const;
type Name = (typeof names)[number];

describe('registers of people and of participations', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let desks: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: commonIndicators('ESO4.8') });
    await save(
      Array.from({ length: 11 }, (_, at) => ({
        participantId: `A${at}`,
        sex: at % 3 === 0 ? null : at % 2 === 0 ? 'F' : 'M',
        birthDate: at === 5 ? null : `19${60 + at * 3}-05-17`,
        // several on one day
        entryDate: addDays('2025-01-15', Math.floor(at / 3)),
        exitDate: at > 8 ? '2025-06-30' : null,
        exitReason: at > 8 ? 'COMPLETED' : null,
        isced: at === 4 ? null : 3,
        disability: 'yes',
        housingExclusion: 'yes',
        desk: at < 7 ? 'LI-D1' : 'LI-D4',
      })),
    );
    desks = (await rows<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number')).map(({ id }) => id);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    await api.addAccount('auditor', [{ role: 'auditor', projectId: project.id }]);
    await api.addAccount('lead', [{ role: 'lead', projectId: project.id }]);
    const other = await anExampleProject(api);
    await api.addAccount('stranger', [{ role: 'manager', projectId: other.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const save = (people: readonly Partial<Parameters<typeof aParticipation>[0]>[]): Promise<unknown> =>
    savePeople(
      api,
      project,
      people.map((one) => aParticipation(one as Parameters<typeof aParticipation>[0])),
      api.server.installation.secret,
    );
  const rows = async <Row extends object>(text: string): Promise<Row[]> =>
    (await api.database.withBulkScope(project.scope, (client) => client.query<Row>(text, [project.id]))).rows;
  const ask = <T = RegisterPage>(name: Name, query: Readonly<Record<string, string | number>> = {}, client = manager) =>
    client.get<T>(
      `${paths.register(project.acronym, name)}?${new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])).toString()}`,
    );
  const page = async (name: Name, query: Readonly<Record<string, string | number>> = {}, client = manager): Promise<RegisterPage> => {
    const { status, body } = await ask(name, query, client);
    expect(status).withContext(JSON.stringify(body)).toBe(200);
    return body;
  };
  const idsOf = ({ items }: RegisterPage): string[] => items.map(({ id }) => id);
  const gather = async (name: Name, query: Readonly<Record<string, string>>, between?: () => Promise<unknown>): Promise<string[]> => {
    const found: string[] = [];
    let cursor: string | null = null;
    do {
      const one: RegisterPage = await page(name, { ...query, limit: 3, ...(cursor === null ? {} : { cursor }) });
      found.push(...idsOf(one));
      cursor = one.next;
      await between?.();
    } while (cursor !== null);
    return found;
  };

  it('tell of each what the desk sees: pseudonym, desk, state, dates and what lacks', async () => {
    const { items, total, names: called } = await page('people', { sort: '-exitDate', limit: 1 });
    expect([items.length, total]).toEqual([1, 11]);
    const content = items[0]?.content;
    expect(content).toEqual(
      jasmine.objectContaining({
        desk: desks[1],
        state: 'left',
        entryDate: '2025-01-18',
        exitDate: '2025-06-30',
        complete: true,
        missing: [],
      }),
    );
    expect(content?.['pseudonym']).toMatch(/^P-/);
    expect(called[desks[1] ?? '']).toBe('LI-D4 · Sportello di Cecina');
    const [one] = (await page('participations', { where: 'missing:isced' })).items;
    expect(one?.content).toEqual(
      jasmine.objectContaining({ missing: ['isced'], complete: false, ageBand: '30-54', employmentStatus: 'UNE' }),
    );
  });

  it('never tell who somebody is, a day of birth, or what is of a special category, nor narrow and sort by it (G3, G39)', async () => {
    for (const name of names) {
      const told = JSON.stringify(await page(name, { limit: 500 }));
      expect(told).not.toMatch(/"A\d|-05-17|disability|housingExclusion|foreignBackground|birthDate":|minority/);
      for (const field of ['disability', 'minority', 'housingExclusion', 'foreignBackground', 'birthDate', 'surname', 'taxCode']) {
        expect(registerTable(name).fields[field]).toBeUndefined();
        expect((await ask<Problem>(name, { sort: field })).body.field).toBe('sort');
        expect((await ask<Problem>(name, { where: `${field}:yes` })).body.field).toBe('where');
        expect((await take(name, { columns: [field] })).status).toBe(422);
      }
    }
  });

  it('are in one order by every column, upwards and downwards, whatever the size of the pages', async () => {
    for (const name of names)
      for (const field of registerTable(name).sorts)
        for (const sort of [field, `-${field}`]) {
          const whole = idsOf(await page(name, { sort, limit: 500 }));
          expect(new Set(whole).size).toBe(11);
          expect(await gather(name, { sort }))
            .withContext(`${name} by ${sort}`)
            .toEqual(whole);
        }
    const ages = (await page('participations', { sort: 'ageBand' })).items.map(({ content }) => content['ageBand'] ?? 'none');
    expect(ages.filter((age) => age !== 'none')).toEqual(ages.filter((age) => age !== 'none').sort());
    // who has nothing to be sorted by comes last, both ways
    for (const sort of ['ageBand', '-ageBand'])
      expect((await page('participations', { sort })).items.at(-1)?.content['ageBand']).toBeUndefined();
  });

  it('read backwards tell the same, and begin and end where one asks', async () => {
    for (const sort of ['entryDate', '-entryDate', 'exitDate', 'missing', 'person', '-desk']) {
      const whole = idsOf(await page('participations', { sort, limit: 500 }));
      const last = await page('participations', { sort, end: 'true', limit: 4 });
      expect([idsOf(last), last.before, last.next])
        .withContext(sort)
        .toEqual([whole.slice(-4), 7, null]);
      const found = idsOf(last);
      for (let cursor = last.previous ?? null; cursor !== null;) {
        const one: RegisterPage = await page('participations', { sort, cursor, back: 'true', limit: 4 });
        found.unshift(...idsOf(one));
        cursor = one.previous ?? null;
      }
      expect(found).withContext(sort).toEqual(whole);
    }
    const whole = await page('people', { sort: 'entryDate', limit: 500 });
    const middle = await page('people', { sort: 'entryDate', at: '2025-01-16', limit: 2 });
    expect([middle.items[0]?.day, middle.before, idsOf(middle)]).toEqual(['2025-01-16', 3, idsOf(whole).slice(3, 5)]);
    expect((await page('people', { sort: '-entryDate', at: '2025-01-16', limit: 2 })).before).toBe(5);
    const byName = await page('people', { sort: 'pseudonym', limit: 500 });
    const pseudonym = String(byName.items[6]?.content['pseudonym']);
    expect(idsOf(await page('people', { sort: 'pseudonym', at: pseudonym.toLowerCase(), limit: 1 }))).toEqual([byName.items[6]?.id ?? '']);
    // beyond the last one there is the end
    expect(idsOf(await page('people', { sort: 'entryDate', at: '2027-01-01', limit: 2 }))).toEqual(idsOf(whole).slice(-2));
    expect((await ask<Problem>('people', { at: 'yesterday' })).body.field).toBe('at');
    expect((await ask<Problem>('people', { cursor: 'zz' })).body.field).toBe('cursor');
  });

  it('are narrowed by desk, day, person and the fields of a few values', async () => {
    const total = async (name: Name, query: Readonly<Record<string, string>>) => (await page(name, query)).total;
    expect(await total('people', { where: 'state:left' })).toBe(2);
    expect(await total('people', { where: 'complete:false' })).toBe(6);
    expect(await total('people', { where: 'missing:isced|birthDate' })).toBe(2);
    expect(await total('participations', { where: 'isced:3;sex:M' })).toBe(3);
    expect(await total('people', { desk: desks[1] ?? '' })).toBe(4);
    expect(await total('people', { from: '2025-01-16', to: '2025-01-17' })).toBe(6);
    const [one] = (await page('people')).items;
    expect(await total('participations', { person: one?.id ?? '' })).toBe(1);
  });

  it('show an operator the people of the own desk, and nobody who may not see any', async () => {
    const operator = await api.as('operator');
    for (const name of names) {
      const own = await page(name, {}, operator);
      expect([own.total, new Set(own.items.map(({ content }) => content['desk']))]).toEqual([4, new Set([desks[1]])]);
      expect((await page(name, { desk: desks[0] ?? '' }, operator)).total).toBe(0);
      expect((await page(name, {}, await api.as('auditor'))).total).toBe(11);
      expect((await ask(name, {}, await api.as('lead'))).status).toBe(403);
      expect((await ask(name, {}, await api.as('stranger'))).status).toBe(404);
      expect((await ask(name, {}, api.nobody())).status).toBe(401);
    }
  });

  describe('of several participations at once', () => {
    const send = <T = RecordsChanged & Problem & RecordsRefusal>(
      what: 'changes' | 'restorals',
      body: object,
      client = manager,
      key = newId(),
    ) => client.post<T>(paths.registerChanges(project.id, 'participations', what), body, { headers: { 'idempotency-key': key } });
    const atDesk = async (at: number) =>
      (await page('participations', { desk: desks[at] ?? '' })).items.map(({ id, version }) => ({ id, version }));
    const countedAt = async (desk: string): Promise<number> =>
      (await manager.get<IndicatorValue[]>(`${paths.values(project.id)}?by=desk`)).body.find(({ commonCode }) => commonCode === 'EECO02')
        ?.by?.['desk']?.[desk] ?? 0;

    it('the desk changes in one transaction, each as a version with the reason; the counts follow; and it is undone', async () => {
      const records = await atDesk(1);
      const [here, there] = [await countedAt('LI-D1'), await countedAt('LI-D4')];
      expect(there).toBeGreaterThan(0);
      const key = newId();
      const asked = { records, content: { desk: desks[0] }, reason: 'lo sportello chiude' };
      const { status, body } = await send('changes', asked, manager, key);
      expect([status, body.same]).withContext(JSON.stringify(body)).toEqual([200, 0]);
      expect((await send('changes', asked, manager, key)).body).toEqual(body);
      expect((await atDesk(1)).length).toBe(0);
      expect([await countedAt('LI-D1'), await countedAt('LI-D4')]).toEqual([here + there, 0]);
      const view = (await manager.get<ParticipationView>(paths.participation(project.id, records[0]?.id ?? ''))).body;
      expect(view.history[0]).toEqual(jasmine.objectContaining({ changed: ['desk'], reason: 'lo sportello chiude', source: 'form' }));
      expect((await send('changes', asked)).body.code).toBe('stale_version');

      const undone = await send('restorals', { records: body.records, reason: 'annullato' });
      expect(undone.status).withContext(JSON.stringify(undone.body)).toBe(200);
      expect((await atDesk(1)).map(({ id }) => id).sort()).toEqual(records.map(({ id }) => id).sort());
      expect([await countedAt('LI-D1'), await countedAt('LI-D4')]).toEqual([here, there]);
    });

    it('what was so already is no new version; what is said of one at a time is refused', async () => {
      const records = await atDesk(0);
      expect((await send('changes', { records, content: { desk: desks[0] }, reason: 'prova' })).body).toEqual(
        jasmine.objectContaining({ records: [], same: 7 }),
      );
      for (const content of [{ sex: 'F' }, { exitReason: 'JOB' }, { desk: null }, { disability: 'no' }, { degurba: 7 }])
        expect((await send('changes', { records, content, reason: 'prova' })).status).toBe(422);
      expect((await send('changes', { records, content: { desk: newId() }, reason: 'prova' })).body.field).toBe('desk');
      expect((await send('changes', { records, content: { degurba: 1 }, reason: '' })).body.field).toBe('reason');
      const unknown = [{ id: newId(), version: 1 }];
      expect((await send('changes', { records: unknown, content: { degurba: 1 }, reason: 'prova' })).status).toBe(404);
      expect((await send('restorals', { records, reason: 'prova' })).status).toBe(409);
    });

    it('are for whoever corrects participations', async () => {
      const records = await atDesk(1);
      for (const name of ['operator', 'auditor'])
        expect((await send('changes', { records, content: { degurba: 1 }, reason: 'prova' }, await api.as(name))).status).toBe(403);
    });
  });

  const take = (name: Name, more: object = {}, client = manager): Promise<Response> =>
    fetch(api.address + paths.registerExports(project.acronym, name), {
      method: 'POST',
      body: JSON.stringify({
        format: 'csv',
        columns: [name === 'people' ? 'pseudonym' : 'person', 'desk', 'missing'],
        purpose: 'verifica',
        ...more,
      }),
      headers: { 'content-type': 'application/json', cookie: client.cookie ?? '' },
    });

  it('are taken as files for a purpose that stays in the trail: the own desk for an operator, nothing for who only reads (G34)', async () => {
    for (const name of names) {
      const answer = await take(name, { where: 'missing:isced', sort: 'entryDate' });
      const text = await answer.text();
      expect([answer.status, text.trim().split('\r\n').length]).toEqual([200, 8]);
      expect(text).toMatch(/;P-\w+;LI-D1;titolo di studio/);
      const [entry] = await rows<{ detail: object; reason: string }>(
        `select detail, reason from audit_entry where project_id = $1 and action = 'exported' order by seq desc limit 1`,
      );
      expect(entry?.reason).toBe('verifica');
      expect(entry?.detail).toEqual(jasmine.objectContaining({ rows: 1, where: 'missing:isced', sort: 'entryDate' }));
      expect((await take(name, { format: 'xlsx' })).status).toBe(200);
      expect((await take(name, { purpose: ' ' })).status).toBe(422);
      const own = await (await take(name, {}, await api.as('operator'))).text();
      expect(own).toContain('LI-D4');
      expect(own).not.toContain('LI-D1');
      expect((await take(name, {}, await api.as('auditor'))).status).toBe(403);
    }
  });
});

describe('a register of people that grows while it is read', () => {
  it('skips nobody and repeats nobody, whatever its order', async () => {
    const api = await startApi({ today: '2026-03-31' });
    try {
      const project = await anExampleProject(api);
      const save = (ids: readonly string[], day: string) =>
        savePeople(
          api,
          project,
          ids.map((participantId) => aParticipation({ participantId, entryDate: day, desk: 'LI-D1' })),
          api.server.installation.secret,
        );
      await save(['A', 'B', 'C', 'D', 'E', 'F', 'G'], '2025-01-15');
      await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
      const manager = await api.as('manager');
      const page = async (query: string) => (await manager.get<RegisterPage>(`${paths.people(project.acronym)}?${query}`)).body;
      let made = 0;
      for (const sort of ['entryDate', '-entryDate', 'pseudonym', '-missing', 'desk']) {
        const before = (await page('limit=500')).items.map(({ id }) => id);
        const found: string[] = [];
        let next: string | null = '';
        while (next !== null) {
          const one: RegisterPage = await page(`sort=${sort}&limit=3${next === '' ? '' : `&cursor=${next}`}`);
          found.push(...one.items.map(({ id }) => id));
          next = one.next;
          made += 1;
          // before and behind the place where one reads
          if (made < 40) await save([`X${made}`], made % 2 === 0 ? '2025-01-14' : '2025-01-16');
        }
        expect(new Set(found).size).withContext(sort).toBe(found.length);
        for (const id of before) expect(found).withContext(sort).toContain(id);
      }
    } finally {
      await api.stop();
    }
  });
});
