import { type IndicatorDetail, type IndicatorValue, type NewIndicator, paths, type TargetPlanChange } from '#contract';
import { commonIndicators } from '#domain';
import { aParticipation } from '#testkit';
import { type ApiClient, type ApiForSpecs, newId, startApi } from './api-for-specs.js';
import { untilInForce } from './until-in-force.js';
import { anExampleProject, type ExampleProject, savePeople } from './values-example-project.js';

/** People who leave without any result, of whom there are to be few: two a month from May 2025 to March 2026. */
const entries = Array.from({ length: 11 }, (_, at) => (at + 5 <= 12 ? `2025-${String(at + 5).padStart(2, '0')}` : `2026-0${at - 7}`));
const dropouts = entries.flatMap((month) =>
  [1, 2].map((number) => aParticipation({ participantId: `${month} ${number}`, sex: 'M', entryDate: `${month}-10` })),
);
const plan = (values: Readonly<Record<string, number>>, final: number): TargetPlanChange => ({
  ...{ baselines: [], reason: 'limite concordato', confirmed: false },
  targets: [...Object.entries(values).map(([period, value]) => ({ period, value })), { period: null, value: final }].map((target) => ({
    ...target,
    scope: null,
    milestone: false,
    origin: 'stated' as const,
    source: '',
  })),
});
const dropoutsOf: Omit<NewIndicator, 'code'> = {
  ...{ commonCode: null, kind: 'quality', unit: 'persons', operator: '<=', cumulative: true },
  name: { it: 'Abbandoni', en: 'Dropouts', fr: 'Abandons' },
  definition: { measure: 'count', counts: [{ of: 'participation', where: { field: 'sex', is: 'M' }, on: 'entryDate' }] },
};

describe('an indicator of which less is better (R131)', () => {
  let api: ApiForSpecs;
  let project: ExampleProject;
  let manager: ApiClient;

  beforeAll(async () => {
    api = await startApi({ today: '2026-03-31' });
    project = await anExampleProject(api, { indicators: commonIndicators('ESO4.8') });
    await savePeople(api, project, dropouts);
    await api.addAccount('manager', [{ role: 'manager', projectId: project.id }]);
    manager = await api.as('manager');
    await addLimited('STRETTO', plan({ P4: 20, P5: 30, P6: 40 }, 40));
    await addLimited('LARGO', plan({ P4: 30, P5: 50, P6: 60 }, 60));
  });
  afterAll(() => api.stop());

  async function addLimited(code: string, change: TargetPlanChange): Promise<void> {
    const { status } = await manager.send({
      ...{ method: 'POST', path: paths.indicators(project.acronym), body: { ...dropoutsOf, code } },
      headers: { 'idempotency-key': newId() },
    });
    expect(status).toBe(201);
    await untilInForce(manager, project.acronym, code);
    const set = await manager.put(paths.indicatorTargets(project.acronym, code), change, { headers: { 'if-match': '"1"' } });
    expect(set.status).toBe(200);
  }
  const value = async (code: string, query = ''): Promise<IndicatorValue> =>
    (await manager.get<IndicatorDetail>(paths.value(project.acronym, code) + query)).body.value;

  it('has an index of expected over value, and a status by it: 22 where 20 may be is behind', async () => {
    const { operator, value: count, expected, ratio, status } = await value('STRETTO');
    expect([operator, count, expected, ratio, status]).toEqual(['<=', 22, 20, 0.909091, 'behind']);
  });

  it('is judged on the straight line to the limit before the period ends', async () => {
    // half of P4: 16 are counted by 31 December; the line from 0 to 20 in 182 days says 10
    const { value: count, expected, status } = await value('STRETTO', '?asOf=2025-12-31');
    expect([count, expected, status]).toEqual([16, 10, 'at_risk']);
  });

  it('says the pace and what may still come per month', async () => {
    const { pace, paceNeeded, forecast } = await value('STRETTO');
    expect([pace, paceNeeded]).toEqual([2, 1.5]);
    expect(forecast).toEqual({ value: 46, low: 46, high: 46, seasonal: false, pastError: 0 });
  });

  it('is ahead, not achieved, while it stays within the limit, and achieved only when the last period has ended', async () => {
    const now = await value('LARGO');
    expect([now.ratio, now.status]).toEqual([1.363636, 'ahead']);
    expect((await value('LARGO', '?asOf=2027-03-31')).status).toBe('achieved');
  });
});
