import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** A residence title as it was seen on a day. Awaited and permanent ones have no expiry: the conventional dates of the national record are none. */
export interface SeenTitle {
  readonly titleType: string;
  readonly expiresOn: CalendarDay | null;
  /** `yes`, `no`, `to_check`; null: it was not asked. */
  readonly rightToWork: string | null;
  readonly checkedOn: CalendarDay;
}

/** A title that expires within so many days is told, so that there is time to renew it: for the desk, and never a public number. */
export const titleToldBefore = 60;

/** `valid`: it holds, and longer than is told of; `expiring`: it holds, and not much longer; `expired`: it held. */
export type TitleStanding = 'valid' | 'expiring' | 'expired';

/** How a title stands on a day. It holds on the day it expires, and one without expiry holds. @param within so many days before are told */
export function titleStanding(
  { expiresOn }: Pick<SeenTitle, 'expiresOn'>,
  on: CalendarDay,
  within: number = titleToldBefore,
): TitleStanding {
  if (expiresOn === null || expiresOn > addDays(on, within)) return 'valid';
  return expiresOn < on ? 'expired' : 'expiring';
}

/** The title that says how somebody stays: the one that was seen last, of those of one day the last in the list. Null: none by the day. */
export function titleSeenLast<T extends Pick<SeenTitle, 'checkedOn'>>(titles: readonly T[], by: CalendarDay = '9999-12-31'): T | null {
  return titles
    .filter(({ checkedOn }) => checkedOn <= by)
    .reduce<T | null>((last, one) => (last && last.checkedOn > one.checkedOn ? last : one), null);
}

/** The days of a title, by which definitions count who holds one on a day, whose expires and whose has expired. */
export interface TitleDays {
  /** From when on it is told that it expires. */
  readonly renewalDueOn: CalendarDay | null;
  /** First day on which it does not hold any more by itself. */
  readonly expiredOn: CalendarDay | null;
  /** The day on which the next one of the same person was seen, which says it better. */
  readonly replacedOn: CalendarDay | null;
  /** First day on which it is not what somebody stays by: it has expired, or another was seen. */
  readonly endedOn: CalendarDay | null;
}

/** @param next the title of the same person that was seen after this one, on the same day or later */
export function titleDays({ expiresOn }: Pick<SeenTitle, 'expiresOn'>, next: Pick<SeenTitle, 'checkedOn'> | null): TitleDays {
  const expiredOn = expiresOn === null ? null : addDays(expiresOn, 1);
  const replacedOn = next?.checkedOn ?? null;
  const [endedOn = null] = [expiredOn, replacedOn].filter((day) => day !== null).sort();
  return { renewalDueOn: expiresOn === null ? null : addDays(expiresOn, -titleToldBefore), expiredOn, replacedOn, endedOn };
}
