import { addDays, addMonths, type AgeBand, type Answer, type CalendarDay, type Isced, type Participation } from '#domain';
import type { SeededRandom } from '../seeded-random.js';
import type { Entry } from './entries.js';
import type { PeopleProfile } from './profile.js';

const years: Readonly<Record<AgeBand, readonly [from: number, to: number]>> = {
  '0-17': [16, 17],
  '18-29': [18, 29],
  '30-54': [30, 54],
  '55+': [55, 64],
};

/** A birth date that gives the age, in completed years, on the entry day (R16). */
function bornFor(band: AgeBand, entryDate: CalendarDay, random: SeededRandom): { birthDate: CalendarDay; age: number } {
  const age = random.between(...years[band]);
  return { birthDate: addDays(addMonths(entryDate, -12 * age), -random.between(1, 360)), age };
}

function educationAt(age: number, random: SeededRandom): Isced {
  if (age < 18) return random.chance(0.85) ? 2 : 1;
  const levels: readonly (readonly [Isced, number])[] = [
    [0, 1],
    [1, 5],
    [2, 36],
    [3, 36],
    [4, 4],
    [5, age < 20 ? 0 : 3],
    [6, age < 22 ? 0 : 9],
    [7, age < 24 ? 0 : 7],
    [8, age < 28 ? 0 : 1],
  ];
  return random.weighted(levels);
}

/** Most answer yes or no; some would rather not, some do not know (G39). */
function answer(yes: number, random: SeededRandom): Answer {
  return random.weighted<Answer>([
    ['yes', yes],
    ['no', 0.93 - yes],
    ['refused', 0.05],
    ['unknown', 0.02],
  ]);
}

/** One shuffled deck per trait: dealing it out gives each value exactly its number of people. */
function deck<T>(values: readonly (readonly [value: T, people: number])[], random: SeededRandom): T[] {
  return random.shuffled(values.flatMap(([value, people]) => Array.from({ length: people }, () => value)));
}

const nothingAfterEntry = {
  exitDate: null,
  exitReason: null,
  statusEvents: [],
  lastStatus28d: null,
  education28d: null,
  qualification28d: null,
  status6m: null,
  improved6m: [],
} as const;

/** People as they are on the day they enter, in the exact mixture of the profile; all records complete. */
export function peopleAtEntry(
  acronym: string,
  prefix: string,
  profile: PeopleProfile,
  entries: readonly Entry[],
  random: SeededRandom,
): Participation[] {
  const cells = deck(
    profile.cells.map(([sex, status, people]) => [{ sex, status }, people] as const),
    random,
  );
  const bands = deck(profile.ages, random);
  return entries.map((entry, index): Participation => {
    const cell = cells[index];
    const band = bands[index];
    if (!cell || !band) throw new Error(`The profile of ${acronym} describes fewer people than enter`);
    const { birthDate, age } = bornFor(band, entry.day, random);
    const foreign = random.chance(profile.thirdCountryShare);
    return {
      operationId: acronym,
      participantId: `${prefix}-${String(index + 1).padStart(5, '0')}`,
      desk: entry.desk,
      sex: cell.sex,
      birthDate,
      entryDate: entry.day,
      employmentStatus: cell.status,
      longTerm: cell.status === 'UNE' ? random.chance(age < 25 ? 0.3 : 0.38) : null,
      isced: educationAt(age, random),
      inEducationAtEntry: cell.status === 'INA' && random.chance(age < 25 ? 0.55 : 0.1),
      disability: answer(0.07, random),
      thirdCountryNational: foreign ? 'yes' : 'no',
      foreignBackground: answer(foreign ? 0.88 : 0.05, random),
      minority: answer(0.04, random),
      housingExclusion: answer(0.04, random),
      degurba: random.weighted<1 | 2 | 3>([
        [1, 40],
        [2, 45],
        [3, 15],
      ]),
      ...nothingAfterEntry,
    };
  });
}

/** Further people whose record lacks a field: they take part, and count nowhere until it is filled in (R12). */
export function incompletePeople(
  acronym: string,
  prefix: string,
  profile: PeopleProfile,
  complete: readonly Participation[],
  random: SeededRandom,
): Participation[] {
  return deck(profile.incomplete, random).map((field, index): Participation => {
    const like = complete[random.between(0, complete.length - 1)];
    if (!like) throw new Error(`Nobody enters ${acronym}`);
    const { birthDate } = bornFor('30-54', like.entryDate, random);
    return {
      ...like,
      birthDate,
      participantId: `${prefix}-${String(complete.length + index + 1).padStart(5, '0')}`,
      longTerm: field === 'employmentStatus' ? null : like.longTerm,
      [field]: null,
    };
  });
}
