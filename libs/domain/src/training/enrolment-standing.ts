import type { CalendarDay } from '../periods/calendar-day.js';

/** Who attends less has not been trained, unless the course says another share (desk practice 3.6). */
export const usualMinimumShare = 0.7;

/** Hours that somebody attended at one session. */
export interface AttendedSession {
  readonly on: CalendarDay;
  readonly hours: number;
}

/** What a course asks of whoever attends it. */
export interface CourseDemand {
  /** Null: not planned yet, so nobody has reached anything. */
  readonly hoursPlanned: number | null;
  /** Share of the planned hours, 0 to 1. */
  readonly minimumShare: number | null;
}

/** How far somebody has come in a course. */
export interface EnrolmentStanding {
  readonly attendedHours: number;
  /** Of the planned hours; null: none are planned. */
  readonly attendanceShare: number | null;
  /** Null: never there. */
  readonly firstAttendedOn: CalendarDay | null;
  /** The day with which the minimum was reached; null: not yet. */
  readonly thresholdReachedOn: CalendarDay | null;
}

/** Hours so near to each other are the same: shares of hours are no whole numbers. */
const nothing = 1e-9;

/** How far somebody has come: from the sessions attended, in whatever order they were written down. */
export function enrolmentStanding(attended: readonly AttendedSession[], course: CourseDemand): EnrolmentStanding {
  const days = attended.filter(({ hours }) => hours > 0).toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
  const needed = neededHours(course);
  let sum = 0;
  let reachedOn: CalendarDay | null = null;
  for (const { on, hours } of days) {
    sum += hours;
    if (reachedOn === null && needed !== null && sum + nothing >= needed) reachedOn = on;
  }
  return {
    attendedHours: sum,
    attendanceShare: course.hoursPlanned === null || course.hoursPlanned <= 0 ? null : sum / course.hoursPlanned,
    firstAttendedOn: days[0]?.on ?? null,
    thresholdReachedOn: reachedOn,
  };
}

/** Hours that have to be attended; null: no hours are planned. */
export function neededHours({ hoursPlanned, minimumShare }: CourseDemand): number | null {
  return hoursPlanned === null || hoursPlanned <= 0 ? null : hoursPlanned * (minimumShare ?? usualMinimumShare);
}
