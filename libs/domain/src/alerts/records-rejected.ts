import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** The last batch that an administration sent to a system. */
export interface WatchedBatch {
  readonly id: string;
  readonly name: string;
  readonly sentOn: CalendarDay;
  readonly sent: number;
  readonly rejected: number;
}

/** More than one record in ten sent back is no slip of the hand. */
export const rejectedShareLimit = 0.1;

/** A batch of which the other system sent back too many records; the next good one ends it (SL-22, desk practice 3.7). */
export function recordsRejected(batch: WatchedBatch, today: CalendarDay): Alert | null {
  const { sent, rejected, sentOn } = batch;
  if (sent <= 0 || sentOn > today || rejected / sent <= rejectedShareLimit) return null;
  return alertOf('records_rejected', batch, {
    since: sentOn,
    count: rejected,
    measured: { value: rejected / sent, limit: rejectedShareLimit },
  });
}
