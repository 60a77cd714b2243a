import {
  addDays,
  addMonths,
  daysBetween,
  type CalendarDay,
  type ExitReason,
  type ImprovementReason,
  type LabourStatus,
  type Participation,
  type SixMonthStatus,
} from '#domain';
import type { SeededRandom } from '../seeded-random.js';
import type { PeopleProfile } from './profile.js';

const isLookedForWork = (person: Participation): boolean => person.employmentStatus === 'UNE' || person.employmentStatus === 'INA';

/** The last day of support: three weeks to five months after entry; null for who is still there on the day. */
function exitDay(person: Participation, today: CalendarDay, random: SeededRandom): CalendarDay | null {
  const day = addDays(person.entryDate, 21 + Math.round(130 * random.next() ** 1.4));
  return day <= today && random.chance(0.86) ? day : null;
}

/**
 * Who has left when. Where the profile says so, exactly so many unemployed or inactive people have left by a day: that is
 * the reference group of the six-month result (R47).
 */
function exitDays(
  people: readonly Participation[],
  profile: PeopleProfile,
  today: CalendarDay,
  random: SeededRandom,
): (CalendarDay | null)[] {
  const days = people.map((person) => exitDay(person, today, random));
  const wanted = profile.sixMonths;
  if (!wanted) return days;
  const could = people.flatMap((person, index) =>
    isLookedForWork(person) && addDays(person.entryDate, 21) <= wanted.leftBy ? [index] : [],
  );
  const early = could.filter((index) => (days[index] ?? '9999') <= wanted.leftBy);
  const others = could.filter((index) => (days[index] ?? '9999') > wanted.leftBy);
  random
    .shuffled(early)
    .slice(wanted.leavers)
    .forEach((index) => (days[index] = addDays(wanted.leftBy, random.between(3, 120))));
  random
    .shuffled(others)
    .slice(0, Math.max(0, wanted.leavers - early.length))
    .forEach((index) => {
      const entered = people[index]?.entryDate ?? wanted.leftBy;
      days[index] = addDays(entered, random.between(21, Math.max(21, daysBetween(entered, wanted.leftBy))));
    });
  return days;
}

const exitReasons: Readonly<Record<LabourStatus, readonly (readonly [ExitReason, number])[]>> = {
  JOB: [
    ['JOB', 6],
    ['COMPLETED', 4],
  ],
  SEARCH: [
    ['COMPLETED', 8],
    ['DROPOUT', 2],
  ],
  INA: [
    ['COMPLETED', 6],
    ['DROPOUT', 3],
    ['EDU', 1],
  ],
};

function leaving(person: Participation, exitDate: CalendarDay, status: LabourStatus | null, random: SeededRandom): Participation {
  const reason = status ? random.weighted(exitReasons[status]) : 'DROPOUT';
  return {
    ...person,
    exitDate,
    exitReason: reason,
    lastStatus28d: status,
    education28d: status === null ? null : reason === 'EDU' || random.chance(0.12),
    qualification28d: status === null ? null : random.chance(0.2),
  };
}

/** Hands the value to exactly `people` of the chosen, at random. */
function chosenFew(indexes: readonly number[], people: number, random: SeededRandom): Set<number> {
  return new Set(random.shuffled(indexes).slice(0, people));
}

function statusSixMonthsLater(employed: boolean, random: SeededRandom): SixMonthStatus {
  return employed
    ? 'EMP'
    : random.weighted<SixMonthStatus>([
        ['UNE', 60],
        ['INA', 25],
        ['unknown', 15],
      ]);
}

const improvements: readonly (readonly [ImprovementReason, number])[] = [
  ['PREC-STABLE', 3],
  ['UNDER-FULL', 2],
  ['HIGHER', 2],
  ['PROMO', 1],
  ['PAY', 2],
  ['MATCH', 2],
];

/** Whether the day six months later is so short a while ago that the desk is still asking. */
function isStillAsked(exitDate: CalendarDay, today: CalendarDay): boolean {
  return addMonths(exitDate, 6) > addDays(today, -31);
}

/** The same people with what became of them by the day: exits, results in the 28 days and six months later. */
export function withOutcomes(
  people: readonly Participation[],
  profile: PeopleProfile,
  today: CalendarDay,
  random: SeededRandom,
): Participation[] {
  const days = exitDays(people, profile, today, random);
  const left = people.flatMap((person, index) => ((days[index] ?? '9999') <= today && isLookedForWork(person) ? [index] : []));
  const found = chosenFew(left, Math.round(left.length * profile.jobShareOnLeaving), random);
  const past = left.filter((index) => addMonths(days[index] ?? '9999-01-01', 6) <= today);
  const working = chosenFew(past, profile.sixMonths?.employed ?? Math.round(past.length * (profile.jobShareOnLeaving + 0.03)), random);
  return people.map((person, index) => {
    const exitDate = days[index];
    if (!exitDate || exitDate > today) return person;
    const wasEmployed = !isLookedForWork(person);
    const status: LabourStatus | null =
      found.has(index) || wasEmployed
        ? 'JOB'
        : random.weighted<LabourStatus | null>([
            ['SEARCH', 62],
            ['INA', 28],
            [null, 10],
          ]);
    const leaver = leaving(person, exitDate, status, random);
    if (addMonths(exitDate, 6) > today) return leaver;
    const improved6m = wasEmployed && random.chance(0.35) ? [random.weighted(improvements)] : [];
    const status6m = wasEmployed ? (random.chance(0.9) ? 'EMP' : 'UNE') : statusSixMonthsLater(working.has(index), random);
    // those at work answered at once; of the others the desks are still asking who left half a year ago
    return { ...leaver, status6m: status6m !== 'EMP' && isStillAsked(exitDate, today) ? null : status6m, improved6m };
  });
}
