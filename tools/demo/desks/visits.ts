import { addDays, addMonths, type CalendarDay, type Participation } from '#domain';
import type { DemoDesk } from '../demo-network.js';
import { inProportion } from '../people/entries.js';
import type { SeededRandom } from '../seeded-random.js';
import type { DeskProfile } from './desk-profile.js';
import { openDays } from './opening-days.js';
import { demandOn } from './rhythm.js';

/**
 * Why somebody is there: before the intake, for it, again at the same desk, at the desk of another member, there for what a member did
 * already, called six months after leaving; `passing` are all who leave no name.
 */
export type VisitReason = 'before' | 'intake' | 'return' | 'elsewhere' | 'repeated' | 'six_months' | 'passing';

/** Somebody in touch with a desk on a day. */
export interface Visit {
  readonly desk: DemoDesk;
  readonly day: CalendarDay;
  readonly person: Participation | null;
  readonly reason: VisitReason;
}

/** Until when the desks of a project are watched, and by what their people come. */
export interface DeskGround {
  readonly desks: readonly DemoDesk[];
  readonly profile: DeskProfile;
  /** First and last day. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

const returns: readonly (readonly [times: number, weight: number])[] = [
  [0, 50],
  [1, 30],
  [2, 14],
  [3, 6],
];
const comesBeforeIntake = 0.2;
const goesElsewhere = 0.1;
const isCalledSixMonthsLater = 0.6;
/** Days after the intake on which a second member may do the same; within the ninety that make it a duplicate. */
const repeatedAfter = [6, 75] as const;

/** Days on which desks receive people, each with how busy it is. */
class DeskDays {
  readonly #days = new Map<string, readonly (readonly [CalendarDay, number])[]>();

  constructor({ desks, from, to }: DeskGround) {
    for (const desk of desks)
      this.#days.set(
        desk.id,
        openDays(desk, from, to).map((day) => [day, demandOn(desk, day)] as const),
      );
  }

  of(desk: DemoDesk): readonly (readonly [CalendarDay, number])[] {
    return this.#days.get(desk.id) ?? [];
  }

  /** A day between two others, a busy one sooner than a quiet one; null when the desk is shut on all of them. */
  between(desk: DemoDesk, from: CalendarDay, to: CalendarDay, random: SeededRandom): CalendarDay | null {
    const days = this.of(desk).filter(([day]) => day >= from && day <= to);
    return days.length === 0 ? null : random.weighted(days);
  }
}

/** Everybody who is in touch with the desks of a project, by name or not, in no order. */
export function visitsOf(ground: DeskGround, people: readonly Participation[], random: SeededRandom): Visit[] {
  const days = new DeskDays(ground);
  const known = random.shuffled(people).slice(0, Math.round(people.length * ground.profile.known));
  const named = known.flatMap((person) => visitsOfPerson(ground, days, person, random));
  return [...named, ...passing(ground, days, named, random)];
}

function visitsOfPerson(ground: DeskGround, days: DeskDays, person: Participation, random: SeededRandom): Visit[] {
  const desk = ground.desks.find(({ id }) => id === person.desk);
  if (!desk || person.entryDate > ground.to) return [];
  const left = person.exitDate ?? ground.to;
  const until = left < ground.to ? left : ground.to;
  const monthOfEntry = `${person.entryDate.slice(0, 7)}-01`;
  const visit = (at: DemoDesk, day: CalendarDay | null, reason: VisitReason): Visit[] => (day ? [{ desk: at, day, person, reason }] : []);
  const again = (): CalendarDay | null => days.between(desk, addDays(person.entryDate, 3), until, random);
  const before = random.chance(comesBeforeIntake) ? days.between(desk, monthOfEntry, addDays(person.entryDate, -1), random) : null;
  return [
    ...visit(desk, before, 'before'),
    ...visit(desk, person.entryDate, 'intake'),
    ...Array.from({ length: random.weighted(returns) }, again).flatMap((day) => visit(desk, day, 'return')),
    ...withOtherMembers(ground, days, { person, desk, until }, random),
    ...(person.status6m && random.chance(isCalledSixMonthsLater)
      ? visit(desk, sixMonthsAfter(ground, days, person, random), 'six_months')
      : []),
  ];
}

