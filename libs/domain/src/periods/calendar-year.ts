import type { CalendarDay } from './calendar-day.js';

/** First and last day of a span of time, both included. */
export interface DayWindow {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
}

/** R90: the window of an annual value: what happened from 1 January to 31 December of the year, never what came before. */
export function yearWindow(year: number): DayWindow {
  const digits = String(year).padStart(4, '0');
  return { start: `${digits}-01-01`, end: `${digits}-12-31` };
}

/** The calendar year that a day falls in. */
export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}
