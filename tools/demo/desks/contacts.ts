import { type CalendarDay, type ContactChannel, type ContactType, daysBetween, duplicatedWithinDays, type LocalTime } from '#domain';
import { inProportion } from '../people/entries.js';
import type { SeededRandom } from '../seeded-random.js';
import type { DeskProfile } from './desk-profile.js';
import {
  channelShares,
  type ClientType,
  clientShares,
  type ContactOutcome,
  furtherServiceShare,
  isLong,
  minutesOf,
  type Need,
  needShares,
  type Origin,
  originShares,
  outcomeShares,
  type Place,
  placeShares,
  secondNeedShare,
  servicesOf,
  type Shares,
  topicShares,
  typeShares,
} from './shares.js';
import type { Visit, VisitReason } from './visits.js';

/** A contact as the desk writes it down; desk and person by what they are called. */
export interface DemoContact {
  readonly desk: string;
  readonly date: CalendarDay;
  /** When it began, by the clock of the desk. */
  readonly time?: LocalTime;
  readonly clientType: ClientType;
  readonly person?: string;
  readonly anonymous?: true;
  readonly channel: ContactChannel;
  readonly place?: Place;
  readonly origin?: Origin;
  readonly contactType: ContactType;
  readonly need?: readonly Need[];
  readonly topic?: string;
  readonly minutes: number;
  readonly outcome: ContactOutcome;
  readonly services: readonly { readonly serviceType: string; readonly minutes: number }[];
}

/** A visit with what was written down about it. */
export interface WrittenVisit {
  readonly visit: Visit;
  readonly contact: DemoContact;
}

/** The entries with their weights, as draws want them. */
export function entriesOf<T extends string>(shares: Shares<T>): (readonly [T, number])[] {
  return (Object.keys(shares) as T[]).map((name) => [name, shares[name] ?? 0] as const);
}

/** Why people who leave their name are there, beside what the others come for. */
const typesOfNamed: Readonly<Record<Exclude<VisitReason, 'passing'>, Shares<ContactType>>> = {
  before: { reception: 50, information: 35, listening: 15 },
  intake: { reception: 40, individual_guidance: 52, listening: 8 },
  return: { individual_guidance: 38, cv_and_application: 32, matching: 22, mediation: 8 },
  elsewhere: { matching: 45, cv_and_application: 30, information: 25 },
  repeated: { reception: 40, individual_guidance: 60 },
  six_months: { follow_up: 100 },
};

/** As many contacts of each type as the shares say, dealt out one by one. */
class TypesLeft {
  readonly #left: Map<ContactType, number>;

  constructor(contacts: number, { types }: DeskProfile) {
    const entries = entriesOf<ContactType>({ ...typeShares, ...types });
    const weights = entries.map(([, weight]) => weight);
    const parts = inProportion(
      contacts,
      weights,
      weights.map(() => contacts),
    );
    this.#left = new Map(entries.map(([type], at) => [type, parts[at] ?? 0]));
  }

