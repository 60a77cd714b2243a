import { type AgreementDays, agreementStanding } from '../agreements/agreement-standing.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** What a site must have before its desk is ready, in the order in which it comes about (seed SL-15 to SL-21). */
export const siteRequirements = [
  'desk',
  'minimum_services',
  'employers_association',
  'employment_centre',
  'other_intermediary',
  'charter',
  'interconnection',
] as const;
export type SiteRequirement = (typeof siteRequirements)[number];

/** The three counterparts with which a desk makes a programme agreement. */
export const agreementCounterparts = ['employers_association', 'employment_centre', 'other_intermediary'] as const;

/** What is recorded of an administration and its desks. */
export interface SiteFacts {
  readonly desks: readonly {
    readonly openedOn: CalendarDay | null;
    readonly closedOn: CalendarDay | null;
    readonly services: readonly { readonly available: boolean; readonly since: CalendarDay | null }[];
  }[];
  /** Programme agreements about the administration. */
  readonly agreements: readonly { readonly counterpart: string | null; readonly days: AgreementDays }[];
  readonly charters: readonly { readonly approvedOn: CalendarDay | null; readonly publishedOn: CalendarDay | null }[];
  readonly interconnections: readonly { readonly testedOn: CalendarDay | null; readonly liveOn: CalendarDay | null }[];
}

/** How far a requirement has come on a day: kept since a day, begun, or nothing yet. */
export interface RequirementStanding {
  readonly state: 'met' | 'begun' | 'missing';
  /** The first day on which it was kept; null: it is not. */
  readonly since: CalendarDay | null;
}

/** How ready a site is on a day, requirement by requirement. What lies after the day is not known yet. */
export function siteReadiness(facts: SiteFacts, day: CalendarDay): Readonly<Record<SiteRequirement, RequirementStanding>> {
  const open = facts.desks.filter(({ openedOn, closedOn }) => isBy(openedOn, day) && !isBy(closedOn, day));
  const withCounterpart = (counterpart: string): RequirementStanding => {
    const agreements = facts.agreements.filter((one) => one.counterpart === counterpart);
    return standing(
      agreements.flatMap(({ days }) => heldSince(days, day)),
      agreements.length > 0,
    );
  };
  return {
    desk: standing(
      open.flatMap(({ openedOn }) => openedOn ?? []),
      facts.desks.length > 0,
    ),
    minimum_services: standing(
      open.flatMap(({ services }) => allServicesSince(services, day) ?? []),
      facts.desks.some(({ services }) => services.some(({ available, since }) => available && isBy(since, day))),
    ),
    employers_association: withCounterpart('employers_association'),
    employment_centre: withCounterpart('employment_centre'),
    other_intermediary: withCounterpart('other_intermediary'),
    charter: standing(
      facts.charters.flatMap(({ approvedOn, publishedOn }) => earliest([approvedOn, publishedOn].filter((on) => isBy(on, day)))),
      facts.charters.length > 0,
    ),
    interconnection: standing(
      facts.interconnections.flatMap(({ liveOn }) => (liveOn !== null && liveOn <= day ? [liveOn] : [])),
      facts.interconnections.some(({ testedOn }) => isBy(testedOn, day)),
    ),
  };
}

/** An agreement is there from the day all have signed until it ends. */
function heldSince(days: AgreementDays, day: CalendarDay): readonly CalendarDay[] {
  const { signedOn, endedOn } = agreementStanding(days);
  return signedOn !== null && signedOn <= day && !isBy(endedOn, day) ? [signedOn] : [];
}

/** The set is complete when its last service began; a list without services is none. */
function allServicesSince(services: SiteFacts['desks'][number]['services'], day: CalendarDay): CalendarDay | null {
  if (services.length === 0 || services.some(({ available, since }) => !available || !isBy(since, day))) return null;
  return (
    services
      .flatMap(({ since }) => since ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

function standing(met: readonly CalendarDay[], isBegun: boolean): RequirementStanding {
  const [since] = met.toSorted();
  if (since !== undefined) return { state: 'met', since };
  return { state: isBegun ? 'begun' : 'missing', since: null };
}

function earliest(days: readonly (CalendarDay | null)[]): readonly CalendarDay[] {
  return days
    .flatMap((one) => one ?? [])
    .toSorted()
    .slice(0, 1);
}

function isBy(on: CalendarDay | null, day: CalendarDay): boolean {
  return on !== null && on <= day;
}
