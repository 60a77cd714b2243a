import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** A placement with what was found when somebody asked after it. */
export interface WatchedPlacement {
  readonly id: string;
  readonly name: string;
  readonly desk: number | null;
  readonly startDate: CalendarDay;
  readonly endDate: CalendarDay | null;
  readonly checks: readonly { readonly on: CalendarDay; readonly lasts: boolean | null }[];
}

/** After so many days it is asked whether a placement lasts. */
export const placementCheckDays = [30, 90, 180] as const;
/** The last question is told for as long as the one before: then it says nothing of the day any more. */
export const placementToldForDays = 270;
/** A check some days early is one. */
const earlyDays = 7;

/**
 * The check of 30, 90 or 180 days that nobody made, until the next one is due (issue 5, matching). Of what has ended, or was found to have
 * ended, nothing is asked.
 */
export function placementCheckDue(placement: WatchedPlacement, today: CalendarDay): Alert | null {
  const { startDate, endDate, checks, desk } = placement;
  const step = placementCheckDays.findLast((days) => addDays(startDate, days) <= today);
  if (step === undefined || addDays(startDate, placementToldForDays) <= today) return null;
  const due = addDays(startDate, step);
  if (endDate !== null && endDate < due) return null;
  if (checks.some(({ on, lasts }) => on <= today && (lasts === false || on >= addDays(due, -earlyDays)))) return null;
  return alertOf('placement_check_due', placement, { since: due, due, desk, count: step });
}
