import { addDays, addMonths, attendedHours, type CalendarDay, type RecordContent } from '#domain';
import type { DemoProject } from '../demo-network.js';
import { SeededRandom } from '../seeded-random.js';
import { type WrittenRecord, writtenOnce } from '../written-records.js';
import { groupSessionRecords } from './group-sessions.js';
import { supportedName, supportedPeople, supportRecords } from './support-visits.js';
import { ascoliBodies, ascoliCourses, type DemoCourse } from './ascoli-courses.js';

const courses: Readonly<Record<string, readonly DemoCourse[]>> = { AP: ascoliCourses };

/** Under which number of the demo somebody who is trained is known; they take part in nothing else (R2). */
export const attendeeName = (project: string, number: number): string => `${project}-F${String(number).padStart(3, '0')}`;

/** The courses, group meetings and support of a project until today: who was on the lists, who came, what they learned, what was handed over and who uses it. */
export function trainingRecordsOf(project: DemoProject, today: CalendarDay): readonly WrittenRecord[] {
  return [
    ...(courses[project.id] ?? []).flatMap((course) => courseRecords(project, course, today)),
    ...groupSessionRecords(project, today),
    ...supportRecords(project),
  ];
}

function courseRecords(project: DemoProject, course: DemoCourse, today: CalendarDay): readonly WrittenRecord[] {
  const key = `course ${course.id}`;
  const held = course.days.filter(({ cancelled }) => cancelled !== true);
  const [first, last] = [held[0]?.on ?? today, held.at(-1)?.on ?? today];
  const early = addDays(course.days[0]?.on ?? first, -30);
  const announced = early < project.period.demo.start ? project.period.demo.start : early;
  const planned = {
    title: course.title,
    type: course.type,
    provider: 'Italia Lavoro',
    hoursPlanned: course.hours,
    start: first,
    end: last,
  };
  // what is on today is not over yet
  const isOver = last < today;
  const people = peopleOf(course);
  return [
    {
      ...{ key, type: 'courseEdition' },
      states: [[announced, { ...planned, status: 'planned' }], ...(isOver ? [[last, { ...planned, status: 'held' }] as const] : [])],
    },
    ...course.days.map((_, at) => sessionRecord(course, at, announced, today)),
    ...people.map((person) => enrolmentRecord(project, course, person, { announced, last, isOver, today })),
    ...course.days.flatMap(({ on, cancelled }, at) =>
      on < today && cancelled !== true ? people.map((person) => attendanceRecord(project, course, at, person)) : [],
    ),
    ...course.transferred.filter(({ 2: on }) => on < today).map((item, at) => transferRecord(course, item, at, today)),
  ];
}

interface DemoAttendee {
  readonly number: number;
  readonly role: string;
  readonly organisation: string;
}

function peopleOf({ people }: DemoCourse): readonly DemoAttendee[] {
  return people.flatMap(([role, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, at) => {
      const number = first + at;
      return { number, role, organisation: ascoliBodies[((number - 1) % 100) % ascoliBodies.length] ?? '' };
    }),
  );
}

const sessionKey = ({ id }: DemoCourse, at: number): string => `session ${id} ${at + 1}`;
const enrolmentKey = ({ id }: DemoCourse, { number }: DemoAttendee): string => `enrolment ${id} ${number}`;

function sessionRecord(course: DemoCourse, at: number, announced: CalendarDay, today: CalendarDay): WrittenRecord {
  const day = course.days[at];
  if (!day) throw new RangeError(`${course.id} has no day ${at}`);
  const { on, from, to, hours, cancelled } = day;
  const { place, trainer } = course;
  const content = { edition: `course ${course.id}`, date: on, from, to, hours, place, trainer, mode: 'in_presence' };
  return {
    ...{ key: sessionKey(course, at), type: 'courseSession' },
    states: [
      [announced, { ...content, status: 'planned' }],
      ...(on < today ? [[on, { ...content, status: cancelled ? 'cancelled' : 'held' }] as const] : []),
    ],
  };
}

