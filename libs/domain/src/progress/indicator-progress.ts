import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { TargetOperator } from '../indicators/indicator-definition.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { periodsInOrder } from '../periods/reporting-period.js';
import { expectedValue, periodJudgedOn, type IndicatorPlan } from './expected-value.js';
import { statusOf, type IndicatorStatus } from './indicator-status.js';
import { finalTargetInForce, targetInForce } from './indicator-target.js';
import { progressIndex } from './progress-index.js';

/** Where an indicator stands on a day, against the targets in force on that day (R130-R132). */
export interface IndicatorProgress {
  /** Period whose target counts; null before the first one. */
  readonly periodId: string | null;
  readonly value: number | null;
  /** Target of the period; null: none, or not measured in it. */
  readonly target: number | null;
  readonly final: number | null;
  /** Value expected on the day (R130). */
  readonly expected: number | null;
  /** Index of R131; null when it cannot be formed. */
  readonly index: number | null;
  readonly status: IndicatorStatus;
}

/**
 * Judges a value on a day: target, expected value, index and status from one place, so that every screen and file says the same.
 * @param holds of a rule: whether every condition does
 */
export function progressOn(
  plan: IndicatorPlan & { readonly operator: TargetOperator },
  value: number | null,
  day: CalendarDay,
  limits: ProgrammeSettings['statusLimits'],
  holds = true,
): IndicatorProgress {
  const period = periodJudgedOn(plan.periods, day);
  const target = period === null ? null : (targetInForce(plan.targets, period.id, day)?.value ?? null);
  const final = finalTargetInForce(plan.targets, plan.periods, day)?.value ?? null;
  const expected = expectedValue(plan, day);
  const index = value === null || expected === null ? null : progressIndex(value, expected, plan.operator);
  const lastPeriodEnd = periodsInOrder(plan.periods).at(-1)?.end ?? day;
  const { measure, cumulative, operator } = plan;
  const status = statusOf({ measure, cumulative, operator, value, expected, finalTarget: final, day, lastPeriodEnd, holds }, limits);
  return { periodId: period?.id ?? null, value, target, final, expected, index, status };
}
