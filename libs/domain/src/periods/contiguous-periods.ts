import { addDays } from './calendar-arithmetic.js';
import type { CalendarDay } from './calendar-day.js';
import { periodsInOrder, type ReportingPeriod } from './reporting-period.js';

/** What is wrong with a project's periods. Days between `from` and `to` (both included) are in no period, or in two. */
export type PeriodFault =
  | {
      readonly kind: 'gap' | 'overlap';
      readonly before: string;
      readonly after: string;
      readonly from: CalendarDay;
      readonly to: CalendarDay;
    }
  | { readonly kind: 'ends_before_start'; readonly period: string }
  /** The numbers do not run 1, 2, 3 … in the order of the days. */
  | { readonly kind: 'number_out_of_order'; readonly period: string; readonly expected: number };

/** The faults of a project's periods; none when every day from the first to the last falls in exactly one period. */
export function checkContiguous(periods: readonly ReportingPeriod[]): readonly PeriodFault[] {
  const ordered = periodsInOrder(periods);
  return ordered.flatMap((period, at) => [...ownFaults(period, at + 1), ...faultsAfter(ordered[at - 1], period)]);
}

function ownFaults(period: ReportingPeriod, expected: number): PeriodFault[] {
  const faults: PeriodFault[] = [];
  if (period.end < period.start) faults.push({ kind: 'ends_before_start', period: period.id });
  if (period.number !== expected) faults.push({ kind: 'number_out_of_order', period: period.id, expected });
  return faults;
}

function faultsAfter(before: ReportingPeriod | undefined, period: ReportingPeriod): PeriodFault[] {
  if (before === undefined) return [];
  const next = addDays(before.end, 1);
  const pair = { before: before.id, after: period.id };
  if (period.start > next) return [{ kind: 'gap', ...pair, from: next, to: addDays(period.start, -1) }];
  if (period.start < next) return [{ kind: 'overlap', ...pair, from: period.start, to: before.end < period.end ? before.end : period.end }];
  return [];
}
