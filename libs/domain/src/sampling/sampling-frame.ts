import { classify } from '../counting/classified-participation.js';
import { countingRule } from '../counting/counting-rules.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { LongerTermResult } from '../follow-up/follow-up-summary.js';
import type { Participation, Sex } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** Somebody who may be drawn. */
export interface FrameUnit {
  readonly id: string;
  readonly sex: Sex;
  /** Employment status, age group, education on entry, and sex: what the sample has to mirror (R73). */
  readonly stratum: string;
}

/** People who are alike in what the sample mirrors, and how many of them there are. */
export interface Stratum {
  readonly key: string;
  readonly sex: Sex;
  readonly ids: readonly string[];
}

const groups: Readonly<Record<LongerTermResult, string>> = {
  EECR05: 'esfPlus.sixMonthsPast.unemployedOrInactive',
  EECR06: 'esfPlus.sixMonthsPast.employed',
};

/** What a frame is made of. */
export interface FrameQuestion {
  readonly result: LongerTermResult;
  /** The six-month day is past on it. */
  readonly on: CalendarDay;
  readonly settings: ProgrammeSettings;
  readonly specificObjective: string;
  /** Whom an earlier wave could draw: every leaver is in one frame alone (R74). */
  readonly inEarlierWaves?: ReadonlySet<string>;
}

/**
 * R74: leavers with complete data whose day is past, in the reference group of the result, each once and in no earlier wave. Who died stays
 * in the group with a result of 0 and is not asked (R49).
 */
export function samplingFrame(
  people: Iterable<{ readonly id: string; readonly record: Participation }>,
  { result, on, settings, specificObjective, inEarlierWaves }: FrameQuestion,
): readonly FrameUnit[] {
  const isIn = countingRule(groups[result]);
  const units = new Map<string, FrameUnit>();
  for (const { id, record } of people) {
    if (inEarlierWaves?.has(id)) continue;
    const one = classify(record, settings, specificObjective);
    const day = isIn(one);
    if (day === null || day > on || record.sex === null) continue;
    const stratum = [record.employmentStatus, one.ageBand, one.educationGroup, record.sex].map((part) => part ?? '-').join(' ');
    units.set(id, { id, sex: record.sex, stratum });
  }
  return [...units.values()];
}

/** R73: a frame by what its people are alike in; every unit is in one stratum. */
export function strataOf(frame: readonly FrameUnit[]): readonly Stratum[] {
  const strata = new Map<string, { sex: Sex; ids: string[] }>();
  for (const { id, sex, stratum } of frame) {
    const known = strata.get(stratum) ?? { sex, ids: [] };
    known.ids.push(id);
    strata.set(stratum, known);
  }
  return [...strata].map(([key, { sex, ids }]) => ({ key, sex, ids: ids.sort() })).sort((one, other) => (one.key < other.key ? -1 : 1));
}
