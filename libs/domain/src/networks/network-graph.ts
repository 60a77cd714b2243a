import { type AgreementDays, agreementStatus } from '../agreements/agreement-standing.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { isMemberOn, type DatedMembership } from './membership.js';

/** What binds organisations together, as it is recorded, with every day in it. */
export interface NetworkFacts {
  readonly agreements: readonly {
    readonly id: string;
    readonly name: string;
    readonly days: AgreementDays;
    readonly parties: readonly {
      readonly organisation: string;
      readonly signedOn: CalendarDay | null;
      readonly withdrawnOn: CalendarDay | null;
    }[];
  }[];
  readonly networks: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly (DatedMembership & { readonly organisation: string })[];
  }[];
  /** People that one organisation sent to another by the day, and how many of them the other took up. */
  readonly referrals: readonly { readonly from: string; readonly to: string; readonly sent: number; readonly takenUp: number }[];
}

/** Something that several organisations share: it stands in the drawing as a point of its own, so that they need no line each to each. */
export interface NetworkHub {
  readonly id: string;
  readonly kind: 'agreement' | 'network';
  readonly name: string;
}

export interface NetworkLink {
  /** Id of an organisation. */
  readonly from: string;
  /** Id of an organisation or of a hub. */
  readonly to: string;
  readonly kind: 'agreement' | 'membership' | 'referral';
  /** Agreements between the two; people sent; 1 of a hub. */
  readonly count: number;
  /** Of the people sent, those who were taken up. */
  readonly takenUp: number;
}

/** An organisation and what it has to do with the others. */
export interface NetworkOrganisation {
  readonly id: string;
  /** Agreements it is a party of. */
  readonly agreements: number;
  /** Networks it is a member of. */
  readonly networks: number;
  readonly sent: number;
  readonly received: number;
  /** Of those received, the ones it took up. */
  readonly takenUp: number;
  /** Others it shares an agreement or a network with, or sends people to or gets them from. */
  readonly neighbours: number;
}

export interface NetworkGraph {
  readonly organisations: readonly NetworkOrganisation[];
  readonly hubs: readonly NetworkHub[];
  readonly links: readonly NetworkLink[];
}

const standing: ReadonlySet<string> = new Set(['signed', 'in_force', 'expiring']);

/** Who is bound to whom on a day: by agreements that stand, by networks, by the people they sent each other. */
export function networkGraph(facts: NetworkFacts, day: CalendarDay): NetworkGraph {
  const agreements = facts.agreements
    .filter(({ days }) => standing.has(agreementStatus(days, day)))
    .map(({ id, name, parties }) => {
      const present = parties.filter(({ signedOn, withdrawnOn }) => isMemberOn({ joinedOn: signedOn, leftOn: withdrawnOn }, day));
      return { id, name, kind: 'agreement' as const, organisations: distinct(present.map(({ organisation }) => organisation)) };
    });
  const networks = facts.networks.map(({ id, name, members }) => {
    const present = members.filter((member) => isMemberOn(member, day));
    return { id, name, kind: 'network' as const, organisations: distinct(present.map(({ organisation }) => organisation)) };
  });
  // an agreement between two is a line between them
  const hubs = [...networks, ...agreements.filter(({ organisations }) => organisations.length > 2)].filter(
    ({ organisations }) => organisations.length > 0,
  );
  const links = [...hubs.flatMap(linksOfHub), ...betweenTwo(agreements), ...facts.referrals.filter(({ sent }) => sent > 0).map(referral)];
  return {
    organisations: organisationsIn([...networks, ...agreements], links),
    hubs: hubs.map(({ id, kind, name }) => ({ id, kind, name })),
    links,
  };
}

interface Group extends NetworkHub {
  readonly organisations: readonly string[];
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

function linksOfHub({ id, kind, organisations }: Group): NetworkLink[] {
  const shared = kind === 'network' ? 'membership' : 'agreement';
  return organisations.map((from) => ({ from, to: id, kind: shared, count: 1, takenUp: 0 }));
}

function betweenTwo(agreements: readonly Group[]): NetworkLink[] {
  const counts = new Map<string, { from: string; to: string; count: number }>();
  for (const { organisations } of agreements) {
    const [from, to, third] = organisations.toSorted();
    if (from === undefined || to === undefined || third !== undefined) continue;
    const pair = counts.get(`${from} ${to}`) ?? { from, to, count: 0 };
    counts.set(`${from} ${to}`, { ...pair, count: pair.count + 1 });
  }
  return [...counts.values()].map((pair) => ({ ...pair, kind: 'agreement', takenUp: 0 }));
}

function referral({ from, to, sent, takenUp }: NetworkFacts['referrals'][number]): NetworkLink {
  return { from, to, kind: 'referral', count: sent, takenUp };
}

function organisationsIn(groups: readonly Group[], links: readonly NetworkLink[]): NetworkOrganisation[] {
  const found = new Map<string, { -readonly [Name in keyof NetworkOrganisation]: NetworkOrganisation[Name] }>();
  const of = (id: string) => {
    const known = found.get(id) ?? { id, agreements: 0, networks: 0, sent: 0, received: 0, takenUp: 0, neighbours: 0 };
    found.set(id, known);
    return known;
  };
  for (const { kind, organisations } of groups) for (const id of organisations) of(id)[kind === 'network' ? 'networks' : 'agreements'] += 1;
  for (const { kind, from, to, count, takenUp } of links) {
    if (kind !== 'referral') continue;
    of(from).sent += count;
    of(to).received += count;
    of(to).takenUp += takenUp;
  }
  const all = [...found.values()];
  const counts = neighboursOf(
    all.map(({ id }) => id),
    [
      ...groups.map(({ organisations }) => organisations),
      ...links.flatMap(({ kind, from, to }) => (kind === 'referral' ? [[from, to]] : [])),
    ],
  );
  for (const [at, one] of all.entries()) one.neighbours = counts[at] ?? 0;
  return all.sort((one, other) => other.neighbours - one.neighbours || (one.id < other.id ? -1 : 1));
}

/** How many others each shares a group with. Everybody is met by number: five hundred in one network meet a quarter of a million times. */
function neighboursOf(ids: readonly string[], groups: readonly (readonly string[])[]): readonly number[] {
  const at = new Map(ids.map((id, index) => [id, index]));
  const members = groups.map((group) => group.map((id) => at.get(id) ?? 0));
  const groupsOf = ids.map((): number[] => []);
  for (const [group, indexes] of members.entries()) for (const index of indexes) groupsOf[index]?.push(group);
  const metBy = new Int32Array(ids.length).fill(-1);
  return ids.map((_, self) => {
    let others = 0;
    for (const group of groupsOf[self] ?? [])
      for (const other of members[group] ?? [])
        if (other !== self && metBy[other] !== self) {
          metBy[other] = self;
          others += 1;
        }
    return others;
  });
}
