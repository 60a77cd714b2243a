import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** A desk, and whether hours of some weekday hold. */
export interface WatchedDesk {
  readonly id: string;
  readonly name: string;
  readonly desk: number;
  readonly status: string;
  readonly openedOn: CalendarDay | null;
  readonly closedOn: CalendarDay | null;
  /** The last day on which hours held, not before today if they still do; null: it never had any. */
  readonly hoursUntil: CalendarDay | null;
}

/** A desk must have at least one opening slot while it is open (desk practice §8). */
export function deskWithoutHours(desk: WatchedDesk, today: CalendarDay): Alert | null {
  const { status, openedOn, closedOn, hoursUntil } = desk;
  const isOpen = status === 'open' && (openedOn === null || openedOn <= today) && (closedOn === null || closedOn > today);
  if (!isOpen || (hoursUntil !== null && hoursUntil >= today)) return null;
  return alertOf('desk_without_hours', desk, { since: hoursUntil ?? openedOn ?? today, desk: desk.desk });
}
