import type { CalendarDay } from '../periods/calendar-day.js';

/** What an administration does with the kit, one after the other (seed SL-25). */
export const kitSteps = ['requested', 'registered', 'downloaded', 'installed', 'in_use'] as const;
export type KitStep = (typeof kitSteps)[number];

export interface KitRegistrationDays {
  readonly requestedOn: CalendarDay | null;
  readonly registeredOn: CalendarDay | null;
  readonly downloadedOn: CalendarDay | null;
  readonly installedOn: CalendarDay | null;
  /** Whether it is used since it was installed. */
  readonly inUse: boolean;
}

/** How many got to a step by a day, and how many of those who got to the step before. */
export interface FunnelStep {
  readonly step: KitStep;
  readonly reached: number;
  /** Null: nobody got to the step before, so that there is no rate (R69). */
  readonly rate: number | null;
}

/** The furthest step that a registration got to by a day; null: nothing had happened. Whoever installed had registered, written down or not. */
export function furthestStep(days: KitRegistrationDays, day: CalendarDay): KitStep | null {
  const by = (on: CalendarDay | null): boolean => on !== null && on <= day;
  if (by(days.installedOn)) return days.inUse ? 'in_use' : 'installed';
  if (by(days.downloadedOn)) return 'downloaded';
  if (by(days.registeredOn)) return 'registered';
  return by(days.requestedOn) ? 'requested' : null;
}

/** The way of the kit from the request to its use: each step holds everybody who got there or further. */
export function kitFunnel(registrations: readonly KitRegistrationDays[], day: CalendarDay): readonly FunnelStep[] {
  const furthest = registrations.flatMap((one) => furthestStep(one, day) ?? []);
  return kitSteps.map((step, at) => {
    const reachedAtLeast = (from: number): number => furthest.filter((one) => kitSteps.indexOf(one) >= from).length;
    const before = at === 0 ? 0 : reachedAtLeast(at - 1);
    const reached = reachedAtLeast(at);
    return { step, reached, rate: before === 0 ? null : reached / before };
  });
}
