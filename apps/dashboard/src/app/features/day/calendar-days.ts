import type { DayAppointment } from '#contract';
import { addDays } from '#domain';
import { type CalendarView, drawnDays } from '../../shared/calendar/drawn-days';

/** A day as the calendar draws it. */
export interface CalendarDayCell {
  readonly day: string;
  /** Whether it belongs to the month that is drawn; in a week all do. */
  readonly isInside: boolean;
  readonly appointments: readonly DayAppointment[];
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
