import type { CalendarDay } from '../periods/calendar-day.js';

/** A meeting with who was there, as its attendance says it. */
export interface AttendedMeeting {
  readonly date: CalendarDay;
  readonly status: string | null;
  readonly attendance: readonly { readonly organisation: string; readonly present: boolean }[];
}

/** How often an organisation came of the meetings that name it. */
export interface Presence {
  readonly organisation: string;
  readonly present: number;
  /** Meetings held by the day whose attendance names it, there or not. */
  readonly of: number;
}

/** Whether a meeting was held by a day. */
export function wasHeld({ date, status }: Pick<AttendedMeeting, 'date' | 'status'>, day: CalendarDay): boolean {
  return status === 'held' && date <= day;
}

/**
 * Who came how often until a day, the most regular first. A meeting whose attendance does not name an organisation says nothing about it; a
 * member whom no meeting names has none.
 */
export function presenceOf(meetings: readonly AttendedMeeting[], members: readonly string[], day: CalendarDay): Presence[] {
  const found = new Map(members.map((organisation) => [organisation, { organisation, present: 0, of: 0 }]));
  for (const meeting of meetings.filter((one) => wasHeld(one, day)))
    for (const { organisation, present } of onceEach(meeting.attendance)) {
      const known = found.get(organisation) ?? { organisation, present: 0, of: 0 };
      found.set(organisation, { organisation, present: known.present + Number(present), of: known.of + 1 });
    }
  return [...found.values()].sort((one, other) => shareOf(other) - shareOf(one) || other.of - one.of);
}

/** An organisation that is named twice was there if it was once. */
function onceEach(attendance: AttendedMeeting['attendance']): AttendedMeeting['attendance'] {
  const found = new Map<string, boolean>();
  for (const { organisation, present } of attendance) found.set(organisation, present || (found.get(organisation) ?? false));
  return [...found].map(([organisation, present]) => ({ organisation, present }));
}

function shareOf({ present, of }: Presence): number {
  return of === 0 ? -1 : present / of;
}
