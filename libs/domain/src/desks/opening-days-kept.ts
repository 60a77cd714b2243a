import type { CalendarDay } from '../periods/calendar-day.js';
import { type DeskSchedule, openingDays, type OpeningDay, type ShutReason } from './opening-calendar.js';

/** How far a desk kept the days it promised to be open. */
export interface OpeningDaysKept {
  /** Days that the timetable promised. */
  readonly scheduled: number;
  /** Days of those on which it opened. */
  readonly kept: number;
  /** Share of the promised days that were kept, 0 to 1; null: none was promised. */
  readonly share: number | null;
  /** Hours that were promised, and hours it was open. */
  readonly hoursScheduled: number;
  readonly hoursKept: number;
  /** Promised days on which it stayed shut, with the reason. */
  readonly missed: readonly { readonly day: CalendarDay; readonly reason: ShutReason }[];
}

/** Opening days kept = days open / days scheduled (desk practice 3.12), between two days, both in. */
export function openingDaysKept(schedule: DeskSchedule, from: CalendarDay, to: CalendarDay): OpeningDaysKept {
  return keptAmong(openingDays(schedule, from, to));
}

/** The same of days that were looked at already. */
export function keptAmong(days: readonly OpeningDay[]): OpeningDaysKept {
  const scheduled = days.filter(({ isScheduled }) => isScheduled);
  const kept = scheduled.filter(({ shut }) => shut === null);
  return {
    scheduled: scheduled.length,
    kept: kept.length,
    share: scheduled.length === 0 ? null : kept.length / scheduled.length,
    hoursScheduled: sumOfHours(scheduled),
    hoursKept: sumOfHours(kept),
    missed: scheduled.flatMap(({ day, shut }) => (shut === null ? [] : [{ day, reason: shut }])),
  };
}

const sumOfHours = (days: readonly OpeningDay[]): number => days.reduce((sum, { hours }) => sum + hours, 0);

/** Contacts in an hour in which a desk was open; null: it was open for none. */
export function contactsPerHour(contacts: number, hoursKept: number): number | null {
  return hoursKept === 0 ? null : contacts / hoursKept;
}
