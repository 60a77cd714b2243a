import { agreementStatus, lastExpiry } from '../agreements/agreement-standing.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { WatchedAgreement } from './agreement-term.js';
import { type Alert, alertOf } from './alert.js';

/**
 * An agreement that ends before the project does: an alert and no error, since it may be renewed (desk practice §8). Once it is about to
 * expire, that is what is told.
 */
export function agreementEndsBeforeProject(agreement: WatchedAgreement, projectEnd: CalendarDay, today: CalendarDay): Alert | null {
  const due = lastExpiry(agreement.days, today);
  if (due === null || due > projectEnd || due <= today) return null;
  const status = agreementStatus(agreement.days, today);
  if (status === 'expiring' || status === 'expired') return null;
  const { approvedOn, inForceFrom, signatures } = agreement.days;
  const known = [approvedOn, inForceFrom, ...signatures.map(({ signedOn }) => signedOn)].filter((day) => day !== null && day <= today);
  return alertOf('agreement_ends_before_project', agreement, { since: known.toSorted()[0] ?? today, due });
}
