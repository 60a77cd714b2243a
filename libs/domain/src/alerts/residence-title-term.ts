import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { titleStanding, titleToldBefore } from '../people/residence-title.js';
import { type Alert, alertOf } from './alert.js';

/** The title that somebody in charge stays by, as it was seen last; the person is its `id`, by pseudonym. */
export interface WatchedTitle {
  readonly id: string;
  readonly name: string;
  readonly expiresOn: CalendarDay | null;
  /** Number of the desk that has the person in charge. */
  readonly desk: number;
}

/** A title that expires within sixty days or has expired: for the operators of the person's desk, never a public number (desk practice §8; AP-22). */
export function residenceTitleTerm(title: WatchedTitle, today: CalendarDay): Alert | null {
  const { expiresOn: due, desk } = title;
  const standing = titleStanding({ expiresOn: due }, today);
  if (due === null || standing === 'valid') return null;
  return standing === 'expired'
    ? alertOf('residence_title_expired', title, { since: addDays(due, 1), due, desk })
    : alertOf('residence_title_expiring', title, { since: addDays(due, -titleToldBefore), due, desk });
}
