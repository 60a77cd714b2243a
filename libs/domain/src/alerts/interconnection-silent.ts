import { addDays, daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** A desk or body connected to another system. */
export interface WatchedInterconnection {
  readonly id: string;
  readonly name: string;
  readonly status: string | null;
  readonly liveOn: CalendarDay | null;
  /** In how many days something is sent at the latest; null: nobody said. */
  readonly expectedEveryDays: number | null;
  /** The last day on which something was sent; null: never. */
  readonly lastSentOn: CalendarDay | null;
}

/** A month, where nobody said how often something is sent. */
export const expectedUnlessToldDays = 31;

/** A connection in use by which nothing was sent for longer than is expected: whoever mediates must feed the network (SL-22). */
export function interconnectionSilent(connection: WatchedInterconnection, today: CalendarDay): Alert | null {
  const { status, liveOn, lastSentOn, expectedEveryDays } = connection;
  const last = lastSentOn === null || (liveOn !== null && liveOn > lastSentOn) ? liveOn : lastSentOn;
  if (status !== 'connected' || last === null) return null;
  const limit = expectedEveryDays ?? expectedUnlessToldDays;
  const silent = daysBetween(last, today);
  if (silent <= limit) return null;
  const due = addDays(last, limit);
  return alertOf('interconnection_silent', connection, { since: addDays(due, 1), due, measured: { value: silent, limit } });
}
