import type { Measure } from '../indicators/indicator-definition.js';
import { daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { periodsInOrder, periodOn, type ReportingPeriod } from '../periods/reporting-period.js';
import { targetInForce, type IndicatorTarget } from './indicator-target.js';

/** How an indicator is measured, as far as progress depends on it. */
export interface MeasuredBy {
  readonly measure: Measure;
  readonly cumulative: boolean;
}

/** What the expected value of a day follows from. */
export interface IndicatorPlan extends MeasuredBy {
  /** Value before the first period; null where there is none. */
  readonly baseline: number | null;
  readonly periods: readonly ReportingPeriod[];
  readonly targets: readonly IndicatorTarget[];
}

/** Whether values pile up over the project: cumulative counts and sums. A stock, a ratio, a mean and a rule can fall back (R130). */
export function accumulates({ measure, cumulative }: MeasuredBy): boolean {
  return cumulative && (measure === 'count' || measure === 'distinct' || measure === 'sum');
}

/** The period whose target a day is judged against: the one it falls in; after the last period, the last; null before the first. */
export function periodJudgedOn(periods: readonly ReportingPeriod[], day: CalendarDay): ReportingPeriod | null {
  return periodOn(periods, day) ?? periodsInOrder(periods).findLast((period) => period.end < day) ?? null;
}

/**
 * The value expected on a day (R130). Cumulative counts and sums: the straight line from the previous period's target (before the
 * first period, the baseline) to this period's, by calendar days, the last day of the period reaching it; counts are rounded down to
 * whole units. All others: the period's target. Targets are those in force on `knownOn`, the day asked. Null: no target to judge against.
 */
export function expectedValue(plan: IndicatorPlan, day: CalendarDay, knownOn: CalendarDay = day): number | null {
  const period = periodJudgedOn(plan.periods, day);
  if (period === null) return accumulates(plan) ? (plan.baseline ?? 0) : null;
  const target = targetInForce(plan.targets, period.id, knownOn)?.value ?? null;
  if (target === null || !accumulates(plan) || day >= period.end) return target;
  const from = lastTargetBefore(plan, period, knownOn);
  const elapsed = daysBetween(period.start, day) + 1;
  const length = daysBetween(period.start, period.end) + 1;
  const onTheLine = from + ((target - from) * elapsed) / length;
  return plan.measure === 'sum' ? onTheLine : Math.floor(onTheLine);
}

/** The last target set before a period, skipping periods that set none; the baseline when there is none. */
function lastTargetBefore(plan: IndicatorPlan, period: ReportingPeriod, knownOn: CalendarDay): number {
  const before = periodsInOrder(plan.periods)
    .filter((other) => other.end < period.start)
    .map((other) => targetInForce(plan.targets, other.id, knownOn)?.value ?? null)
    .findLast((value) => value !== null);
  return before ?? plan.baseline ?? 0;
}
