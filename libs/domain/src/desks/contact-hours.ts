import type { CalendarDay } from '../periods/calendar-day.js';
import type { LocalTime } from '../periods/local-time.js';
import { type DeskSchedule, type OpeningState, openingState } from './opening-calendar.js';

/** What of a contact says whether the hours of the desk bind it. */
export interface ContactMoment {
  readonly date: CalendarDay;
  /** Null: nobody wrote down when. */
  readonly time: LocalTime | null;
  readonly channel: string | null;
  readonly place: string | null;
}

/** Contacts that need nobody at the counter: mail is answered when there is time, and a fair or a visit has hours of its own. */
export const channelsAtAnyTime: readonly string[] = ['email', 'event'];
export const placesElsewhere: readonly string[] = ['outside', 'home'];

/** Whether somebody was received by the desk itself: there, by phone, by video or in a chat. */
export function isReceivedAtDesk({ channel, place }: Pick<ContactMoment, 'channel' | 'place'>): boolean {
  return !channelsAtAnyTime.includes(channel ?? '') && !placesElsewhere.includes(place ?? '');
}

export type OutsideHours = Extract<OpeningState, { readonly kind: 'outside_hours' | 'shut' }>;

/**
 * How a contact lies outside the hours of its desk; null: it does not, or nothing can be said. It is a reason to look again and never to
 * refuse: a desk may stay open for somebody.
 */
export function outsideHours(schedule: DeskSchedule, contact: ContactMoment): OutsideHours | null {
  if (!isReceivedAtDesk(contact) || schedule.openedOn === null) return null;
  const state = openingState(schedule, contact.date, contact.time);
  return state.kind === 'outside_hours' || state.kind === 'shut' ? state : null;
}
