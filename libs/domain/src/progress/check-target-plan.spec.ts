import fc from 'fast-check';
import type { ReportingPeriod } from '../periods/reporting-period.js';
import { checkTargetPlan, type PlanGround } from './check-target-plan.js';
import { type BaselineEntry, changedAfterTheirPeriod, planDifferences, type TargetEntry, type TargetPlan } from './target-plan.js';

const periods: readonly ReportingPeriod[] = [
  { id: 'P1', number: 1, start: '2024-04-01', end: '2024-09-30', reportDue: '2024-11-30' },
  { id: 'P2', number: 2, start: '2024-10-01', end: '2025-03-31', reportDue: '2025-05-31' },
  { id: 'P3', number: 3, start: '2025-04-01', end: '2025-09-30', reportDue: '2025-11-30' },
];
const ground = (differences: Partial<PlanGround> = {}): PlanGround => ({
  ...{ measure: 'distinct', cumulative: true, operator: '>=', unit: 'persons', periods, today: '2025-05-15' },
  hasPart: ({ by, member }) => by === 'desk' && member === 'LI-D1',
  ...differences,
});
const target = (period: string | null, value: number | null, differences: Partial<TargetEntry> = {}): TargetEntry => ({
  ...{ scope: null, period, value, milestone: false, origin: 'stated', source: 'domanda di finanziamento', ...differences },
});
const baseline = (differences: Partial<BaselineEntry> = {}): BaselineEntry => ({
  ...{ scope: null, value: 0, on: '2024-03-31', origin: 'stated', source: '', ...differences },
});
const plan = (targets: readonly TargetEntry[], baselines: readonly BaselineEntry[] = []): TargetPlan => ({ baselines, targets });
const faults = (checked: TargetPlan, differences: Partial<PlanGround> = {}) =>
  checkTargetPlan(checked, ground(differences)).map(({ field, key }) => `${field} ${key}`);

describe('a plan of baselines and targets', () => {
  it('stands with targets by period, a milestone beside one of them, a final one, and parts of the project', () => {
    const desk = { by: 'desk', member: 'LI-D1' } as const;
    const targets = [target('P1', 0), target('P2', 300), target('P2', 250, { milestone: true }), target('P3', 600), target(null, 600)];
    expect(faults(plan([...targets, target('P2', 120, { scope: desk })], [baseline(), baseline({ scope: desk, value: null })]))).toEqual(
      [],
    );
  });

  it('names the period the project does not have', () =>
    expect(checkTargetPlan(plan([target('P9', 10)]), ground())).toEqual([
      { field: 'targets.0.period', key: 'unknown_period', about: { period: 'P9' } },
    ]));

  it('lets no milestone stand without a period', () =>
    expect(faults(plan([target(null, 10, { milestone: true })]))).toEqual(['targets.0.period milestone_without_period']));

  it('knows only the partners, desks and members of the project', () =>
    expect(faults(plan([target('P1', 1, { scope: { by: 'desk', member: 'SP-D1' } })]))).toEqual(['targets.0.scope unknown_part']));

  it('takes no value below 0, none that is no number, none that no one can mean', () => {
    expect(faults(plan([target('P1', -1), target('P2', NaN), target('P3', Infinity), target('P1', 1e13, { milestone: true })]))).toEqual([
      'targets.0.value negative',
      'targets.1.value not_a_number',
      'targets.2.value not_a_number',
      'targets.3.value too_large',
    ]);
    expect(faults(plan([], [baseline({ value: -3 })]))).toEqual(['baselines.0.value negative']);
  });

  it('counts in whole units what is counted, and lets hours, means and shares have parts', () => {
    expect(faults(plan([target('P1', 12.5)]))).toEqual(['targets.0.value not_whole']);
    for (const measure of ['sum', 'mean', 'ratio'] as const) expect(faults(plan([target('P1', 12.5)]), { measure })).toEqual([]);
  });

  it('lets no percentage go above 100, and other ratios do', () => {
    const rate = { measure: 'ratio', cumulative: false } as const;
    expect(faults(plan([target('P1', 100), target('P2', 100.1)]), { ...rate, unit: '%' })).toEqual(['targets.1.value above_hundred']);
    expect(faults(plan([target('P1', 120)]), { ...rate, unit: 'score' })).toEqual([]);
  });

  it('says of two entries for the same period and part that they are two', () => {
    expect(faults(plan([target('P1', 1), target('P1', 2)], [baseline(), baseline()]))).toEqual([
      'baselines.1.scope twice',
      'targets.1.period twice',
    ]);
    expect(faults(plan([target(null, 1), target(null, 2)]))).toEqual(['targets.1.period twice']);
  });

  it('lets no cumulative target end below its last period', () => {
    const short = plan([target('P1', 100), target('P2', 300), target('P3', null), target(null, 280)]);
    expect(checkTargetPlan(short, ground())).toEqual([
      { field: 'targets.3.value', key: 'final_below_last', about: { value: 280, period: 'P2', last: 300 } },
    ]);
    expect(faults(short, { operator: '<=' })).toEqual([]);
    expect(faults(short, { measure: 'stock' })).toEqual([]);
    expect(faults(plan([target('P3', 300), target(null, 200, { scope: { by: 'desk', member: 'LI-D1' } })]))).toEqual([]);
  });

  it('lets no baseline be of a day to come', () =>
    expect(faults(plan([], [baseline({ on: '2025-05-16' })]))).toEqual(['baselines.0.on baseline_in_the_future']));
});

describe('what changes from one plan to another', () => {
  const before = plan([target('P1', 100), target('P2', 300), target(null, 600)], [baseline()]);

  it('is nothing for the same plan in another order', () => {
    const shuffled = fc.shuffledSubarray([...before.targets], { minLength: before.targets.length });
    fc.assert(fc.property(shuffled, (targets) => planDifferences(before, { ...before, targets }).length === 0));
  });

  it('is what is said otherwise, what is new and what is gone', () => {
    const after = plan([target('P1', 100, { source: 'delibera 12' }), target('P3', 500), target(null, 600)]);
    expect(planDifferences(before, after).map(({ key, before: old, after: young }) => [key, old?.value, young?.value])).toEqual([
      ['total baseline', 0, undefined],
      ['total P1', 100, 100],
      ['total P2', 300, undefined],
      ['total P3', undefined, 500],
    ]);
  });

  it('R131: tells apart what is about periods that have ended, whose past status stays as it was', () => {
    const after = plan([target('P1', 120), target('P3', 500), target(null, 700)]);
    const late = changedAfterTheirPeriod(planDifferences(before, after), periods, '2025-03-31');
    // P2 ends today: it has not ended
    expect(late.map(({ key }) => key)).toEqual(['total P1']);
    expect(changedAfterTheirPeriod(planDifferences(before, after), periods, '2025-04-01').map(({ key }) => key)).toEqual([
      'total P1',
      'total P2',
    ]);
  });
});
