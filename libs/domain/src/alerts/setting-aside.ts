import { addDays, daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** An alert can be set aside for half a year at most: what is known longer than that is put right, or is decided anew. */
export const longestAsideDays = 183;

/** Whether an alert may be set aside until a day, that day included: from tomorrow to half a year from now. */
export function maySetAsideUntil(until: CalendarDay, today: CalendarDay): boolean {
  const days = daysBetween(today, until);
  return days >= 1 && days <= longestAsideDays;
}

/** Whether an alert that was set aside until a day is still; on the day after it is told again. */
export function isSetAside(until: CalendarDay, today: CalendarDay): boolean {
  return today <= until;
}

/** A month: what a form offers first. */
export function usualAsideUntil(today: CalendarDay): CalendarDay {
  return addDays(today, 30);
}
