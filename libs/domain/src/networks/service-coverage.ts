import type { CalendarDay } from '../periods/calendar-day.js';
import { isMemberOn, type DatedMembership } from './membership.js';

/** What an organisation offers as a member of a network. */
export interface OfferingMember extends DatedMembership {
  readonly organisation: string;
  readonly services: readonly string[];
}

/** Members on a day, each once, against the families of services. */
export interface ServiceCoverage {
  readonly members: readonly { readonly organisation: string; readonly joinedOn: CalendarDay; readonly services: readonly string[] }[];
  /** How many members offer each family; those that nobody offers are the gaps. */
  readonly offeredBy: Readonly<Record<string, number>>;
}

/** Who offers what on a day: somebody in several networks is one row with everything it offers. @param families in their order */
export function serviceCoverage(memberships: readonly OfferingMember[], families: readonly string[], day: CalendarDay): ServiceCoverage {
  const rows = new Map<string, { joinedOn: CalendarDay; services: Set<string> }>();
  for (const member of memberships) {
    const { organisation, joinedOn, services } = member;
    if (joinedOn === null || !isMemberOn(member, day)) continue;
    const known = rows.get(organisation);
    rows.set(organisation, {
      joinedOn: known && known.joinedOn < joinedOn ? known.joinedOn : joinedOn,
      services: new Set([...(known?.services ?? []), ...services]),
    });
  }
  const members = [...rows].map(([organisation, { joinedOn, services }]) => {
    return { organisation, joinedOn, services: families.filter((family) => services.has(family)) };
  });
  const offeredBy = families.map((family) => [family, members.filter(({ services }) => services.includes(family)).length] as const);
  return { members, offeredBy: Object.fromEntries(offeredBy) };
}
