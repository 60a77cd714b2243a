import type { CalendarDay } from '../periods/calendar-day.js';

/** What of a desk must fit together before it is kept. */
export interface DeskFacts {
  readonly status: 'planned' | 'open' | 'suspended' | 'closed';
  readonly openedOn: CalendarDay | null;
  readonly closedOn: CalendarDay | null;
  readonly premisesHandedOverOn: CalendarDay | null;
  /** Services of the minimum set: since when each is there. */
  readonly minimumServiceSet: readonly { readonly service: string; readonly available: boolean; readonly since: CalendarDay | null }[];
}

/** What cannot stand, and the field that says it. */
export interface DeskFault {
  readonly code:
    'closed-before-opened' | 'closed-without-day' | 'closed-but-open' | 'opened-later' | 'available-without-day' | 'service-twice';
  readonly field: keyof DeskFacts;
}

/**
 * Whether the facts of a desk fit each other on a day; empty: they do. The day of an opening may be not known: then the desk counts nowhere,
 * which is no contradiction.
 */
export function checkDesk({ status, openedOn, closedOn, minimumServiceSet }: DeskFacts, today: CalendarDay): readonly DeskFault[] {
  const faults: DeskFault[] = [];
  if (closedOn !== null && openedOn !== null && closedOn < openedOn) faults.push({ code: 'closed-before-opened', field: 'closedOn' });
  if (status === 'closed' && closedOn === null) faults.push({ code: 'closed-without-day', field: 'closedOn' });
  if (status !== 'closed' && closedOn !== null && closedOn <= today) faults.push({ code: 'closed-but-open', field: 'status' });
  if (status === 'open' && openedOn !== null && openedOn > today) faults.push({ code: 'opened-later', field: 'openedOn' });
  if (minimumServiceSet.some(({ available, since }) => available && since === null))
    faults.push({ code: 'available-without-day', field: 'minimumServiceSet' });
  const services = minimumServiceSet.map(({ service }) => service.trim().toLowerCase());
  if (new Set(services).size < services.length) faults.push({ code: 'service-twice', field: 'minimumServiceSet' });
  return faults;
}

/** The day on which the last service of the minimum set came; null while one is missing or nothing is promised. */
export function minimumServicesOn(services: DeskFacts['minimumServiceSet']): CalendarDay | null {
  const days = services.map(({ available, since }) => (available ? since : null));
  return days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
}
