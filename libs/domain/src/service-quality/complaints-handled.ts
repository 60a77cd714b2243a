import { protectedCount } from '../surveys/protected-count.js';
import { daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** Days within which a complaint is answered (desk practice 3.12). */
export const complaintDays = 30;
/** Upheld complaints are at most this share of the services given (desk practice 3.12). */
export const mostUpheldShare = 0.03;

/** A complaint as it is counted. */
export interface CountedComplaint {
  readonly receivedOn: CalendarDay;
  readonly answeredOn: CalendarDay | null;
  readonly upheld: boolean | null;
  /** In [0, 1), for protected figures (G8). */
  readonly key: number;
}

/** What became of complaints by a day. */
export interface ComplaintsHandled {
  readonly received: number;
  readonly answered: number;
  readonly inTime: number;
  /** Not answered, and older than they may be. */
  readonly late: number;
  readonly upheld: number;
}

/** Complaints received by a day, and what had become of them then: an answer given later is none yet. @param exact else protected counts (G8) */
export function complaintsHandled(complaints: readonly CountedComplaint[], day: CalendarDay, exact: boolean): ComplaintsHandled {
  const count = (some: readonly CountedComplaint[]) => (exact ? some.length : protectedCount(some.map(({ key }) => key)));
  const received = complaints.filter(({ receivedOn }) => receivedOn <= day);
  const answered = received.filter(({ answeredOn }) => answeredOn !== null && answeredOn <= day);
  const open = received.filter((one) => !answered.includes(one));
  return {
    received: count(received),
    answered: count(answered),
    inTime: count(answered.filter(({ receivedOn, answeredOn }) => daysBetween(receivedOn, answeredOn ?? day) <= complaintDays)),
    late: count(open.filter(({ receivedOn }) => daysBetween(receivedOn, day) > complaintDays)),
    upheld: count(answered.filter(({ upheld }) => upheld === true)),
  };
}
