import type { CalendarDay } from '../periods/calendar-day.js';
import { periodsInOrder, type ReportingPeriod } from '../periods/reporting-period.js';

/** Where the number of a target comes from. */
export type TargetOrigin = 'stated' | 'derived' | 'other_source' | 'invented';

/** A target with its history: a changed target closes the old one and records another, so the past is judged as it was (R131). */
export interface IndicatorTarget {
  /** The period at whose end it is to be reached; null: the final target. */
  readonly periodId: string | null;
  /** Null: not measured in that period. */
  readonly value: number | null;
  readonly milestone: boolean;
  readonly origin: TargetOrigin;
  readonly recordedOn: CalendarDay;
  /** Day from which another target holds in its place; null while it is in force. */
  readonly supersededOn: CalendarDay | null;
}

/**
 * The target of a period (null: the final one) in force on a day, never a later one (R131); null when none was. A milestone stands beside
 * the project's own target of its period and is judged by only where there is no other.
 */
export function targetInForce(targets: readonly IndicatorTarget[], periodId: string | null, onDay: CalendarDay): IndicatorTarget | null {
  const inForce = targets.filter(
    (target) => target.periodId === periodId && target.recordedOn <= onDay && (target.supersededOn === null || onDay < target.supersededOn),
  );
  const own = inForce.filter(({ milestone }) => !milestone);
  return (own.length > 0 ? own : inForce).reduce<IndicatorTarget | null>(
    (last, target) => (last === null || target.recordedOn >= last.recordedOn ? target : last),
    null,
  );
}

/** The final target in force on a day: the one recorded as final, else that of the last period. */
export function finalTargetInForce(
  targets: readonly IndicatorTarget[],
  periods: readonly ReportingPeriod[],
  onDay: CalendarDay,
): IndicatorTarget | null {
  const last = periodsInOrder(periods).at(-1);
  return targetInForce(targets, null, onDay) ?? (last === undefined ? null : targetInForce(targets, last.id, onDay));
}
