import { isLocalTime, type LocalTime, minutesOfDay } from '../periods/local-time.js';

export type AttendanceStatus = 'present' | 'partial' | 'absent' | 'excused';

export const attendanceStatuses: readonly AttendanceStatus[] = ['present', 'partial', 'absent', 'excused'];

/** When a session is, as far as it is known. */
export interface SessionTime {
  /** Hours that count, breaks left out; null: not known. */
  readonly hours: number | null;
  readonly from: LocalTime | null;
  readonly to: LocalTime | null;
}

/** What the register says of somebody at a session. */
export interface AttendanceMark {
  readonly status: AttendanceStatus;
  readonly inAt: LocalTime | null;
  readonly outAt: LocalTime | null;
  /** Of who was there in part; of who was there throughout the session's own hours hold. */
  readonly hours: number | null;
}

export type AttendanceFault = 'more-than-the-session' | 'hours-missing' | 'out-before-in' | 'outside-the-session' | 'hours-of-the-absent';

/**
 * Hours that somebody attended: the session's for who was there throughout, those written down, or else those between coming and going, for
 * who was there in part, none for everybody else.
 */
export function attendedHours({ status, inAt, outAt, hours }: AttendanceMark, session: SessionTime): number {
  if (status === 'present') return session.hours ?? hours ?? 0;
  if (status === 'partial') return hours ?? hoursBetween(inAt ?? session.from, outAt ?? session.to, session) ?? 0;
  return 0;
}

/**
 * Hours between coming and going, rounded to a quarter of an hour, never more than the session's: a session of 9 to 13 with a break counts
 * as many as it says. Null: one of the two is not known.
 */
export function hoursBetween(inAt: LocalTime | null, outAt: LocalTime | null, session: SessionTime): number | null {
  if (inAt === null || outAt === null || !isLocalTime(inAt) || !isLocalTime(outAt)) return null;
  const quarters = Math.round((minutesOfDay(outAt) - minutesOfDay(inAt)) / 15);
  return Math.min(Math.max(0, quarters) / 4, session.hours ?? Number.POSITIVE_INFINITY);
}

/** Why what is said of somebody at a session cannot be (desk practice §8); null: it can. */
export function attendanceFault(mark: AttendanceMark, session: SessionTime): AttendanceFault | null {
  const { status, inAt, outAt, hours } = mark;
  if (status === 'absent' || status === 'excused')
    return (hours ?? 0) > 0 || inAt !== null || outAt !== null ? 'hours-of-the-absent' : null;
  if (hours !== null && session.hours !== null && hours > session.hours) return 'more-than-the-session';
  if (inAt !== null && outAt !== null && outAt <= inAt) return 'out-before-in';
  if (isOutside(inAt, session) || isOutside(outAt, session)) return 'outside-the-session';
  return attendedHours(mark, session) === 0 ? 'hours-missing' : null;
}

function isOutside(time: LocalTime | null, { from, to }: SessionTime): boolean {
  return time !== null && ((from !== null && time < from) || (to !== null && time > to));
}
