import { daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** What a party did to an agreement. */
export interface Signature {
  /** Null: not yet. */
  readonly signedOn: CalendarDay | null;
  /** Whether the party came in later: what the others signed does not wait for it. */
  readonly isAdhesion: boolean;
  /** From this day on no longer a party; null: still one. */
  readonly withdrawnOn: CalendarDay | null;
}

/** A renewal holds from the day it was decided on. */
export interface Renewal {
  readonly on: CalendarDay;
  readonly newExpiry: CalendarDay;
}

/** The days of an agreement, as they were entered. */
export interface AgreementDays {
  readonly approvedOn: CalendarDay | null;
  /** Null: it takes effect when it is signed. */
  readonly inForceFrom: CalendarDay | null;
  /** The first day on which it is no longer in force; null: until somebody ends it. */
  readonly expiresOn: CalendarDay | null;
  readonly renewals: readonly Renewal[];
  readonly signatures: readonly Signature[];
}

/** What follows from the days of an agreement, whatever day it is. */
export interface AgreementStanding {
  /** When the last of its original parties signed (desk practice 3.8). */
  readonly signedOn: CalendarDay | null;
  /** Signed, and its effect has begun. */
  readonly inForceOn: CalendarDay | null;
  /** The first day after it: its expiry after every renewal, or when fewer than two parties are left. */
  readonly endedOn: CalendarDay | null;
}

export type AgreementStatus = 'draft' | 'approved' | 'signed' | 'in_force' | 'expiring' | 'expired';

/** An agreement with so many days left or fewer is about to expire. */
export const expiringWithinDays = 90;

/** When an agreement was signed by all, took effect and ended. A late adhesion delays nothing; who withdrew unsigned is waited for no more. */
export function agreementStanding(agreement: AgreementDays): AgreementStanding {
  const signedOn = signedByAllOn(agreement.signatures);
  if (signedOn === null) return { signedOn, inForceOn: null, endedOn: null };
  const { inForceFrom } = agreement;
  const inForceOn = inForceFrom !== null && inForceFrom > signedOn ? inForceFrom : signedOn;
  return { signedOn, inForceOn, endedOn: earliest(expiryOf(agreement), withoutPartiesOn(agreement.signatures)) };
}

/** What an agreement is on a day: of what was decided after it nothing is known yet. */
export function agreementStatus(agreement: AgreementDays, day: CalendarDay): AgreementStatus {
  const known = { ...agreement, renewals: agreement.renewals.filter(({ on }) => on <= day) };
  return statusOfStanding({ approvedOn: agreement.approvedOn, ...agreementStanding(known) }, day);
}

/** What an agreement is on a day, by the days that follow from all that was entered: those of a renewal that is decided on later too. */
export function statusOfStanding(
  { approvedOn, signedOn, inForceOn, endedOn }: AgreementStanding & Pick<AgreementDays, 'approvedOn'>,
  day: CalendarDay,
): AgreementStatus {
  if (signedOn === null || signedOn > day) return approvedOn !== null && approvedOn <= day ? 'approved' : 'draft';
  if (endedOn !== null && endedOn <= day) return 'expired';
  if (inForceOn === null || inForceOn > day) return 'signed';
  return endedOn !== null && daysBetween(day, endedOn) <= expiringWithinDays ? 'expiring' : 'in_force';
}

/** The first day on which it is no longer in force by itself, after the renewals decided on by a day; null: until somebody ends it. */
export function lastExpiry(agreement: AgreementDays, day: CalendarDay): CalendarDay | null {
  return expiryOf({ ...agreement, renewals: agreement.renewals.filter(({ on }) => on <= day) });
}

/** How many of the original parties had signed by a day, of how many. */
export function signaturesOn(signatures: readonly Signature[], day: CalendarDay): { readonly signed: number; readonly of: number } {
  const original = originalParties(signatures);
  return { signed: original.filter(({ signedOn }) => signedOn !== null && signedOn <= day).length, of: original.length };
}

function originalParties(signatures: readonly Signature[]): readonly Signature[] {
  return signatures.filter(({ isAdhesion, signedOn, withdrawnOn }) => !isAdhesion && (signedOn !== null || withdrawnOn === null));
}

function signedByAllOn(signatures: readonly Signature[]): CalendarDay | null {
  const days = originalParties(signatures).map(({ signedOn }) => signedOn);
  return days.reduce((last, day) => (last === null || day === null ? null : later(last, day)), days[0] ?? null);
}

function expiryOf({ expiresOn, renewals }: AgreementDays): CalendarDay | null {
  const latest = renewals.toSorted((one, other) => (one.on < other.on ? -1 : 1)).at(-1);
  return latest?.newExpiry ?? expiresOn;
}

/** Nobody has an agreement with oneself: it ends when the last but one party withdraws. */
function withoutPartiesOn(signatures: readonly Signature[]): CalendarDay | null {
  const parties = signatures.filter(({ signedOn }) => signedOn !== null);
  const withdrawals = parties.flatMap(({ withdrawnOn }) => withdrawnOn ?? []).toSorted();
  return parties.length < 2 ? null : (withdrawals[parties.length - 2] ?? null);
}

function later(one: CalendarDay, other: CalendarDay): CalendarDay {
  return one > other ? one : other;
}

function earliest(one: CalendarDay | null, other: CalendarDay | null): CalendarDay | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}
