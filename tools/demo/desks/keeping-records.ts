import {
  addDays,
  type AssignmentMode,
  type CalendarDay,
  type ClosureReason,
  type ContentType,
  type OperatorRole,
  type RecordContent,
} from '#domain';
import type { DemoDesk, DemoProject } from '../demo-network.js';
import type { SeededRandom } from '../seeded-random.js';
import { hoursOpen, openDays, weekdays } from './opening-days.js';

/** A record of what keeps a desk going, and the day on which it was written down. */
export interface KeepingRecord {
  readonly type: ContentType;
  readonly on: CalendarDay;
  readonly content: RecordContent;
}

/** A day on which somebody was received at a desk, `LI-D1 2026-03-02`: it was open then. */
type Received = ReadonlySet<string>;

/** Hours, closures and staff of the desks of a project, as far as they are open. */
export function keepingRecordsOf(project: DemoProject, received: Received, today: CalendarDay, random: SeededRandom): KeepingRecord[] {
  return project.desks.flatMap((desk) => {
    const { openedOn } = desk;
    if (!openedOn || openedOn > today) return [];
    const open = { ...desk, openedOn };
    const { start, end } = project.period.demo;
    return [
      ...hoursOf(open),
      ...announcedClosings(open, start, end, today),
      ...missedDays(open, received, end < today ? end : today, random),
      ...staffOf(open, random),
    ];
  });
}

type OpenDesk = DemoDesk & { readonly openedOn: CalendarDay };

function hoursOf({ id, openedOn, openingHours }: OpenDesk): KeepingRecord[] {
  return openingHours.map(({ weekday, from, to }) => {
    const content = { desk: id, weekday: weekdays.indexOf(weekday) + 1, from, to, validFrom: openedOn };
    return { type: 'deskOpening', on: openedOn, content };
  });
}

/** The weeks in which the desks of the network are shut every year; the calendar of the visits knows the same. */
const yearly: readonly { readonly from: string; readonly to: string; readonly note: string }[] = [
  { from: '01-01', to: '01-06', note: 'chiusura natalizia' },
  { from: '08-10', to: '08-22', note: 'chiusura estiva' },
  { from: '12-24', to: '12-31', note: 'chiusura natalizia' },
];
/** Announced so many days before. */
const announcedBefore = 30;

function announcedClosings({ id, openedOn }: OpenDesk, start: CalendarDay, end: CalendarDay, today: CalendarDay): KeepingRecord[] {
  const years = [...new Set([start, openedOn, today, end].map((day) => Number(day.slice(0, 4))))].sort((one, other) => one - other);
  const [first = 0, last = 0] = [years.at(0), years.at(-1)];
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at)).flatMap((year) =>
    yearly.flatMap(({ from, to, note }): KeepingRecord[] => {
      const [begins, ends] = [later(`${year}-${from}`, openedOn), earlier(`${year}-${to}`, end)];
      const on = later(addDays(begins, -announcedBefore), openedOn);
      if (begins > ends || on > today) return [];
      return [{ type: 'deskClosure', on, content: { desk: id, from: begins, to: ends, reason: 'holiday', note } }];
    }),
  );
}

const later = (one: CalendarDay, other: CalendarDay): CalendarDay => (one > other ? one : other);
const earlier = (one: CalendarDay, other: CalendarDay): CalendarDay => (one < other ? one : other);

/** Why a desk stays shut unannounced, by weight, and what is noted. */
const missedReasons: readonly (readonly [{ readonly reason: ClosureReason; readonly note: string | null }, weight: number])[] = [
  [{ reason: 'staff', note: 'assenza senza sostituto' }, 45],
  [{ reason: 'strike', note: 'sciopero del pubblico impiego' }, 30],
  [{ reason: 'works', note: 'lavori all’impianto elettrico' }, 15],
  [{ reason: 'other', note: null }, 10],
];
/** Of a hundred promised days a desk misses so many, between the two. */
const missedShare: readonly [number, number] = [1, 6];

/** Days on which a desk did not keep its hours: among those on which nobody was received there. */
function missedDays(desk: OpenDesk, received: Received, until: CalendarDay, random: SeededRandom): KeepingRecord[] {
  const promised = openDays(desk, desk.openedOn, addDays(until, -1));
  const empty = promised.filter((day) => day > desk.openedOn && hoursOpen(desk, day) > 0 && !received.has(`${desk.id} ${day}`));
  const wanted = Math.round((promised.length * random.between(...missedShare)) / 100);
  return random
    .shuffled(empty)
    .slice(0, wanted)
    .sort()
    .map((day) => {
      const { reason, note } = random.weighted(missedReasons);
      return { type: 'deskClosure', on: day, content: { desk: desk.id, from: day, to: day, reason, ...(note === null ? {} : { note }) } };
    });
}

/** Invented people. */
const [givenNames, familyNames] = [
  ['Anna', 'Marco', 'Giulia', 'Paolo', 'Sara', 'Luca', 'Elena', 'Davide', 'Chiara', 'Andrea', 'Marta', 'Stefano', 'Ilaria', 'Matteo'],
  ['Riva', 'Fontana', 'Gallo', 'Moretti', 'Sala', 'Conti', 'Greco', 'Leone', 'Serra', 'Villa', 'Bruno', 'Pagano', 'Costa', 'Neri'],
];
const modesByType: Readonly<Record<string, readonly (readonly [AssignmentMode, number])[]>> = {
  school_job_point: [
    ['own_staff', 40],
    ['contracted', 50],
    ['volunteer', 10],
  ],
};
const usualModes: readonly (readonly [AssignmentMode, number])[] = [
  ['own_staff', 45],
  ['seconded', 30],
  ['contracted', 25],
];
const furtherRoles: readonly (readonly [OperatorRole, number])[] = [
  ['guidance_counsellor', 45],
  ['matching_officer', 30],
  ['mediator', 15],
  ['survey_interviewer', 10],
];

/** Somebody receives people for as long as the desk is open, and in larger ones somebody else beside. */
function staffOf(desk: OpenDesk, random: SeededRandom): KeepingRecord[] {
  const weekly = desk.openingHours.reduce((sum, { from, to }) => sum + (Number(to.slice(0, 2)) - Number(from.slice(0, 2))), 0);
  const roles: OperatorRole[] = ['desk_operator'];
  if (weekly >= 8) roles.push(random.weighted(furtherRoles));
  if (weekly >= 16) roles.push('desk_coordinator');
  return roles.map((role): KeepingRecord => {
    const content = {
      desk: desk.id,
      operator: `${pick(givenNames, random)} ${pick(familyNames, random)}`,
      employer: desk.hostOrganisation,
      role,
      mode: random.weighted(modesByType[desk.deskType] ?? usualModes),
      hoursPerWeek: role === 'desk_coordinator' ? 6 : Math.max(2, weekly),
      from: desk.openedOn,
    };
    return { type: 'operatorAssignment', on: desk.openedOn, content };
  });
}

function pick(names: readonly string[] | undefined, random: SeededRandom): string {
  return names?.[random.between(0, names.length - 1)] ?? '';
}
