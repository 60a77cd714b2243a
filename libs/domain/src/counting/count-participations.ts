import { commonIndicators } from '../indicators/common-indicators.js';
import type { Indicator } from '../indicators/indicator-definition.js';
import { isProvisional, sixMonthDay } from '../people/after-leaving.js';
import { missingFields, type RequiredField } from '../people/completeness.js';
import { isParticipant } from '../people/low-threshold-support.js';
import type { Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { ProgrammeSettings } from './programme-settings.js';
import { talliesFor } from './tallies-of.js';

/** What a count is asked about. */
export interface CountQuestion {
  /** `ESO4.8`, or the investment priority `8i`. */
  readonly specificObjective: string;
  /** First day that counts, for values of one year (R90); without it everything up to the cut-off counts. */
  readonly from?: CalendarDay;
  /** Cut-off: what happened on a later day does not count (R18). */
  readonly asOf: CalendarDay;
  readonly settings: ProgrammeSettings;
  /** What is counted; without it the common indicators of the objective. */
  readonly indicators?: readonly Pick<Indicator, 'code' | 'definition'>[];
}

/** A value by sex; T = F + M + N (R17). */
export interface CountBySex {
  readonly T: number;
  readonly F: number;
  readonly M: number;
  readonly N: number;
}

export interface IncompleteParticipation {
  readonly operationId: string;
  readonly participantId: string;
  readonly missing: readonly RequiredField[];
}

export interface ParticipationCount {
  /** Every personal indicator of the specific objective, 0 where nobody counts (R68). */
  readonly values: Readonly<Record<string, CountBySex>>;
  readonly incomplete: readonly IncompleteParticipation[];
  readonly counts: {
    readonly participations: number;
    /** Complete participants who entered, left, left with an open window (R40), and whose six-month day is past, by the cut-off. */
    readonly entered: number;
    readonly left: number;
    readonly provisional: number;
    readonly sixMonthsPast: number;
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Counts the common indicators of a list of participations up to a day, by the same tallies as everywhere else. */
export function countParticipations(participations: readonly Participation[], question: CountQuestion): ParticipationCount {
  const { specificObjective, settings, indicators = commonIndicators(specificObjective) } = question;
  const counts = { participations: participations.length, entered: 0, left: 0, provisional: 0, sixMonthsPast: 0 };
  const tally = talliesFor(indicators, settings, specificObjective);
  const values: Record<string, Mutable<CountBySex>> = Object.fromEntries(indicators.map(({ code }) => [code, { T: 0, F: 0, M: 0, N: 0 }]));
  const incomplete: IncompleteParticipation[] = [];
  for (const record of participations) {
    const missing = missingFields(record, specificObjective);
    if (missing.length > 0) {
      incomplete.push({ operationId: record.operationId, participantId: record.participantId, missing });
      continue;
    }
    if (!isParticipant(record, settings)) continue;
    for (const { indicator, day, amount } of tally(record).tallies) if (isWithin(question, day)) add(values[indicator], record, amount);
    countDates(counts, record, question);
  }
  return { values, incomplete, counts };
}

function add(value: Mutable<CountBySex> | undefined, { sex }: Participation, amount: number): void {
  if (!value || sex === null) return;
  value[sex] += amount;
  value.T += amount;
}

type AskedDays = Pick<CountQuestion, 'from' | 'asOf'>;

function isWithin({ from, asOf }: AskedDays, day: CalendarDay): boolean {
  return day <= asOf && (from === undefined || day >= from);
}

function countDates(counts: Mutable<ParticipationCount['counts']>, record: Participation, asked: AskedDays): void {
  const { entryDate, exitDate } = record;
  if (isWithin(asked, entryDate)) counts.entered += 1;
  if (exitDate === null) return;
  if (isWithin(asked, sixMonthDay(exitDate))) counts.sixMonthsPast += 1;
  if (!isWithin(asked, exitDate)) return;
  counts.left += 1;
  if (isProvisional(record, asked.asOf)) counts.provisional += 1;
}

/**
 * R13: everybody who entered in the days asked about and is a participant, complete or not: the grand total of supported persons, the only
 * number of ESF 2014-2020 that incomplete records are in.
 */
export function supportedPersons(
  participations: readonly Participation[],
  asked: Pick<CountQuestion, 'from' | 'asOf' | 'settings'>,
): number {
  return participations.filter((record) => isWithin(asked, record.entryDate) && isParticipant(record, asked.settings)).length;
}