function sixMonthsAfter(ground: DeskGround, days: DeskDays, person: Participation, random: SeededRandom): CalendarDay | null {
  const desk = ground.desks.find(({ id }) => id === person.desk);
  const due = person.exitDate ? addMonths(person.exitDate, 6) : null;
  if (!desk || !due) return null;
  const last = addDays(due, 9);
  return days.between(desk, due, last < ground.to ? last : ground.to, random);
}

interface Stay {
  readonly person: Participation;
  readonly desk: DemoDesk;
  readonly until: CalendarDay;
}

/** Where members keep desks of their own, some people are seen by a second one, and some get there what they had already. */
function withOtherMembers(ground: DeskGround, days: DeskDays, { person, desk, until }: Stay, random: SeededRandom): Visit[] {
  const shares = ground.profile.servedTwice;
  if (!shares) return [];
  const others = ground.desks.filter((other) => other.hostOrganisation !== desk.hostOrganisation && days.of(other).length > 0);
  const repeats = random.chance(shareOn(shares, person.entryDate));
  if (!repeats && !random.chance(goesElsewhere)) return [];
  const [first, last] = repeatedAfter.map((after) => addDays(person.entryDate, after));
  const found = others.flatMap((other): Visit[] => {
    const day = days.between(other, first ?? until, last && last < until ? last : until, random);
    return day ? [{ desk: other, day, person, reason: repeats ? 'repeated' : 'elsewhere' }] : [];
  });
  return random.shuffled(found).slice(0, 1);
}

/** The share that holds on a day. */
export function shareOn(shares: readonly (readonly [from: CalendarDay, share: number])[], day: CalendarDay): number {
  return shares.findLast(([from]) => from <= day)?.[1] ?? 0;
}

/**
 * Those who leave no name fill up what the desks do besides: each desk comes to its part of all contacts, which is that of its people, and
 * each of its days to its part of those.
 */
function passing({ desks, profile }: DeskGround, days: DeskDays, named: readonly Visit[], random: SeededRandom): Visit[] {
  const open = desks.filter((desk) => days.of(desk).length > 0);
  const byDesk = new Map(open.map((desk) => [desk.id, named.filter((visit) => visit.desk.id === desk.id)]));
  const weights = open.map(({ id }) => byDesk.get(id)?.length ?? 0);
  const totals = inProportion(
    profile.contacts,
    weights,
    weights.map(() => profile.contacts),
  );
  return open.flatMap((desk, at) => {
    const visits = byDesk.get(desk.id) ?? [];
    const total = totals[at] ?? 0;
    const demand = days.of(desk).reduce((sum, [, weight]) => sum + weight, 0);
    const on = new Map<CalendarDay, number>();
    for (const { day } of visits) on.set(day, (on.get(day) ?? 0) + 1);
    const room = days.of(desk).map(([day, weight]) => [day, Math.max(0, (total * weight) / demand - (on.get(day) ?? 0))] as const);
    const choose = chooserOf(room, random);
    return Array.from({ length: Math.max(0, total - visits.length) }, (): Visit => ({
      desk,
      day: choose(),
      person: null,
      reason: 'passing',
    }));
  });
}

/** Draws one of many entries by its weight, thousands of times. */
function chooserOf<T>(entries: readonly (readonly [value: T, weight: number])[], random: SeededRandom): () => T {
  let sum = 0;
  const upTo = entries.map(([, weight]) => (sum += weight));
  return () => {
    const at = random.next() * sum;
    let [low, high] = [0, upTo.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const entry = entries[low];
    if (!entry) throw new Error('Nothing to choose from');
    return entry[0];
  };
}
