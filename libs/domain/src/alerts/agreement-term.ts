import { agreementStatus, type AgreementDays, expiringWithinDays, lastExpiry } from '../agreements/agreement-standing.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** An agreement that an alert may be about. */
export interface WatchedAgreement {
  readonly id: string;
  readonly name: string;
  readonly days: AgreementDays;
}

/** For so long after its end an agreement has expired; from then on nobody has renewed it. */
export const expiredForDays = 90;

/**
 * An agreement in its last ninety days, one that has expired, and one that nobody renewed in the ninety days after (desk practice 3.8; LI and
 * SP protocols; seed systems §6.1). One that ended since its parties left is not renewed, and after the end of the project nothing is due.
 */
export function agreementTerm(agreement: WatchedAgreement, projectEnd: CalendarDay, today: CalendarDay): Alert | null {
  const due = lastExpiry(agreement.days, today);
  if (due === null || today > projectEnd) return null;
  const status = agreementStatus(agreement.days, today);
  if (status === 'expiring' && due > today) {
    return alertOf('agreement_expiring', agreement, { since: addDays(due, -expiringWithinDays), due });
  }
  if (status !== 'expired' || due > today) return null;
  const left = addDays(due, expiredForDays);
  return left > today
    ? alertOf('agreement_expired', agreement, { since: due, due })
    : alertOf('agreement_not_renewed', agreement, { since: left, due });
}
