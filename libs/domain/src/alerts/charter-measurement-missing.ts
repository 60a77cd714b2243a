import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type Alert, alertOf } from './alert.js';

/** A standard of a service charter, with the day it was measured last. */
export interface WatchedStandard {
  readonly id: string;
  readonly name: string;
  readonly charterStatus: string | null;
  /** When the charter that promises it was published; null: it was not. */
  readonly publishedOn: CalendarDay | null;
  /** As people write it, in words; null: nobody said. */
  readonly periodicity: string | null;
  readonly lastMeasuredOn: CalendarDay | null;
}

/** In words, since a charter states it so; the first that fits counts: "quadrimestrale" says four months and not three. */
const wordsOfPeriods: readonly (readonly [words: RegExp, days: number])[] = [
  [/quadrimestr|four months/i, 123],
  [/bimestr|two months/i, 62],
  [/semestr|semi.?annual|half.?year|six months/i, 184],
  [/trimestr|quarter|three months/i, 92],
  [/mensil|mensuel|monthly/i, 31],
];
/** A year, where nothing else is stated. */
const yearlyDays = 366;

/** How many days may lie between two measurements. */
export function daysOfPeriodicity(periodicity: string | null): number {
  return wordsOfPeriods.find(([words]) => words.test(periodicity ?? ''))?.[1] ?? yearlyDays;
}

/** A standard that was promised to the public and not measured for longer than its periodicity: a year, where none is given (desk practice 3.12). */
export function charterMeasurementMissing(standard: WatchedStandard, today: CalendarDay): Alert | null {
  const { charterStatus, publishedOn, lastMeasuredOn, periodicity } = standard;
  if (charterStatus !== 'published' || publishedOn === null || publishedOn > today) return null;
  const due = addDays(lastMeasuredOn ?? publishedOn, daysOfPeriodicity(periodicity));
  return due >= today ? null : alertOf('charter_measurement_missing', standard, { since: addDays(due, 1), due });
}
