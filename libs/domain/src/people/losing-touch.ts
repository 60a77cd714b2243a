import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { Leaving } from './leaving.js';

/** After so many days without contact somebody is proposed for exit as unreachable; a counsellor confirms (intake form, §3). */
export const daysWithoutContact = 90;

/** The last day of support that still makes nobody unreachable on a day: whoever was last seen before or on it is proposed. */
export function lastSeenBy(today: CalendarDay): CalendarDay {
  return addDays(today, -daysWithoutContact);
}

/** Whether somebody in charge has not been seen for 90 days. */
export function isUnreachable(lastSupport: CalendarDay, today: CalendarDay): boolean {
  return lastSupport <= lastSeenBy(today);
}

/** What is proposed of somebody who was last supported on a day: dated on it, with nothing known of what came after (R9, R49). */
export function proposedLeaving(lastSupport: CalendarDay): Leaving {
  return {
    exitDate: lastSupport,
    exitReason: 'DROPOUT',
    exitDetail: 'unreachable',
    ...{ statusEvents: [], educationBegan: null, educationOn: null, educationProvider: null },
    ...{ qualification: null, qualificationOn: null, qualificationBody: null },
    ...{ jobContract: null, jobEmployer: null, italianLevel: null, satisfaction: null, suggestion: null },
  };
}
