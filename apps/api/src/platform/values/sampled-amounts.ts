import type { FoundBy } from '#contract';
import { type CalendarDay, type SampleStanding, sixMonthMethod, sixMonthResultOf, type SixMonthResult } from '#domain';
import type { SampleStandings } from '../sampling/sample-standings.js';
import type { Amounts } from './indicator-amounts.js';
import { definitionKnownAt } from './indicator-plan.js';
import type { ParticipationCounts } from './participation-counts.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import { sexAsked } from './sex-asked.js';
import type { AmountGround } from './value-ground.js';
import type { ValueQuestion } from './value-question.js';

/** Which result of six months after leaving an indicator tells; null: none. */
export function sixMonthResult(indicator: IndicatorFacts, knownAt: Date | null): SixMonthResult | null {
  return sixMonthResultOf(definitionKnownAt(indicator, knownAt).definition);
}

/** Whether a sample could say anything of what the project counts. */
export function hasSixMonthResult({ indicators }: Pick<ProjectFacts, 'indicators'>): boolean {
  return indicators.some(({ definitions }) => definitions.some(({ definition }) => sixMonthResultOf(definition)?.sampled));
}

/** The sample that an indicator's value follows on a day; null: it is counted, for nobody was drawn or too few have answered (R71). */
export function followedSample(indicator: IndicatorFacts, samples: SampleStandings, knownAt: Date | null): SampleStanding | null {
  const result = sixMonthResult(indicator, knownAt);
  const sample = result?.sampled ? samples.get(result.sampled) : undefined;
  return sample?.isPrecise ? sample : null;
}

/**
 * What an indicator comes to that follows a sample; null: it is counted. A sample stands for everybody, and by sex; of any other part it says
 * nothing, and what is known of that part is counted as it was found.
 */
export function sampledAmounts(indicator: IndicatorFacts, { question, samples }: AmountGround): Amounts | null {
  const sample = followedSample(indicator, samples, question.knownAt);
  const part = question.record === null ? sexAsked(question) : null;
  if (sample === null || part === null) return null;
  // a share is told of the whole alone: the people of each sex it is of are not kept apart
  if (indicator.measure === 'ratio') return part === 'T' ? shareOf(sample, indicator) : null;
  return { value: sample.value[part], inPeriod: null, ...bySexOf(sample, question) };
}

function shareOf({ share, value, population }: SampleStanding, { unit }: IndicatorFacts): Amounts {
  const times = unit === '%' || unit === 'percent' ? 100 : 1;
  const rounded = share === null ? null : Math.round(share * times * 1e6) / 1e6;
  return { value: rounded, inPeriod: null, numerator: value.T, denominator: population };
}

function bySexOf({ value: { F, M, N } }: SampleStanding, { by }: ValueQuestion): Pick<Amounts, 'by'> {
  if (by.length === 0) return {};
  const isAsked = by.some(([name, ...others]) => name === 'sex' && others.length === 0);
  return { by: isAsked ? { sex: { F, M, ...(N > 0 && { N }) } } : {} };
}

/** How the value of a result six months after leaving was found; null: it is none. */
export function foundByOf(
  indicator: IndicatorFacts,
  { question, samples, counts }: Pick<AmountGround, 'question' | 'samples'> & { readonly counts: Pick<ParticipationCounts, 'sixMonths'> },
): FoundBy | null {
  const result = sixMonthResult(indicator, question.knownAt);
  if (result === null) return null;
  const part = question.record === null ? sexAsked(question) : null;
  const stands = part === 'T' || (part !== null && indicator.measure !== 'ratio');
  const sample = (stands && result.sampled && samples.get(result.sampled)) || null;
  const method = sixMonthMethod(counts.sixMonths[result.group], sample);
  return { ...method, sample: sample && sampleView(sample, part ?? 'T') };
}

/** A sample as it is answered. @param part of everybody, or of one sex */
export function sampleView(sample: SampleStanding, part: 'T' | 'F' | 'M' | 'N'): NonNullable<FoundBy['sample']> {
  const { value, interval, waves, on, population, drawn, valid, answersNeeded, response, share, margin, isPrecise } = sample;
  return {
    ...{ waves, on, population, drawn, valid, answersNeeded, response, share, margin, isPrecise },
    interval: interval === null ? null : [...interval],
    value: value[part],
  };
}

/** The day from which the value follows the sample; before it the count stands. */
export function sampledFrom(indicator: IndicatorFacts, { samples, question }: AmountGround): CalendarDay | null {
  return followedSample(indicator, samples, question.knownAt)?.on ?? null;
}
