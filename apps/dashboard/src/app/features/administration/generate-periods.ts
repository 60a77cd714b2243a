import { addDays, addMonths, type CalendarDay, isCalendarDay } from '#domain';

/** A reporting period as it is being written: days may still be missing. */
export interface PeriodRow {
  readonly id: string;
  readonly start: CalendarDay;
  readonly end: CalendarDay;
  readonly reportDue: CalendarDay;
}
/** Months of a period: half a year, or a quarter. */
export type PeriodLength = 6 | 3;

/** As many as the contract takes. */
const most = 60;
/** A report is due two months after its period, unless the grant agreement says otherwise. */
const monthsToReport = 2;

/**
 * The periods of a project, one after the other from its first day, the last cut at its last day. None while the days do not make sense,
 * or would make too many.
 */
export function periodsBetween(start: CalendarDay, end: CalendarDay, length: PeriodLength): readonly PeriodRow[] {
  if (!isCalendarDay(start) || !isCalendarDay(end) || end < start) return [];
  const periods: PeriodRow[] = [];
  // months are counted from the first day each time: added up one after the other, the 31st would become the 28th for good
  for (let at = 0, from = start; from <= end; at += 1, from = addMonths(start, at * length)) {
    if (at === most) return [];
    const next = addMonths(start, (at + 1) * length);
    periods.push(periodOf(at + 1, from, next > end ? end : addDays(next, -1)));
  }
  return periods;
}

/** The period after the last one, as far as it can be guessed. */
export function periodAfter(
  periods: readonly PeriodRow[],
  { start, end }: { readonly start: CalendarDay; readonly end: CalendarDay },
): PeriodRow {
  const last = periods.at(-1);
  const from = last && isCalendarDay(last.end) ? addDays(last.end, 1) : start;
  const to = isCalendarDay(end) && from <= end ? end : '';
  return to === '' ? { id: `P${periods.length + 1}`, start: from, end: '', reportDue: '' } : periodOf(periods.length + 1, from, to);
}

function periodOf(number: number, start: CalendarDay, end: CalendarDay): PeriodRow {
  return { id: `P${number}`, start, end, reportDue: addDays(addMonths(addDays(end, 1), monthsToReport), -1) };
}
