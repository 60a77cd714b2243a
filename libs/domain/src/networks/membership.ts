import type { CalendarDay } from '../periods/calendar-day.js';

/** When an organisation belongs to a network, or to a partnership. */
export interface DatedMembership {
  /** Null: not yet, or for as long as one knows. */
  readonly joinedOn: CalendarDay | null;
  /** The first day on which it no longer does. */
  readonly leftOn: CalendarDay | null;
}

/** Whether an organisation is a member on a day: it has joined, and not left (desk practice §5, 9). */
export function isMemberOn({ joinedOn, leftOn }: DatedMembership, day: CalendarDay): boolean {
  return joinedOn !== null && joinedOn <= day && (leftOn === null || leftOn > day);
}