/** Somebody on the list: both tests on the days of the course, and what they say of the tools three months later. */
function enrolmentRecord(
  project: DemoProject,
  course: DemoCourse,
  person: DemoAttendee,
  { announced, last, isOver, today }: { announced: CalendarDay; last: CalendarDay; isOver: boolean; today: CalendarDay },
): WrittenRecord {
  const { number, role, organisation } = person;
  const listed: RecordContent = { edition: `course ${course.id}`, person: attendeeName(project.id, number), role, organisation };
  const random = new SeededRandom(`${course.id} ${number}`);
  const [before, gain] = [random.between(38, 58), random.between(14, 24)];
  const pre = { moment: 'pre', takenOn: course.days[0]?.on ?? last, score: before };
  const tested: RecordContent = { ...listed, testResults: [pre, { moment: 'post', takenOn: last, score: before + gain }] };
  const asked = addMonths(last, 3);
  const after: RecordContent = { ...tested, askedAfter3MonthsOn: asked, usesToolsAfter3Months: number % 9 < 4 };
  const over = [[last, course.leftEarly.includes(number) ? { ...listed, testResults: [pre] } : tested] as const];
  // one in ten is not reached three months later
  const isAsked = isOver && asked <= today && number % 10 !== 0 && !course.leftEarly.includes(number);
  return {
    ...{ key: enrolmentKey(course, person), type: 'enrolment' },
    states: [[announced, listed], ...(isOver ? over : []), ...(isAsked ? [[asked, after] as const] : [])],
  };
}

function attendanceRecord(project: DemoProject, course: DemoCourse, at: number, person: DemoAttendee): WrittenRecord {
  const day = course.days[at];
  if (!day) throw new RangeError(`${course.id} has no day ${at}`);
  const isPartial = course.leftEarly.includes(person.number);
  const mark = { status: isPartial ? 'partial' : 'present', inAt: null, outAt: isPartial ? '11:00' : null, hours: null } as const;
  const content = {
    ...{ session: sessionKey(course, at), enrolment: enrolmentKey(course, person), person: attendeeName(project.id, person.number) },
    ...{ status: mark.status, hours: attendedHours(mark, day), source: 'paper' },
    ...(isPartial ? { outAt: '11:00' } : {}),
  };
  return writtenOnce('attendance', `attendance ${course.id} ${at + 1} ${person.number}`, day.on, content);
}

/** Handed over, and taken up by two of the bodies two months later. */
function transferRecord(
  course: DemoCourse,
  [type, title, on]: DemoCourse['transferred'][number],
  at: number,
  today: CalendarDay,
): WrittenRecord {
  const session = course.days.findIndex((day) => day.on === on);
  const content = { type, title, deliveredIn: sessionKey(course, session), deliveredOn: on };
  const adoptedOn = addMonths(on, 2);
  const adoptedBy = ascoliBodies.slice(at, at + 2).map((organisation) => ({ organisation, adoptedOn, evidence: 'lettera di adozione' }));
  return {
    ...{ key: `transfer ${course.id} ${at + 1}`, type: 'transferItem' },
    states: [[on, content], ...(adoptedOn <= today ? [[adoptedOn, { ...content, adoptedBy }] as const] : [])],
  };
}

/** Who is trained in a project, by the number of the demo; what they are called is invented. */
export function attendeesOf(project: DemoProject): readonly { readonly name: string; readonly surname: string; readonly first: string }[] {
  const numbers = new Set((courses[project.id] ?? []).flatMap((course) => peopleOf(course).map(({ number }) => number)));
  const supported = Array.from({ length: supportedPeople(project) }, (_, at) => ({ number: at + 1, name: supportedName(at + 1) }));
  return [...[...numbers].map((number) => ({ number, name: attendeeName(project.id, number) })), ...supported].map(({ number, name }) => ({
    name,
    surname: surnames[(number * 7) % surnames.length] ?? '',
    first: firstNames[(number * 3 + Math.floor(number / 20)) % firstNames.length] ?? '',
  }));
}

const surnames = [
  ...['Amadori', 'Bassi', 'Carli', 'Dini', 'Elmi', 'Fabbri', 'Gori', 'Landi', 'Mei', 'Neri', 'Orsi', 'Pini', 'Rossi', 'Sala', 'Testa'],
  ...['Ungari', 'Valli', 'Zani', 'Berti', 'Conti', 'Donati', 'Ferri', 'Grassi', 'Leoni', 'Marini', 'Nardi', 'Olivi', 'Piani', 'Riva'],
  ...['Serra', 'Tosi', 'Vitali', 'Agosti', 'Bruni', 'Costa', 'De Santis', 'Fiori', 'Galli', 'Lupi', 'Monti', 'Poli'],
];
const firstNames = [
  ...['Chiara', 'Renato', 'Ornella', 'Stefano', 'Patrizia', 'Luca', 'Silvia', 'Marco', 'Francesca', 'Paolo', 'Daniela', 'Andrea', 'Elena'],
  ...['Giorgio', 'Anna', 'Pietro', 'Lucia', 'Matteo', 'Irene', 'Fabio', 'Teresa', 'Dario', 'Nadia'],
];
