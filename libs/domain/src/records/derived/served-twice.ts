import { daysBetween } from '../../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../../periods/calendar-day.js';

/** What one member of the network did for a person on a day. */
export interface ServedPerson {
  readonly on: CalendarDay;
  /** The organisation whose desk it was; null: it is not known. */
  readonly member: string | null;
  readonly services: readonly string[];
}

/** The same within so many days from two members is a duplicated intervention. */
export const duplicatedWithinDays = 90;

/** The services that another member had given to the person in the days before, or on the same day. */
export function servedBefore(contact: ServedPerson, others: readonly ServedPerson[]): readonly string[] {
  const { on, member, services } = contact;
  if (member === null) return [];
  const earlier = others.filter((other) => {
    // most have nothing in common, and of those no days are counted
    if (other.member === null || other.member === member || !other.services.some((service) => services.includes(service))) return false;
    const days = daysBetween(other.on, on);
    return days >= 0 && days <= duplicatedWithinDays;
  });
  return services.filter((service) => earlier.some((other) => other.services.includes(service)));
}
