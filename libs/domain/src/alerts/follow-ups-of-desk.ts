import { sixMonthDay } from '../people/after-leaving.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** The people a desk has still to ask how they were six months after leaving. */
export interface FollowUpsOfDesk {
  readonly id: string;
  readonly name: string;
  readonly desk: number;
  readonly people: number;
  /** Of whoever left first among them. */
  readonly firstExit: CalendarDay;
}

/** So many days after the day of six months the question is overdue: people are hard to find again, and remember less. */
export const askedWithinDays = 30;

/** People whose day is past and who were not asked, one alert a desk: the list is on the page of follow-ups (R46, R49). */
export function followUpsOfDesk(desk: FollowUpsOfDesk, today: CalendarDay): Alert | null {
  const due = sixMonthDay(desk.firstExit);
  if (desk.people === 0 || due > today) return null;
  const late = addDays(due, askedWithinDays);
  const said = { due, desk: desk.desk, count: desk.people };
  return late < today
    ? alertOf('follow_ups_overdue', desk, { ...said, since: addDays(late, 1) })
    : alertOf('follow_ups_due', desk, { ...said, since: due });
}
