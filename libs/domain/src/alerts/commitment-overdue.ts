import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** What a party of an agreement owes. */
export interface WatchedCommitment {
  readonly id: string;
  readonly name: string;
  readonly dueOn: CalendarDay | null;
  /** Null: nobody said. */
  readonly status: string | null;
  readonly fulfilledOn: CalendarDay | null;
}

const settled = ['fulfilled', 'waived'];

/** A commitment whose day is over and that was neither kept in full nor waived (desk practice 3.8; LI-17, SP-30, LE-27). */
export function commitmentOverdue(commitment: WatchedCommitment, today: CalendarDay): Alert | null {
  const { dueOn, status, fulfilledOn } = commitment;
  if (dueOn === null || dueOn >= today || settled.includes(status ?? '')) return null;
  // kept in part only is owed all the same, whatever day that was
  if (fulfilledOn !== null && status !== 'partly') return null;
  return alertOf('commitment_overdue', commitment, { since: addDays(dueOn, 1), due: dueOn });
}
