import type { DayAppointment } from '#contract';
import { addDays, addMonths } from '#domain';

export type CalendarView = 'week' | 'month' | 'list';

/** A day as the calendar draws it. */
export interface CalendarDayCell {
  readonly day: string;
  /** Whether it belongs to the month that is drawn; in a week all do. */
  readonly isInside: boolean;
  readonly appointments: readonly DayAppointment[];
}

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

/** Weeks of seven days with their appointments, in the order they were given. */
export function weeksOf(view: CalendarView, day: string, appointments: readonly DayAppointment[]): readonly (readonly CalendarDayCell[])[] {
  const [from, to] = drawnDays(view, day);
  const byDay = new Map<string, DayAppointment[]>();
  for (const one of appointments) if (one.slotOn !== null) byDay.set(one.slotOn, [...(byDay.get(one.slotOn) ?? []), one]);
  const weeks: CalendarDayCell[][] = [];
  for (let monday = from; monday <= to; monday = addDays(monday, 7))
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((offset) => {
        const at = addDays(monday, offset);
        return { day: at, isInside: view === 'week' || at.slice(0, 7) === day.slice(0, 7), appointments: byDay.get(at) ?? [] };
      }),
    );
  return weeks;
}

/** Appointments under the day they are on: the calendar as a list. */
export function daysWithAppointments(appointments: readonly DayAppointment[]): readonly CalendarDayCell[] {
  const days = [...new Set(appointments.flatMap(({ slotOn }) => slotOn ?? []))];
  return days.map((day) => ({ day, isInside: true, appointments: appointments.filter(({ slotOn }) => slotOn === day) }));
}
