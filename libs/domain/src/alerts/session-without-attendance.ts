import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** A session of a course, with how many people are marked in its register. */
export interface WatchedSession {
  readonly id: string;
  readonly name: string;
  /** Id of its course. */
  readonly within: string;
  readonly date: CalendarDay;
  /** Null: nobody said. */
  readonly status: string | null;
  readonly courseStatus: string | null;
  readonly marked: number;
}

/** A session whose day is over and whose register is empty: it is filled and signed daily (desk practice 3.6 and §9). */
export function sessionWithoutAttendance(session: WatchedSession, today: CalendarDay): Alert | null {
  const { date, status, courseStatus, marked } = session;
  if (marked > 0 || date >= today || status === 'cancelled' || courseStatus === 'cancelled') return null;
  return alertOf('session_without_attendance', session, { since: addDays(date, 1), due: date });
}
