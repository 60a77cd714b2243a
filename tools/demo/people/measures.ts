import { addDays, type CalendarDay, citizenshipGroupOf, type Participation, type RecordContent } from '#domain';
import type { SeededRandom } from '../seeded-random.js';
import type { PersonProfile } from './person-profile.js';
import type { PersonRecord } from './person-records.js';

/** First day of the first measure, by the number of the person. */
export type MeasureStarts = ReadonlyMap<string, CalendarDay>;

/** Nobody starts a measure on the day they are taken in charge. */
const startsAfter = 3;
/** Where no number is asked for, so many start one. */
const usualShare = 0.22;

const lastDay = ({ exitDate }: Participation, today: CalendarDay): CalendarDay =>
  exitDate !== null && exitDate < today ? exitDate : today;

/** Who starts a measure and when: where the profile says so, exactly so many newcomers until each day. */
export function startsOf(
  people: readonly Participation[],
  answers: readonly RecordContent[],
  { pathways }: Pick<PersonProfile, 'pathways'>,
  today: CalendarDay,
  random: SeededRandom,
): MeasureStarts {
  const starts = new Map<string, CalendarDay>();
  const newcomers = people.filter((_, at) => isNewcomer(answers[at] ?? {}));
  for (const [at, [until, wanted]] of (pathways ?? []).entries()) {
    const after = pathways?.[at - 1]?.[0] ?? '';
    const could = newcomers.filter(
      (person) => !starts.has(person.participantId) && firstOf(person, after) <= earlier(until, lastDay(person, today)),
    );
    for (const person of random.shuffled(could).slice(0, wanted - starts.size))
      starts.set(person.participantId, between(firstOf(person, after), earlier(until, lastDay(person, today)), random));
  }
  const others = pathways === null ? people : people.filter((person) => !newcomers.includes(person));
  for (const person of others) {
    const start = addDays(person.entryDate, random.between(startsAfter, 45));
    if (random.chance(usualShare) && start <= lastDay(person, today)) starts.set(person.participantId, start);
  }
  return starts;
}

function isNewcomer({ citizenship = [] }: RecordContent): boolean {
  const group = citizenshipGroupOf(Array.isArray(citizenship) ? citizenship.map(String) : []);
  return group === 'third_country' || group === 'eu_mobile';
}

/** The first day on which somebody can start a measure after another. */
function firstOf({ entryDate }: Participation, after: CalendarDay): CalendarDay {
  const first = addDays(entryDate, startsAfter);
  return after !== '' && first <= after ? addDays(after, 1) : first;
}

const earlier = (one: CalendarDay, other: CalendarDay): CalendarDay => (one < other ? one : other);

/** Soon after it can begin, and not later than the last day. */
function between(first: CalendarDay, last: CalendarDay, random: SeededRandom): CalendarDay {
  return earlier(addDays(first, random.between(0, 40)), last);
}

const courses: readonly (readonly [readonly [title: string, lepCode: string, hours: number], number])[] = [
  [['Orientamento specialistico', 'E', 8], 34],
  [['Accompagnamento al lavoro', 'F1', 12], 24],
  [['Corso di italiano A2', 'H', 80], 18],
  [['Corso di competenze digitali di base', 'H', 40], 12],
  [['Tirocinio extracurriculare', 'F2', 480], 12],
];

/** The measure that somebody starts: begun one day, and ended on another unless it still goes on. */
export function measuresOf(person: Participation, startOn: CalendarDay | null, today: CalendarDay, random: SeededRandom): PersonRecord[] {
  if (startOn === null) return [];
  const [title, lepCode, hours] = random.weighted(courses);
  const begun: RecordContent = { participation: person.participantId, title, lepCode, hours, event: '02', eventDate: startOn, startOn };
  const planned = addDays(startOn, random.between(20, 150));
  const ends = earlier(planned, lastDay(person, today));
  const isOver = planned <= today || (person.exitDate !== null && person.exitDate <= today);
  if (!isOver) return [{ type: 'activeMeasure', states: [[startOn, begun]] }];
  const event = ends < planned && random.chance(0.4) ? '05' : '10';
  return [
    {
      type: 'activeMeasure',
      states: [
        [startOn, begun],
        [ends, { ...begun, event, eventDate: ends, endOn: ends }],
      ],
    },
  ];
}
