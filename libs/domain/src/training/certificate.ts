import type { CalendarDay } from '../periods/calendar-day.js';

/**
 * `not_yet`: the course goes on; `due`: it is over and the minimum was reached; `issued`: it was handed over; `none`: it is over and the
 * minimum was missed. An attendance certificate is no qualification (R45).
 */
export type CertificateState = 'not_yet' | 'due' | 'issued' | 'none';

export interface CertificateGround {
  /** Whether the course is over. */
  readonly isOver: boolean;
  readonly thresholdReachedOn: CalendarDay | null;
  /** Null: nothing was handed over. */
  readonly issuedOn: CalendarDay | null;
}

/** Whether somebody gets a certificate of attendance: at or above the minimum only, once the course is over (desk practice 3.6). */
export function certificateState({ isOver, thresholdReachedOn, issuedOn }: CertificateGround): CertificateState {
  if (issuedOn !== null) return 'issued';
  if (!isOver) return 'not_yet';
  return thresholdReachedOn === null ? 'none' : 'due';
}
