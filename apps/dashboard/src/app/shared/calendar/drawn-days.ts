import { addDays, addMonths } from '#domain';

export type CalendarView = 'week' | 'month' | 'list';

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? -6 : 1 - weekday);
}

const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** First and last day that are drawn: whole weeks, Monday first. A list has the days of its month. */
export function drawnDays(view: CalendarView, day: string): readonly [from: string, to: string] {
  if (view === 'week') return [mondayOf(day), addDays(mondayOf(day), 6)];
  const first = firstOfMonth(day);
  const last = addDays(addMonths(first, 1), -1);
  return view === 'list' ? [first, last] : [mondayOf(first), addDays(mondayOf(last), 6)];
}

/** The same place in the week, or the month, before or after. */
export function stepped(view: CalendarView, day: string, step: 1 | -1): string {
  return view === 'week' ? addDays(day, 7 * step) : addMonths(day, step);
}

/** What an arrow or a page key leads to from a day; null: it is none of the grid's keys. */
export function dayByKey(key: string, day: string, view: CalendarView): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return mondayOf(day);
    case 'End':
      return addDays(mondayOf(day), 6);
    case 'PageUp':
      return stepped(view, day, -1);
    case 'PageDown':
      return stepped(view, day, 1);
    default:
      return null;
  }
}
