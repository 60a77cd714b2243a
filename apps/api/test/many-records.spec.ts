import {
  type IndicatorValue,
  paths,
  type Problem,
  type RecordsChanged,
  type RecordsRefusal,
  type RecordView,
  type RegisterPage,
} from '#contract';
import { commonIndicators } from '#domain';
import { anIndicator } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const minutes = { measure: 'sum', counts: [{ of: 'deskContact', on: 'date', amount: { field: 'minutes' } }] } as const;

describe('several records at once', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let desks: readonly string[];

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const own = anIndicator({ code: 'MINUTI', commonCode: null, unit: 'minutes', definition: minutes });
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), own] });
    const found = await api.database.withBulkScope(project.scope, (client) =>
      client.query<{ id: string }>('select desk_id as id from desk where project_id = $1 order by number', [project.id]),
    );
    desks = found.rows.map(({ id }) => id);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 2 }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const enter = async (more: object = {}): Promise<{ readonly id: string; readonly version: number }> => {
    const content = { desk: desks[0], date: '2026-03-02', channel: 'phone', contactType: 'information', minutes: 10, ...more };
    const { body } = await manager.post<RecordView>(
      paths.register(project.id, 'contacts'),
      { content },
      { headers: { 'idempotency-key': newId() } },
    );
    return { id: body.id, version: body.version };
  };
  const ask = <T = RecordsChanged & Problem & RecordsRefusal>(
    what: 'changes' | 'withdrawals' | 'restorals',
    body: object,
    client = manager,
    key = newId(),
  ) => client.post<T>(paths.registerChanges(project.id, 'contacts', what), body, { headers: { 'idempotency-key': key } });
  const read = async (id: string): Promise<RecordView> =>
    (await manager.get<RecordView>(paths.registerRecord(project.id, 'contacts', id))).body;
  const counted = async (): Promise<number | null | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.id))).body.find(({ code }) => code === 'MINUTI')?.value;

  it('get the same field in one transaction, each as a version with the reason, and are counted anew', async () => {
    const records = [await enter(), await enter(), await enter({ minutes: 25 })];
    const before = (await counted()) ?? 0;
    const key = newId();
    const change = { records, content: { minutes: 25 }, reason: 'letti sul registro' };
    const answer = await ask('changes', change, manager, key);
    expect([answer.status, answer.body.same]).toEqual([200, 1]);
    expect(answer.body.records).toEqual(records.slice(0, 2).map(({ id }) => ({ id, version: 2 })));
    expect(await counted()).toBe(before + 30);
    const [latest] = (await read(records[0]?.id ?? '')).history;
    expect(latest).toEqual(jasmine.objectContaining({ version: 2, by: 'manager', fields: ['minutes'], reason: 'letti sul registro' }));
    expect((await ask('changes', change, manager, key)).body)
      .withContext('a double click')
      .toEqual(answer.body);

    const undone = await ask('restorals', { records: answer.body.records, reason: 'annullato' });
    expect(undone.body.records.map(({ version }) => version)).toEqual([3, 3]);
    expect(await counted()).toBe(before);
    expect((await read(records[0]?.id ?? '')).content['minutes']).toBe(10);
  });

  it('stay as they are, all of them, when one cannot be so: which, and why', async () => {
    const records = [await enter(), await enter({ anonymous: true })];
    const [, nobody] = records;
    const person = await aPerson();
    const { status, body } = await ask('changes', { records, content: { person }, reason: 'sono la stessa persona' });
    expect([status, body.code]).toEqual([422, 'validation']);
    expect(body.refused).toEqual([{ id: nobody?.id ?? '', day: null, code: 'somebody-and-nobody', field: 'anonymous' }]);
    expect((await read(records[0]?.id ?? '')).version).toBe(1);
  });

  const aPerson = async (): Promise<string> => {
    const id = newId();
    await api.database.withBulkScope(project.scope, (client) =>
      client.query('insert into person (project_id, person_id, pseudonym) values ($1, $2, $3)', [project.id, id, `P-${id.slice(-4)}`]),
    );
    return id;
  };

  it('are not changed over what somebody else has written since', async () => {
    const records = [await enter(), await enter()];
    await manager.patch(paths.registerRecord(project.id, 'contacts', records[1]?.id ?? ''), { content: { minutes: 11 } }, 1);
    const { status, body } = await ask('changes', { records, content: { minutes: 5 }, reason: 'contati di nuovo' });
    expect([status, body.code, body.refused.map(({ id }) => id)]).toEqual([412, 'stale_version', [records[1]?.id ?? '']]);
    expect((await read(records[0]?.id ?? '')).version).toBe(1);
  });

  it('are taken back, count nothing, and come back', async () => {
    const before = (await counted()) ?? 0;
    const records = [await enter(), await enter()];
    const taken = await ask('withdrawals', { records, reason: 'scritti due volte' });
    expect(taken.status).toBe(200);
    expect(await counted()).toBe(before);
    const list = await manager.get<RegisterPage>(`${paths.register(project.id, 'contacts')}?limit=500`);
    expect(list.body.items.map(({ id }) => id)).not.toContain(records[0]?.id ?? '');
    expect((await ask('restorals', { records: taken.body.records, reason: 'erano giusti' })).status).toBe(200);
    expect(await counted()).toBe(before + 20);
  });

  it('are those of the own desk for whoever works at one', async () => {
    const operator = await api.as('operator');
    const [others, own] = [await enter(), await enter({ desk: desks[1] })];
    const reason = 'contati di nuovo';
    expect((await ask('changes', { records: [others, own], content: { minutes: 5 }, reason }, operator)).status).toBe(404);
    expect((await ask('changes', { records: [own], content: { minutes: 5 }, reason }, operator)).status).toBe(200);
    const moved = await ask('changes', { records: [{ ...own, version: 2 }], content: { desk: desks[0] }, reason }, operator);
    expect(moved.body.refused.map(({ code }) => code)).toEqual(['forbidden']);
  });

  it('need a reason', async () => {
    expect((await ask('changes', { records: [await enter()], content: { minutes: 5 }, reason: '' })).body.field).toBe('reason');
  });
});
