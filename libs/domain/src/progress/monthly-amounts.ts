import { daysBetween, monthOf } from '../periods/calendar-arithmetic.js';
import { daysInMonth, type CalendarDay } from '../periods/calendar-day.js';

/** A month of the calendar, `2025-03`. */
export type Month = string;

/** What an indicator gained in a month. A month that is not listed gained nothing. */
export interface MonthlyAmount {
  readonly month: Month;
  readonly amount: number;
}

/** A month ahead, and the share of it that is still to come: 1 for a whole month. */
export interface MonthAhead {
  readonly month: Month;
  readonly share: number;
}

/** The month after (or, with a negative number, before). */
export function shiftMonth(month: Month, by: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** 0 for January to 11 for December. */
export function seasonOf(month: Month): number {
  return Number(month.slice(5, 7)) - 1;
}

/**
 * The complete months of a series, without holes, oldest first: those that began on or after `start`, or on its first day, and whose
 * last day is on or before `asOf`. The first listed month begins the series when no start is given.
 */
export function completeMonths(amounts: readonly MonthlyAmount[], asOf: CalendarDay, start?: CalendarDay): readonly MonthlyAmount[] {
  const byMonth = new Map<Month, number>();
  for (const { month, amount } of amounts) byMonth.set(month, (byMonth.get(month) ?? 0) + amount);
  const first =
    start === undefined ? [...byMonth.keys()].sort()[0] : start.endsWith('-01') ? monthOf(start) : shiftMonth(monthOf(start), 1);
  const complete: MonthlyAmount[] = [];
  if (first === undefined) return complete;
  for (let month = first; lastDayOf(month) <= asOf; month = shiftMonth(month, 1)) complete.push({ month, amount: byMonth.get(month) ?? 0 });
  return complete;
}

/** The months from the day after `asOf` to `end`, first and last in part where the days cut them. */
export function monthsAhead(asOf: CalendarDay, end: CalendarDay): readonly MonthAhead[] {
  const ahead: MonthAhead[] = [];
  for (let month = monthOf(asOf); month <= monthOf(end); month = shiftMonth(month, 1)) {
    const dayBefore = asOf >= `${month}-01` ? daysBetween(`${month}-01`, asOf) + 1 : 0;
    const days = lengthOf(month);
    const lastDay = end < lastDayOf(month) ? daysBetween(`${month}-01`, end) + 1 : days;
    if (lastDay > dayBefore) ahead.push({ month, share: (lastDay - dayBefore) / days });
  }
  return ahead;
}

/** How many months lie between a day and the end, parts of months counted by their days. */
export function monthsLeft(asOf: CalendarDay, end: CalendarDay): number {
  return monthsAhead(asOf, end).reduce((sum, { share }) => sum + share, 0);
}

function lengthOf(month: Month): number {
  return daysInMonth(Number(month.slice(0, 4)), seasonOf(month) + 1);
}

function lastDayOf(month: Month): CalendarDay {
  return `${month}-${String(lengthOf(month)).padStart(2, '0')}`;
}
