import { type ImportedKind, type ImportOutcome, type ImportView, type Page, paths, type RegisterPage } from '#contract';
import { commonIndicators } from '#domain';
import { anIndicator } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject } from './values-example-project.js';

const header = 'id;desk;date;contactType;channel;minutes';
const count = {
  code: 'CONTATTI',
  ...{ commonCode: null, unit: 'contacts' },
  definition: { measure: 'count', counts: [{ of: 'deskContact', on: 'date' }] },
} as const;

describe('imports by whoever works at one desk', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;
  let operator: ApiClient;
  let keys = 0;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    const managerId = await api.addAccount('manager', []);
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), anIndicator(count)] });
    await api.database.withBulkScope(project.scope, async (client) => {
      for (const [code, number] of [
        ['SP-D1', 11],
        ['SP-D2', 12],
      ])
        await client.query(
          `insert into desk (project_id, desk_id, number, code, name, desk_type, status, opened_on)
           select project_id, $2, $3, $4, $5, desk_type, status, opened_on from desk where project_id = $1 and number = 1`,
          [project.id, newId(), number, code, `Sportello ${String(code)}`],
        );
    });
    await api.grant(managerId, 'manager', project.id);
    await api.addAccount('operator', [{ role: 'operator', projectId: project.id, deskNumber: 11 }]);
    manager = await api.as('manager');
    operator = await api.as('operator');
  });
  afterAll(() => api.stop());

  const send = (
    who: ApiClient,
    lines: readonly string[],
    { of = 'contacts', dryRun = false }: { readonly of?: ImportedKind; readonly dryRun?: boolean } = {},
  ): Promise<ApiAnswer<ImportOutcome>> => {
    const form = new FormData();
    form.append('file', new Blob([lines.join('\n')]), `${of}.csv`);
    const headers = { 'idempotency-key': `of-a-desk-${(keys += 1)}` };
    return who.post<ImportOutcome>(`${paths.imports(project.id)}?of=${of}${dryRun ? '&dryRun=true' : ''}`, form, { headers });
  };
  const total = async (who: ApiClient): Promise<number> => (await who.get<RegisterPage>(paths.register(project.id, 'contacts'))).body.total;
  const list = async (who: ApiClient): Promise<readonly ImportView[]> =>
    (await who.get<Page<ImportView>>(paths.imports(project.id))).body.items;

  it('bring in rows of that desk, which need not be named, and are told no values', async () => {
    const before = await total(operator);
    const lines = ['id;date;contactType;channel;minutes', 'O-1;2026-03-02;information;phone;5', 'O-2;2026-03-03;information;phone;6'];
    const check = await send(operator, lines, { dryRun: true });
    expect([check.status, check.body.summary, check.body.effect]).toEqual([200, { new: 2, changed: 0, same: 0 }, []]);
    expect(await total(operator)).toBe(before);
    const made = await send(operator, lines);
    expect([made.status, made.body.summary, made.body.effect]).toEqual([201, { new: 2, changed: 0, same: 0 }, []]);
    expect(await total(operator)).toBe(before + 2);
    const again = await send(operator, lines);
    expect([again.status, again.body.summary]).toEqual([200, { new: 0, changed: 0, same: 2 }]);
  });

  it('refuse the whole file for a row of another desk, and say which', async () => {
    const before = await total(manager);
    const lines = [header, 'P-1;SP-D1;2026-03-02;information;phone;5', 'P-2;SP-D2;2026-03-03;information;phone;6'];
    for (const dryRun of [true, false]) {
      const { status, body } = await send(operator, lines, { dryRun });
      expect(status).toBe(dryRun ? 200 : 422);
      expect(body.faults.map(({ level, row, column, code }) => [level, row, column, code])).toEqual([['error', 3, 'desk', 'other-desk']]);
      expect(body.faults[0]?.remedy['it']).toContain('proprio sportello');
    }
    expect(await total(manager)).toBe(before);
    expect((await send(manager, lines)).body.summary)
      .withContext('who answers for all desks brings in both')
      .toEqual({ new: 2, changed: 0, same: 0 });
  });

  it('neither change nor take over a record of another desk', async () => {
    const elsewhere = ['Q-1;SP-D2;2026-03-04;information;phone;5'];
    expect((await send(manager, [header, ...elsewhere])).status).toBe(201);
    const taken = await send(operator, [header, 'Q-1;SP-D1;2026-03-04;information;phone;9']);
    expect([taken.status, taken.body.faults[0]?.code]).toEqual([422, 'other-desk']);
  });

  it('see and take back the own files alone', async () => {
    const foreign = await send(manager, [header, 'R-1;SP-D1;2026-03-05;information;phone;5']);
    const own = await send(operator, [header, 'R-2;SP-D1;2026-03-05;information;phone;5']);
    const ids = (await list(operator)).map(({ id }) => id);
    expect(ids).toContain(own.body.importId ?? '');
    expect(ids).not.toContain(foreign.body.importId ?? '');
    expect((await operator.get(paths.import(project.id, foreign.body.importId ?? ''))).status).toBe(404);
    expect((await operator.post(paths.importUndo(project.id, foreign.body.importId ?? ''))).status).toBe(404);
    const before = await total(operator);
    expect((await operator.post<ImportView>(paths.importUndo(project.id, own.body.importId ?? ''))).body.undoneBy).toBe('operator');
    expect(await total(operator)).toBe(before - 1);
    expect((await list(manager)).map(({ id }) => id)).toEqual(jasmine.arrayContaining([own.body.importId, foreign.body.importId]));
  });

  it('are never of participations, which tell of the people of all desks', async () => {
    expect((await send(operator, ['participantId;sex', 'X-1;F'], { of: 'participations' })).status).toBe(403);
  });
});
