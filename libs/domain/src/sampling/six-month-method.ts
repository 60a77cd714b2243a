import { answersNeeded } from './sample-size.js';
import { type AnsweredStratum, extrapolate, type Extrapolation } from './extrapolate.js';
import type { FollowUpBasis } from '../follow-up/follow-up-summary.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** One wave with what was answered in it by now. */
export interface AnsweredWave {
  /** The day of its frame: it says nothing of days before. */
  readonly on: CalendarDay;
  readonly strata: readonly AnsweredStratum[];
}

/** The waves of a result taken together: no leaver is in two of them (R74), so their strata stand beside each other. */
export interface SampleStanding extends Omit<Extrapolation, 'strata'> {
  readonly waves: number;
  /** The day of the last frame. */
  readonly on: CalendarDay;
  /** Valid answers that the precision asks for of so many people (R72). */
  readonly answersNeeded: number;
}

/** How a result of six months after leaving was found: always told with it (R49, R70-R77). */
export interface SixMonthMethod {
  readonly basis: FollowUpBasis;
  /** People of the reference group whose day is past. */
  readonly due: number;
  /** Those of them whose situation is known: the coverage. */
  readonly reached: number;
  /** The sample that stands, whether the value follows from it or it has too few answers yet; null: none was drawn. */
  readonly sample: SampleStanding | null;
}

/** The sample that stands on a day; null: no wave had been drawn by then. */
export function sampleStanding(waves: readonly AnsweredWave[]): SampleStanding | null {
  const [first, ...others] = waves;
  if (!first) return null;
  const result = extrapolate(waves.flatMap(({ strata }) => strata));
  const { value, share, margin, interval, isPrecise, population, drawn, valid, response } = result;
  return {
    ...{ value, share, margin, interval, isPrecise, population, drawn, valid, response },
    waves: waves.length,
    on: others.reduce((last, { on }) => (on > last ? on : last), first.on),
    answersNeeded: answersNeeded(population),
  };
}

/**
 * A sample takes the place of the count once its interval is as short as it has to be (R71); until then everybody's follow-up counts, and who
 * has not answered counts 0 (R49). The two are never added up.
 */
export function sixMonthMethod({ due, reached }: { due: number; reached: number }, sample: SampleStanding | null): SixMonthMethod {
  return { basis: sample?.isPrecise ? 'sample' : 'full_follow_up', due, reached, sample };
}
