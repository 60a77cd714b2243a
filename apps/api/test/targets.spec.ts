import type { IndicatorDetail, IndicatorList, IndicatorTargets, IndicatorValue, Problem, TargetPlanChange } from '#contract';
import { paths } from '#contract';
import { commonIndicators } from '#domain';
import { anIndicator, aParticipation } from '#testkit';
import { type ApiAnswer, type ApiClient, type ApiForSpecs, startApi } from './api-for-specs.js';
import { anExampleProject, type ExampleProject, savePeople, setTargets } from './values-example-project.js';

const reason = 'amended grant agreement of 10 March';
type Entry = IndicatorTargets['targets'][number];

const target = (period: string | null, value: number | null, differences: Partial<Entry> = {}): Entry => ({
  ...{ scope: null, period, milestone: false, value, origin: 'stated', source: '', ...differences },
});

/** People in work six months after leaving, as a percentage. */
const rate = anIndicator({
  ...{ code: 'LI-R3', commonCode: null, kind: 'result', unit: '%', cumulative: false },
  definition: {
    measure: 'ratio',
    numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
    denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
  },
});

describe('baselines and targets over HTTP', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: [...commonIndicators('ESO4.8'), rate] });
    const [women, men] = [
      ['A', 'B', 'C'].map((participantId) => aParticipation({ participantId, entryDate: '2025-02-10', sex: 'F', desk: 'LI-D1' })),
      ['D', 'E'].map((participantId) => aParticipation({ participantId, entryDate: '2025-11-10', sex: 'M', desk: 'LI-D4' })),
    ];
    await savePeople(api, project, [...women, ...men], api.server.installation.secret);
    await setTargets(api, project, 'EECO01', { P1: 0, P2: 2, P3: 3, P4: 6, P5: 8, P6: 10 });
    for (const role of ['manager', 'lead', 'auditor', 'assessor'] as const) await api.addAccount(role, [{ role, projectId: project.id }]);
    manager = await api.as('manager');
  });
  afterAll(() => api.stop());

  const pathOf = (code: string): string => paths.indicatorTargets(project.acronym, code);
  const read = async (code: string, query = ''): Promise<IndicatorTargets> =>
    (await manager.get<IndicatorTargets>(pathOf(code) + query)).body;
  const set = <T = IndicatorTargets>(
    code: string,
    version: number | null,
    change: Partial<TargetPlanChange>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiAnswer<T>> =>
    manager.put<T>(
      pathOf(code),
      { baselines: [], targets: [], ...change },
      { headers: { ...(version === null ? {} : { 'if-match': `"${version}"` }), ...headers } },
    );
  const valueOf = async (code: string, query = ''): Promise<IndicatorValue | undefined> =>
    (await manager.get<IndicatorValue[]>(paths.values(project.acronym) + query)).body.find((value) => value.code === code);

  it('are empty for an indicator that has none, and are set as one plan', async () => {
    expect(await read('EECO08')).toEqual(jasmine.objectContaining({ version: 1, baselines: [], targets: [], standings: [], history: [] }));
    const targets = [target('P4', 100), target('P5', 140, { origin: 'derived', source: 'domanda, p. 12' }), target(null, 180)];
    const milestone = target('P5', 120, { milestone: true });
    const baselines = [{ scope: null, value: 20, on: '2024-03-31', origin: 'other_source', source: 'ISTAT' } as const];
    const { status, headers, body } = await set('EECO08', 1, { baselines, targets: [...targets, milestone] });
    expect([status, headers.get('etag'), body.version]).toEqual([200, '"2"', 2]);
    expect(body.targets).toEqual([targets[0], targets[1], milestone, targets[2]] as Entry[]);
    expect(body.baselines).toEqual([...baselines]);
    expect(body.history).toEqual([jasmine.objectContaining({ version: 2, by: 'manager', on: '2026-03-31', reason: null })]);
    expect(await read('EECO08')).toEqual(body);
    const { body: list } = await manager.get<IndicatorList>(paths.indicators(project.acronym));
    const listed = list.items.find(({ code }) => code === 'EECO08');
    expect([listed?.baseline, listed?.final, listed?.targets.length]).toEqual([20, 180, 2]);
    // the milestone stands beside the target of its period and does not replace it
    expect((await valueOf('EECO08', '?asOf=2026-09-30'))?.target).toBe(140);
  });

  it('do not change when the same plan is set again, in whatever order', async () => {
    const { body: before } = await set('EECO09', 1, { targets: [target('P5', 20), target('P6', 30), target(null, 30)] });
    const again = await set('EECO09', before.version, { targets: [...before.targets].reverse() });
    expect([again.status, again.body]).toEqual([200, before]);
  });

  it('are set field by field, and by no field that nobody knows (G4)', async () => {
    const { status, body } = await set<Problem>('EECO10', 1, { targets: [{ ...target('P5', 20), version: 3 } as Entry] });
    expect([status, body.code]).toEqual([422, 'validation']);
  });

  describe('that were changed', () => {
    let then: string;
    let before: IndicatorTargets;
    let body: IndicatorTargets;

    beforeAll(async () => {
      before = await read('EECO01');
      then = new Date().toISOString();
      const amounts: Readonly<Record<string, number>> = { P2: 9, P4: 5 };
      const targets = before.targets.map((one) => ({ ...one, value: amounts[one.period ?? ''] ?? one.value }));
      ({ body } = await set('EECO01', before.version, { targets, reason, confirmed: true }));
    });

    it('R131: never alter past status, and hold from the day they were changed', async () => {
      const past = await valueOf('EECO01', '?asOf=2025-03-31');
      expect([past?.value, past?.target, past?.status]).withContext('a past day').toEqual([3, 2, 'ahead']);
      expect((await valueOf('EECO01', '?asOf=2026-03-30'))?.target)
        .withContext('yesterday')
        .toBe(6);
      expect((await valueOf('EECO01'))?.target)
        .withContext('today')
        .toBe(5);
    });

    it('are as they were known then, for who asks as of then', async () => {
      expect((await valueOf('EECO01', `?knownAt=${then}`))?.target).toBe(6);
      expect(await read('EECO01', `?knownAt=${then}`)).toEqual(jasmine.objectContaining({ version: 1, targets: before.targets }));
    });

    it('tell who changed them, when and why, with the old and the new value', () => {
      expect(body.history.map(({ version, by, on, reason: why, changes }) => [version, by, on, why, changes.length])).toEqual([
        [2, 'manager', '2026-03-31', reason, 2],
        [1, null, '2024-01-01', null, 6],
      ]);
      expect(body.history[0]?.changes.map(({ before: old, after }) => [old?.value, after?.value])).toEqual([
        [2, 9],
        [6, 5],
      ]);
    });

    it('are drawn on the curve, those in force and those that were, with the day they changed', async () => {
      const detail = async (query = ''): Promise<IndicatorDetail> =>
        (await manager.get<IndicatorDetail>(paths.value(project.acronym, 'EECO01') + query)).body;
      const now = await detail();
      expect(now.targets.map(({ value }) => value)).toEqual([0, 9, 3, 5, 8, 10]);
      expect(now.formerTargets.map(({ period, value, until }) => [period, value, until])).toEqual([
        ['P2', 2, '2026-03-31'],
        ['P4', 6, '2026-03-31'],
      ]);
      const earlier = await detail('?asOf=2026-03-30');
      expect(earlier.targets.map(({ value }) => value)).toEqual([0, 2, 3, 6, 8, 10]);
      expect(earlier.formerTargets).toEqual([]);
    });

    it('leave a trace by trigger, with who and why', async () => {
      const trail = await api.database.withBulkScope(project.scope, async (client) => {
        const { rows } = await client.query<{ reason: string; detail: unknown }>(
          `select reason, detail from audit_entry where record_type = 'indicator_plan_change' and reason = $1`,
          [reason],
        );
        return rows;
      });
      expect(trail).toContain({ reason, detail: { key: { indicator_number: 1, version: 2 } } });
    });
  });

  it('of a period that has ended change only with a reason, and when one means it', async () => {
    const targets = [target('P1', 4)];
    const without = await set<Problem>('EECO11', 1, { targets });
    expect([without.status, without.body.code, without.body.field]).toEqual([422, 'validation', 'reason']);
    expect(without.body.detail).toContain('P1 has ended');
    const unmeant = await set<Problem>('EECO11', 1, { targets, reason });
    expect([unmeant.status, unmeant.body.code, unmeant.body.field]).toEqual([422, 'ended_period', 'targets.0.value']);
    expect((await read('EECO11')).targets).toEqual([]);
    expect((await set('EECO11', 1, { targets, reason, confirmed: true })).status).toBe(200);
  });

  it('refuse what cannot stand, and name the field', async () => {
    const faults: [Partial<TargetPlanChange>, string, RegExp][] = [
      [{ targets: [target('P9', 10)] }, 'targets.0.period', /no period P9/],
      [{ targets: [target(null, 10, { milestone: true })] }, 'targets.0.period', /belongs to a period/],
      [{ targets: [target('P5', 10), target('P6', -4)] }, 'targets.1.value', /-4 is below 0/],
      [{ targets: [target('P5', 1.5)] }, 'targets.0.value', /whole units/],
      [{ targets: [target('P5', 10), target('P5', 11)] }, 'targets.1.period', /two entries/],
      [{ targets: [target('P6', 50), target(null, 40)] }, 'targets.1.value', /40 is below the target of P6, 50/],
      [{ targets: [target('P5', 1, { scope: { by: 'desk', member: 'SP-D1' } })] }, 'targets.0.scope', /no such part/],
      [{ baselines: [{ scope: null, value: 1, on: '2026-04-01', origin: 'stated', source: '' }] }, 'baselines.0.on', /a day to come/],
    ];
    for (const [change, field, sentence] of faults) {
      const { status, body } = await set<Problem>('EECO03', 1, change);
      expect([status, body.code, body.field]).withContext(field).toEqual([422, 'validation', field]);
      expect(body.detail).toMatch(sentence);
    }
    const percent = await set<Problem>('LI-R3', 1, { targets: [target('P5', 120)] });
    expect([percent.status, percent.body.field, percent.body.detail]).toEqual([422, 'targets.0.value', jasmine.stringContaining('100 %')]);
    const infinite = await manager.send<Problem>({
      method: 'PUT',
      path: pathOf('EECO03'),
      body: '{"baselines":[],"targets":[{"period":"P5","value":1e999,"origin":"stated"}]}',
      headers: { 'if-match': '"1"' },
    });
    expect([infinite.status, infinite.body.field]).toEqual([422, 'targets.0.value']);
    expect((await read('EECO03')).targets).toEqual([]);
  });

  it('G20: say which version they were made on; a stale one is told what two people changed, and only that', async () => {
    expect((await set<Problem>('EECO04', null, {})).status).toBe(428);
    await set('EECO04', 1, { targets: [target('P5', 10), target('P6', 20)] });
    await set('EECO04', 2, { targets: [target('P5', 11), target('P6', 21)] });
    const stale = await set<Problem>('EECO04', 2, { targets: [target('P5', 12), target('P6', 20), target(null, 40)] });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale_version']);
    expect(stale.body.conflicts).toEqual([{ field: 'total P5', yours: target('P5', 12), theirs: target('P5', 11) }]);
    const elsewhere = await set<Problem>('EECO04', 2, { targets: [target('P5', 10), target('P6', 20), target(null, 40)] });
    expect([elsewhere.status, elsewhere.body.conflicts]).toEqual([412, []]);
  });

  it('are never written by two at once: the second is told of the first', async () => {
    const both = await Promise.all([10, 11].map((value) => set<Problem>('EECO13', 1, { targets: [target('P5', value)] })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await read('EECO13')).history.length).toBe(1);
  });

  it('G19: are set once, however often the network repeats it', async () => {
    const key = { 'idempotency-key': 'b5f0a3de-6f5c-4f4e-9a3d-1d2f5a6b7c8d' };
    const change = { targets: [target('P5', 7)] };
    const first = await set('EECO05', 1, change, key);
    const second = await set('EECO05', 1, change, key);
    expect([first.status, second.status, second.body]).toEqual([200, 200, first.body]);
    expect((await set<Problem>('EECO05', 1, { targets: [target('P5', 8)] }, key)).body.code).toBe('idempotency_key_reused');
  });

  it('of parts of the project are compared with the value of that part, and judge nothing else', async () => {
    const whole = await valueOf('EECO02');
    const ofPart = (by: 'desk' | 'sex', member: string, value: number) => target('P4', value, { scope: { by, member } });
    const targets = [ofPart('desk', 'LI-D1', 3), ofPart('desk', 'LI-D4', 4), ofPart('sex', 'F', 3)];
    const { status, body } = await set('EECO02', 1, { targets });
    expect(status).toBe(200);
    expect(body.standings.map(({ scope, value, target: due, status: judged }) => [scope.member, value, due, judged])).toEqual([
      ['LI-D1', 3, 3, 'on_track'],
      ['LI-D4', 2, 4, 'at_risk'],
      ['F', 3, 3, 'on_track'],
    ]);
    expect({ ...(await valueOf('EECO02')), knownAt: '' }).toEqual({ ...whole, knownAt: '' } as IndicatorValue);
    expect((await read('EECO02', '?asOf=2025-10-31')).standings.map(({ value }) => value)).toEqual([3, 0, 3]);
  });

  it('of a partner are judged by the work of the desks it hosts', async () => {
    const shared = await anExampleProject(api);
    await api.database.withBulkScope(
      shared.scope,
      async (client) => {
        await client.query(
          `insert into project_partner (project_id, partner_id, organisation_id, role, number)
           select project_id, gen_random_uuid(), lead_partner_id, 'lead_partner', 1 from project where project_id = $1`,
          [shared.id],
        );
        await client.query(
          `update desk set host_organisation_id = p.lead_partner_id from project p
           where p.project_id = desk.project_id and desk.project_id = $1 and code = 'LI-D1'`,
          [shared.id],
        );
      },
      { lock: 'exclusive' },
    );
    await savePeople(api, shared, [
      ...['A', 'B', 'C'].map((participantId) => aParticipation({ participantId, entryDate: '2025-02-10', sex: 'F', desk: 'LI-D1' })),
      ...['D', 'E'].map((participantId) => aParticipation({ participantId, entryDate: '2025-11-10', sex: 'M', desk: 'LI-D4' })),
      aParticipation({ participantId: 'F', entryDate: '2025-11-10', desk: null }),
    ]);
    await api.addAccount('coordinator', [{ role: 'manager', projectId: shared.id }]);
    const coordinator = await api.as('coordinator');
    const { body } = await coordinator.put<IndicatorTargets>(
      paths.indicatorTargets(shared.acronym, 'EECO01'),
      { baselines: [], targets: [target('P4', 5, { scope: { by: 'partner', member: '1' } })] },
      { headers: { 'if-match': '"1"' } },
    );
    expect(body.partners).toEqual([{ member: '1', name: jasmine.stringContaining('Provincia') as unknown as string }]);
    expect(body.standings).toEqual([jasmine.objectContaining({ value: 3, target: 5, status: 'at_risk' })]);
    const values = await coordinator.get<IndicatorValue[]>(`${paths.values(shared.acronym)}?by=partner,partner*sex`);
    expect(values.body[0]?.by).toEqual({
      partner: { '1': 3, unknown: 3 },
      'partner*sex': jasmine.objectContaining({ '1*F': 3, 'unknown*M': 2 }) as unknown as Record<string, number>,
    });
    const own = await coordinator.get<IndicatorValue[]>(`${paths.values(shared.acronym)}?where=partner:1`);
    expect(own.body[0]).toEqual(jasmine.objectContaining({ value: 3 }));
    const none = await coordinator.get<Problem>(`${paths.values(shared.acronym)}?where=partner:7`);
    expect([none.status, none.body.detail]).toEqual([422, 'where: the members of partner are 1, unknown']);
  });

  it('taken away are no target any more, and stay in the history', async () => {
    const set1 = await set('EECO06', 1, {
      baselines: [{ scope: null, value: 4, on: null, origin: 'stated', source: 'x' }],
      targets: [target('P5', 10)],
    });
    const { status, body } = await set('EECO06', set1.body.version, {});
    expect([status, body.baselines, body.targets]).toEqual([200, [], []]);
    expect(body.history.map(({ changes }) => changes.map(({ before, after }) => [before?.value, after?.value]))).toEqual([
      [
        [4, undefined],
        [10, undefined],
      ],
      [
        [undefined, 4],
        [undefined, 10],
      ],
    ]);
    expect((await valueOf('EECO06', '?asOf=2026-09-30'))?.target).toBeNull();
  });

  it('are read by whoever reads values and set by the manager', async () => {
    for (const role of ['lead', 'auditor', 'assessor'] as const) {
      const client = await api.as(role);
      const put = await client.put(pathOf('EECO07'), { baselines: [], targets: [] }, { headers: { 'if-match': '"1"' } });
      expect([(await client.get(pathOf('EECO07'))).status, put.status])
        .withContext(role)
        .toEqual([role === 'assessor' ? 403 : 200, 403]);
    }
    expect((await manager.get(pathOf('XX-99'))).status).toBe(404);
    expect((await set('XX-99', 1, {})).status).toBe(404);
  });
});
