import { addDays, addMonths } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { LabourStatus, Participation, StatusEvent } from './participation.js';

/** R40: the last day of "upon leaving", the 28th after the exit date; day 28 is in, day 29 is out. */
export function windowEnd(exitDate: CalendarDay): CalendarDay {
  return addDays(exitDate, 28);
}

/** R40: whether the window of a leaver is still open at the cut-off, so that what is counted may change. */
export function isProvisional({ exitDate }: Pick<Participation, 'exitDate'>, cutOff: CalendarDay): boolean {
  return exitDate !== null && exitDate <= cutOff && windowEnd(exitDate) > cutOff;
}

/**
 * R41: the labour status upon leaving. Of several until the window's end only the last counts, a job held since before leaving
 * included; on one day the one recorded last. Where no dated status is recorded, what the sender states holds. Null: no exit information, which scores 0 (R49).
 */
export function lastLabourStatus({
  exitDate,
  statusEvents,
  lastStatus28d,
}: Pick<Participation, 'exitDate' | 'statusEvents' | 'lastStatus28d'>): LabourStatus | null {
  if (exitDate === null) return null;
  if (statusEvents.length === 0) return lastStatus28d;
  const end = windowEnd(exitDate);
  let last: StatusEvent | null = null;
  for (const event of statusEvents) if (event.on <= end && (last === null || event.on >= last.on)) last = event;
  return last?.status ?? null;
}

/** R46: the day six calendar months after leaving; the end of the month where that month is shorter. */
export function sixMonthDay(exitDate: CalendarDay): CalendarDay {
  return addMonths(exitDate, 6);
}
