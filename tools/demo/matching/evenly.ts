import { addDays, type CalendarDay, daysBetween } from '#domain';

/** A day between two, the first of so many the earliest: evenly over the time. */
export function spread(at: number, of: number, from: CalendarDay, to: CalendarDay): CalendarDay {
  return addDays(from, Math.floor((daysBetween(from, to) * at) / Math.max(of, 1)));
}

/** Whether the one at a place is among exactly `some` of `all`, chosen evenly along the row. */
export function isAmong(at: number, some: number, all: number): boolean {
  return Math.floor(((at + 1) * some) / all) > Math.floor((at * some) / all);
}
