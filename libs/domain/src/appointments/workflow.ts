/** How an appointment stands. */
export type AppointmentStatus = 'requested' | 'confirmed' | 'held' | 'no_show' | 'cancelled_by_person' | 'cancelled_by_desk';

const cancellations: readonly AppointmentStatus[] = ['cancelled_by_person', 'cancelled_by_desk'];
const outcomes: readonly AppointmentStatus[] = ['held', 'no_show'];

/** What can become of an appointment next, as the desk works: request, confirmation, and what happened on the day. */
export function nextStatuses(status: AppointmentStatus, isDue: boolean): readonly AppointmentStatus[] {
  // nothing is held or missed before its day
  const after = isDue ? outcomes : [];
  switch (status) {
    case 'requested':
      return ['confirmed', ...after, ...cancellations];
    case 'confirmed':
      return [...after, ...cancellations];
    default:
      return [];
  }
}

/** Whether somebody still has to say what became of it. */
export function isUnsettled(status: AppointmentStatus): boolean {
  return status === 'requested' || status === 'confirmed';
}

/** A held appointment has its contact; a missed one has none, and enters the no-show rate (desk practice §7 C). */
export function bringsContact(status: AppointmentStatus): boolean {
  return status === 'held';
}

/** How the appointments of some days ended. Cancelled ones were neither held nor missed. */
export interface AppointmentTurnout {
  readonly held: number;
  readonly noShow: number;
}

/** Missed among those that were to take place; null: there were none. */
export function noShowRate({ held, noShow }: AppointmentTurnout): number | null {
  return held + noShow === 0 ? null : noShow / (held + noShow);
}