  /** One of those that are wanted and left; else of all that are left. */
  draw(wanted: Shares<ContactType>, random: SeededRandom): ContactType {
    const offered = entriesOf(wanted).filter(([type]) => (this.#left.get(type) ?? 0) > 0);
    const type = random.weighted(offered.length > 0 ? offered : [...this.#left].filter(([, left]) => left > 0));
    this.#left.set(type, (this.#left.get(type) ?? 0) - 1);
    return type;
  }

  /** All that are left, in random order. */
  rest(random: SeededRandom): ContactType[] {
    return random.shuffled([...this.#left].flatMap(([type, left]) => Array.from({ length: left }, () => type)));
  }
}

/** What the desks of a project wrote down of their visits, in order of day. */
export function contactsOf(visits: readonly Visit[], profile: DeskProfile, random: SeededRandom): WrittenVisit[] {
  const types = new TypesLeft(visits.length, profile);
  const byPerson = new Map<string, Visit[]>();
  for (const visit of visits)
    if (visit.person) byPerson.set(visit.person.participantId, [...(byPerson.get(visit.person.participantId) ?? []), visit]);
  const named = [...byPerson.values()].flatMap((theirs) => contactsOfPerson(theirs, types, profile, random));
  const rest = types.rest(random);
  const passing = visits
    .filter(({ person }) => person === null)
    .map((visit, at) => written(visit, rest[at] ?? 'information', profile, random));
  return [...named, ...passing].sort(
    ({ contact: one }, { contact: other }) => compare(one.date, other.date) || compare(one.desk, other.desk),
  );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** At the desk of their own first: what another member does depends on it. */
function contactsOfPerson(visits: readonly Visit[], types: TypesLeft, profile: DeskProfile, random: SeededRandom): WrittenVisit[] {
  const own: WrittenVisit[] = [];
  for (const visit of visits)
    if (visit.reason !== 'elsewhere' && visit.reason !== 'repeated' && visit.reason !== 'passing')
      own.push(written(visit, types.draw(typesOfNamed[visit.reason], random), profile, random));
  return visits.reduce((contacts, visit) => {
    const besides = visit.reason === 'elsewhere' || visit.reason === 'repeated' ? withOtherMember(visit, own, types, profile, random) : [];
    return [...contacts, ...besides];
  }, own);
}

/** Who is there again for the same gets the same; who is not, gets nothing that a member did for them within ninety days. */
function withOtherMember(
  visit: Visit,
  own: readonly WrittenVisit[],
  types: TypesLeft,
  profile: DeskProfile,
  random: SeededRandom,
): WrittenVisit[] {
  if (visit.reason === 'repeated') {
    const intake = own.find((one) => one.visit.reason === 'intake');
    if (!intake) return [];
    const again = written(visit, types.draw({ [intake.contact.contactType]: 100 }, random), profile, random);
    const [main] = intake.contact.services;
    const [, ...besides] = again.contact.services;
    const services = [{ serviceType: main?.serviceType ?? 'A', minutes: again.contact.services[0]?.minutes ?? 5 }, ...besides];
    return [{ visit, contact: { ...again.contact, services } }];
  }
  const near = own.filter(({ contact }) => Math.abs(daysBetween(contact.date, visit.day)) <= duplicatedWithinDays);
  const had = new Set(near.flatMap(({ contact }) => contact.services.map(({ serviceType }) => serviceType)));
  const { contact } = written(visit, types.draw(typesOfNamed.elsewhere, random), profile, random);
  const [first] = contact.services;
  const other = ['F3', 'H', 'F2', 'I'].find((service) => !had.has(service));
  const services = contact.services.filter(({ serviceType }) => !had.has(serviceType));
  const kept = services.length > 0 ? services : [{ serviceType: other ?? 'J', minutes: first?.minutes ?? 5 }];
  return [{ visit, contact: { ...contact, services: kept } }];
}

function written(visit: Visit, contactType: ContactType, profile: DeskProfile, random: SeededRandom): WrittenVisit {
  const length = isLong(contactType) ? 'long' : 'short';
  const clientType = clientOf(visit, contactType, random);
  const channel = channelOf(visit, contactType, random);
  const minutes = random.between(...minutesOf[contactType]);
  const contact: DemoContact = {
    ...{ desk: visit.desk.id, date: visit.day, clientType, channel, contactType, minutes },
    ...(visit.person ? { person: visit.person.participantId } : clientType === 'citizen' ? { anonymous: true as const } : {}),
    ...(channel === 'in_person' ? { place: placeOf(contactType, random), origin: originOf(visit, contactType, random) } : {}),
    ...(clientType === 'citizen' ? { need: needsOf(profile, random) } : {}),
    ...(contactType === 'information' ? { topic: random.weighted(entriesOf(topicShares)) } : {}),
    outcome: outcomeOf(visit, contactType, random),
    services: servicesFor(contactType, minutes, furtherServiceShare[length], random),
  };
  return { visit, contact };
}

function clientOf({ person }: Visit, type: ContactType, random: SeededRandom): ClientType {
  if (person) return 'citizen';
  return type === 'employer_visit' ? 'company' : random.weighted(entriesOf(clientShares));
}

function channelOf({ reason }: Visit, type: ContactType, random: SeededRandom): ContactChannel {
  if (reason === 'six_months') return 'phone';
  if (reason === 'intake' || type === 'employer_visit') return 'in_person';
  return random.weighted(entriesOf(channelShares[isLong(type) ? 'long' : 'short']));
}

function placeOf(type: ContactType, random: SeededRandom): Place {
  return type === 'employer_visit' ? 'outside' : random.weighted(entriesOf(placeShares));
}

function originOf({ reason }: Visit, type: ContactType, random: SeededRandom): Origin {
  if (reason === 'before') return 'walk_in';
  return random.weighted(entriesOf(originShares[type === 'individual_guidance' ? 'guidance' : 'others']));
}

function needsOf({ needs }: DeskProfile, random: SeededRandom): readonly Need[] {
  const shares = entriesOf<Need>(needs ?? needShares);
  const first = random.weighted(shares);
  if (!random.chance(secondNeedShare)) return [first];
  return [first, random.weighted(shares.filter(([need]) => need !== first))];
}

function outcomeOf({ reason }: Visit, type: ContactType, random: SeededRandom): ContactOutcome {
  if (reason === 'intake') return 'intake_done';
  return reason === 'before' ? 'appointment_set' : random.weighted(entriesOf(outcomeShares[type]));
}

/** One or several services, whose minutes are those of the contact. */
function servicesFor(type: ContactType, minutes: number, further: number, random: SeededRandom): DemoContact['services'] {
  const { main, besides } = servicesOf[type];
  const names = [random.weighted(entriesOf(main))];
  for (const [name] of random.shuffled(entriesOf(besides))) {
    if (!random.chance(further)) break;
    if (!names.includes(name)) names.push(name);
  }
  const each = Math.floor(minutes / (names.length + 1));
  return names.map((serviceType, at) => ({ serviceType, minutes: at === 0 ? minutes - each * (names.length - 1) : each }));
}
