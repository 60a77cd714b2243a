import { daysWithoutContact, isUnreachable } from '../people/losing-touch.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** The people in charge whom a desk has lost touch with. */
export interface UnseenOfDesk {
  readonly id: string;
  readonly name: string;
  readonly desk: number;
  readonly people: number;
  /** Of whoever was seen last longest ago. */
  readonly firstSeenLast: CalendarDay;
}

/** People in charge not seen for ninety days: a counsellor confirms that they left (intake form §3; R9). One alert a desk. */
export function exitsOfDesk(desk: UnseenOfDesk, today: CalendarDay): Alert | null {
  if (desk.people === 0 || !isUnreachable(desk.firstSeenLast, today)) return null;
  const due = addDays(desk.firstSeenLast, daysWithoutContact);
  return alertOf('exits_due', desk, { since: due, due, desk: desk.desk, count: desk.people });
}
