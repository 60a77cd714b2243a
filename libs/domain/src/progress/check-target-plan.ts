import type { TargetOperator } from '../indicators/indicator-definition.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { periodsInOrder, type ReportingPeriod } from '../periods/reporting-period.js';
import { accumulates, type MeasuredBy } from './expected-value.js';
import { type BaselineEntry, entryKey, type PlanScope, scopeKey, type TargetEntry, type TargetPlan } from './target-plan.js';

/** Why an entry of a plan cannot stand. */
export type PlanFaultKey =
  | 'unknown_period'
  | 'milestone_without_period'
  | 'unknown_part'
  | 'not_a_number'
  | 'negative'
  | 'too_large'
  | 'not_whole'
  | 'above_hundred'
  | 'baseline_in_the_future'
  | 'twice'
  | 'final_below_last';

/** A fault with the field it is about, by its path in the plan: `targets.3.value`. */
export interface PlanFault {
  readonly field: string;
  readonly key: PlanFaultKey;
  /** What the sentence needs to be understood: the period, the value, the target it stands against. */
  readonly about: Readonly<Record<string, string | number>>;
}

/** What a plan is checked against. */
export interface PlanGround extends MeasuredBy {
  readonly operator: TargetOperator;
  readonly unit: string;
  readonly periods: readonly ReportingPeriod[];
  readonly today: CalendarDay;
  /** Whether the project has this partner, desk or member. */
  readonly hasPart: (scope: PlanScope) => boolean;
}

/** Larger amounts are slips of the hand, and no column holds them. */
const largest = 999_999_999_999;

/** Everything that is wrong with a plan, entry by entry, in its order; empty: it can stand. */
export function checkTargetPlan(plan: TargetPlan, ground: PlanGround): readonly PlanFault[] {
  return [
    ...plan.baselines.flatMap((entry, at) => faultsOfBaseline(entry, `baselines.${at}`, ground)),
    ...plan.targets.flatMap((entry, at) => faultsOfTarget(entry, `targets.${at}`, ground)),
    ...faultsOfDoubles(plan),
    ...faultsOfFinals(plan.targets, ground),
  ];
}

function faultsOfBaseline(entry: BaselineEntry, path: string, ground: PlanGround): PlanFault[] {
  const faults = [...faultsOfPart(entry, path, ground), ...faultsOfValue(entry.value, `${path}.value`, ground)];
  if (entry.on !== null && entry.on > ground.today)
    faults.push({ field: `${path}.on`, key: 'baseline_in_the_future', about: { day: entry.on } });
  return faults;
}

function faultsOfTarget(entry: TargetEntry, path: string, ground: PlanGround): PlanFault[] {
  const faults = faultsOfPart(entry, path, ground);
  const { period, milestone } = entry;
  if (milestone && period === null) faults.push({ field: `${path}.period`, key: 'milestone_without_period', about: {} });
  if (period !== null && !ground.periods.some(({ id }) => id === period))
    faults.push({ field: `${path}.period`, key: 'unknown_period', about: { period } });
  return [...faults, ...faultsOfValue(entry.value, `${path}.value`, ground)];
}

function faultsOfPart({ scope }: Pick<TargetEntry, 'scope'>, path: string, { hasPart }: PlanGround): PlanFault[] {
  return scope === null || hasPart(scope) ? [] : [{ field: `${path}.scope`, key: 'unknown_part', about: { part: scopeKey(scope) } }];
}

function faultsOfValue(value: number | null, field: string, ground: PlanGround): PlanFault[] {
  const key = value === null ? null : faultOfValue(value, ground);
  return key === null ? [] : [{ field, key, about: { value: value ?? 0 } }];
}

/** What is counted is counted in whole units; a percentage is a share of a whole (R69). */
function faultOfValue(value: number, { measure, unit }: PlanGround): PlanFaultKey | null {
  if (!Number.isFinite(value)) return 'not_a_number';
  if (value < 0) return 'negative';
  if (value > largest) return 'too_large';
  if (measure === 'ratio' && (unit === '%' || unit === 'percent') && value > 100) return 'above_hundred';
  const isCount = measure === 'count' || measure === 'distinct' || measure === 'stock';
  return isCount && !Number.isInteger(value) ? 'not_whole' : null;
}

function faultsOfDoubles({ baselines, targets }: TargetPlan): PlanFault[] {
  const seen = new Set<string>();
  const doubled = (entry: BaselineEntry | TargetEntry): boolean => {
    const key = entryKey(entry);
    return seen.has(key) || !seen.add(key);
  };
  const about = (entry: BaselineEntry | TargetEntry) => ({ entry: entryKey(entry) });
  return [
    ...baselines.flatMap((entry, at): PlanFault[] =>
      doubled(entry) ? [{ field: `baselines.${at}.scope`, key: 'twice', about: about(entry) }] : [],
    ),
    ...targets.flatMap((entry, at): PlanFault[] =>
      doubled(entry) ? [{ field: `targets.${at}.period`, key: 'twice', about: about(entry) }] : [],
    ),
  ];
}

/** What piles up cannot end below where its last period is to end. Of several that ask for more, only: less is better the other way. */
function faultsOfFinals(targets: readonly TargetEntry[], ground: PlanGround): PlanFault[] {
  if (!accumulates(ground) || ground.operator !== '>=') return [];
  return targets.flatMap((final, at): PlanFault[] => {
    if (final.period !== null || final.milestone || final.value === null) return [];
    const last = lastTargetOf(targets, final.scope, ground.periods);
    if (last === null || last.value <= final.value) return [];
    return [
      { field: `targets.${at}.value`, key: 'final_below_last', about: { value: final.value, period: last.period, last: last.value } },
    ];
  });
}

/** The target of the latest period that has one, for the same part of the project. */
function lastTargetOf(
  targets: readonly TargetEntry[],
  scope: PlanScope | null,
  periods: readonly ReportingPeriod[],
): { readonly period: string; readonly value: number } | null {
  const own = targets.filter((target) => scopeKey(target.scope) === scopeKey(scope) && !target.milestone);
  return periodsInOrder(periods).reduce<{ period: string; value: number } | null>((last, { id }) => {
    const value = own.find(({ period }) => period === id)?.value ?? null;
    return value === null ? last : { period: id, value };
  }, null);
}
