import { addDays, daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import {
  type AgreementDays,
  agreementStanding,
  type AgreementStanding,
  agreementStatus,
  type AgreementStatus,
  signaturesOn,
} from './agreement-standing.js';

/** So long after its approval the missing signatures of an agreement are asked after. */
export const unsignedAfterDays = 90;

/**
 * What somebody should look at. `signatures_missing`: approved so long ago and not signed by all; `expiring`: in its last days and not
 * renewed; `not_renewed`: over; `ends_before_project`: in force, and over before the project is (desk practice §8: an alert, no error).
 */
export type AgreementAlert = 'signatures_missing' | 'expiring' | 'not_renewed' | 'ends_before_project';

/** An agreement on a day: everything that is said of it is worked out of its days. */
export interface AgreementOnDay extends AgreementStanding {
  readonly status: AgreementStatus;
  /** Of the original parties. */
  readonly signatures: { readonly signed: number; readonly of: number };
  /** When it was last renewed; null: not yet. */
  readonly renewedOn: CalendarDay | null;
  /** Until it ends; null: it has no end, or is not in force. */
  readonly daysLeft: number | null;
  readonly alerts: readonly AgreementAlert[];
}

/** @param projectEnd the last day of the project it belongs to */
export function agreementOnDay(agreement: AgreementDays, day: CalendarDay, projectEnd: CalendarDay | null): AgreementOnDay {
  const renewals = agreement.renewals.filter(({ on }) => on <= day);
  const standing = agreementStanding({ ...agreement, renewals });
  const status = agreementStatus(agreement, day);
  const { endedOn } = standing;
  const stands = status === 'in_force' || status === 'expiring';
  const latest = renewals.map(({ on }) => on).toSorted();
  return {
    ...standing,
    status,
    signatures: signaturesOn(agreement.signatures, day),
    renewedOn: latest.at(-1) ?? null,
    daysLeft: stands && endedOn !== null ? daysBetween(day, endedOn) : null,
    alerts: alertsOf(agreement, { status, endedOn, stands }, day, projectEnd),
  };
}

function alertsOf(
  { approvedOn }: AgreementDays,
  { status, endedOn, stands }: Pick<AgreementOnDay, 'status' | 'endedOn'> & { readonly stands: boolean },
  day: CalendarDay,
  projectEnd: CalendarDay | null,
): AgreementAlert[] {
  const waits = status === 'approved' && approvedOn !== null && addDays(approvedOn, unsignedAfterDays) < day;
  const endsEarly = stands && status !== 'expiring' && endedOn !== null && projectEnd !== null && endedOn < projectEnd;
  return [
    ...(waits ? (['signatures_missing'] as const) : []),
    ...(status === 'expiring' ? (['expiring'] as const) : []),
    ...(status === 'expired' ? (['not_renewed'] as const) : []),
    ...(endsEarly ? (['ends_before_project'] as const) : []),
  ];
}
