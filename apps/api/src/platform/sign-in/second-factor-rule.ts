import type { SecondFactorStanding } from '#contract';

/** How long after a role was given an account may do without the second factor that the role asks for. */
export const daysToSetUp = 7;
/** A code opens what is sealed for so long (security-and-privacy.md §2, `r`). */
export const freshSeconds = 10 * 60;

/** What is known of an account's second factor. */
export interface SecondFactor {
  readonly isSet: boolean;
  /** Since when a role of the account asks for one; null: none does. */
  readonly askedSince: Date | null;
}
export const noSecondFactor: SecondFactor = { isSet: false, askedSince: null };

/**
 * Whether an account has a second factor, or needs one (G27): every role that opens records, certifies or administers does, from a week
 * after it was given. In a demonstration, whose accounts belong to everybody who tries the program, nobody needs one.
 */
export function secondFactorStanding({ isSet, askedSince }: SecondFactor, now: Date, demo: boolean): SecondFactorStanding {
  if (isSet) return { state: 'set', until: null };
  if (demo || askedSince === null) return { state: 'offered', until: null };
  const until = new Date(askedSince.getTime() + daysToSetUp * 86_400_000);
  return { state: now < until ? 'due' : 'missing', until: until.toISOString() };
}

/** Since when a second factor is asked for: since the role was given, or since an administrator took a lost one away. */
export function askedAnew(roleSince: Date | null, takenAt: Date | null): Date | null {
  return roleSince !== null && takenAt !== null && takenAt > roleSince ? takenAt : roleSince;
}

/** Whether the code that was given in a session still opens what is sealed. */
export function isFresh(givenAt: Date | null, now: Date): boolean {
  return givenAt !== null && now.getTime() - givenAt.getTime() < freshSeconds * 1000;
}
