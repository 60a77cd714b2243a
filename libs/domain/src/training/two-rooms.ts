import type { CalendarDay } from '../periods/calendar-day.js';
import type { LocalTime } from '../periods/local-time.js';

/** The time that somebody spent in a room; what is not known of it is null. */
export interface TimeInRoom {
  readonly on: CalendarDay;
  readonly from: LocalTime | null;
  readonly to: LocalTime | null;
}

/**
 * Whether somebody would be in two rooms at once (desk practice §8): on the same day, in times that overlap. Who leaves one at eleven can
 * enter another at eleven. Where a time is not known nothing is held against anybody.
 */
export function isInTwoRooms(one: TimeInRoom, other: TimeInRoom): boolean {
  if (one.on !== other.on || one.from === null || one.to === null || other.from === null || other.to === null) return false;
  return one.from < other.to && other.from < one.to;
}
