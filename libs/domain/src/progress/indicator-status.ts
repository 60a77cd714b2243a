import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { TargetOperator } from '../indicators/indicator-definition.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { accumulates, type MeasuredBy } from './expected-value.js';
import { isBetterThanAnyIndex, progressIndex } from './progress-index.js';

export type IndicatorStatus = 'achieved' | 'ahead' | 'on_track' | 'behind' | 'at_risk' | 'not_due' | 'no_data';

/** From what asks for action first to what asks for none: the order of lists and of the status band. */
export const statusesBySeverity: readonly IndicatorStatus[] = ['at_risk', 'behind', 'on_track', 'ahead', 'achieved', 'not_due', 'no_data'];

/** Orders two statuses, the one that asks for action first. */
export function bySeverity(one: IndicatorStatus, other: IndicatorStatus): number {
  return statusesBySeverity.indexOf(one) - statusesBySeverity.indexOf(other);
}

/** What the status of an indicator on a day depends on. */
export interface IndicatorStanding extends MeasuredBy {
  readonly operator: TargetOperator;
  /** Null: nothing could be computed. */
  readonly value: number | null;
  /** Expected value of the day (R130); null: no target for this period. */
  readonly expected: number | null;
  /** The final target in force on the day; null: none. */
  readonly finalTarget: number | null;
  readonly day: CalendarDay;
  /** End of the project's last period. */
  readonly lastPeriodEnd: CalendarDay;
  /** Of a rule: whether every condition holds, not only the one whose value is shown; true for all others. */
  readonly holds?: boolean;
}

/** The status of R132, in its order. The limits of the index are a setting per programme. */
export function statusOf(standing: IndicatorStanding, limits: ProgrammeSettings['statusLimits']): IndicatorStatus {
  const { value, expected, operator } = standing;
  if (value === null) return 'no_data';
  if (isAchieved(standing)) return 'achieved';
  if (expected === null) return 'not_due';
  if (isBetterThanAnyIndex(value, expected, operator)) return 'ahead';
  const index = progressIndex(value, expected, operator);
  if (index === null) return 'not_due';
  if (isTooLate(standing)) return index >= limits.behind ? 'behind' : 'at_risk';
  if (index >= limits.ahead) return 'ahead';
  if (index >= limits.onTrack) return 'on_track';
  return index >= limits.behind ? 'behind' : 'at_risk';
}

/**
 * Whether the final target is reached for good (R132). A cumulative count or sum that has grown to its target cannot fall back; a stock,
 * a ratio, a mean and a rule can, and so can whatever must stay low or exact: these are achieved only when the last period has ended.
 */
function isAchieved({ value, finalTarget, operator, day, lastPeriodEnd, holds = true, ...measured }: IndicatorStanding): boolean {
  if (!holds || value === null || finalTarget === null || !meetsTarget(value, finalTarget, operator)) return false;
  return day >= lastPeriodEnd || (accumulates(measured) && operator === '>=');
}

/** A rule of which a condition does not hold when the last period has ended is not met, however much the others reach. */
const isTooLate = ({ holds = true, day, lastPeriodEnd }: IndicatorStanding): boolean => !holds && day >= lastPeriodEnd;

/** Whether a value meets a target. */
export function meetsTarget(value: number, target: number, operator: TargetOperator): boolean {
  if (operator === '>=') return value >= target;
  return operator === '<=' ? value <= target : value === target;
}
