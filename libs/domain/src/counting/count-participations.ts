import { commonIndicators } from '../indicators/common-indicators.js';
import { isProvisional, sixMonthDay } from '../people/after-leaving.js';
import { missingFields, type RequiredField } from '../people/completeness.js';
import { isParticipant } from '../people/low-threshold-support.js';
import type { Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { ProgrammeSettings } from './programme-settings.js';
import { talliesFor } from './tallies-of.js';

/** What a count is asked about. */
export interface CountQuestion {
  readonly specificObjective: string;
  /** Cut-off: what happened on a later day does not count (R18). */
  readonly asOf: CalendarDay;
  readonly settings: ProgrammeSettings;
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
export function countParticipations(
  participations: readonly Participation[],
  { specificObjective, asOf, settings }: CountQuestion,
): ParticipationCount {
  const indicators = commonIndicators(specificObjective);
  const tally = talliesFor(indicators, settings, specificObjective);
  const values: Record<string, Mutable<CountBySex>> = Object.fromEntries(indicators.map(({ code }) => [code, { T: 0, F: 0, M: 0, N: 0 }]));
  const incomplete: IncompleteParticipation[] = [];
  const counts = { participations: participations.length, entered: 0, left: 0, provisional: 0, sixMonthsPast: 0 };
  for (const record of participations) {
    const missing = missingFields(record, specificObjective);
    if (missing.length > 0) {
      incomplete.push({ operationId: record.operationId, participantId: record.participantId, missing });
      continue;
    }
    if (!isParticipant(record, settings)) continue;
    for (const { indicator, day, amount } of tally(record).tallies) if (day <= asOf) add(values[indicator], record, amount);
    countDates(counts, record, asOf);
  }
  return { values, incomplete, counts };
}

function add(value: Mutable<CountBySex> | undefined, { sex }: Participation, amount: number): void {
  if (!value || sex === null) return;
  value[sex] += amount;
  value.T += amount;
}

function countDates(counts: Mutable<ParticipationCount['counts']>, record: Participation, asOf: CalendarDay): void {
  const { entryDate, exitDate } = record;
  if (entryDate <= asOf) counts.entered += 1;
  if (exitDate === null || exitDate > asOf) return;
  counts.left += 1;
  if (isProvisional(record, asOf)) counts.provisional += 1;
  if (sixMonthDay(exitDate) <= asOf) counts.sixMonthsPast += 1;
}
