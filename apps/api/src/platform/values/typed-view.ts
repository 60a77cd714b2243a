import { createHash } from 'node:crypto';
import type { IndicatorDetail, TypedValueAnswer } from '#contract';
import { type CalendarDay, monthOf, typedOn } from '#domain';
import { roundedOrNull } from './indicator-amounts.js';
import { monthEnds } from './levels-on-days.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';
import type { RecordedTypedValue } from './typed-facts.js';
import { amountOfTyped, typedKnownAt } from './typed-standing.js';

/** A typed value as it is answered. @param nameOf of an account */
export function typedView(
  value: RecordedTypedValue,
  indicator: Pick<IndicatorFacts, 'unit'>,
  { periods }: Pick<ProjectFacts, 'periods'>,
  nameOf: (account: string) => string,
): TypedValueAnswer {
  const { on, kind, version, numerator, denominator, bySex, method, evidence, traitIsCriterion, fromRegister, reason, withdrawn } = value;
  return {
    ...{ on, kind, version, value: value.value, numerator, denominator, method, traitIsCriterion, fromRegister, reason, withdrawn },
    amount: roundedOrNull(amountOfTyped(value, indicator)),
    bySex: bySex && { ...bySex },
    evidence: evidence && { ...evidence },
    period: periods.find(({ end }) => end === on)?.id ?? null,
    at: value.recordedAt.toISOString(),
    by: nameOf(value.recordedBy),
  };
}

/** The value at each month's end: it goes on from the day it was stated for, and before the first there is none. */
export function typedMonths(
  indicator: IndicatorFacts,
  { start }: Pick<ProjectFacts, 'start'>,
  cutOff: CalendarDay,
  knownAt: Date | null,
): IndicatorDetail['months'] {
  const values = typedKnownAt(indicator, knownAt);
  // nothing to draw until there is one
  if (typedOn(values, cutOff) === null) return [];
  return monthEnds(start, cutOff).map((end) => {
    const cumulative = roundedOrNull(amountOfTyped(typedOn(values, end), indicator));
    return { month: monthOf(end), cumulative, amount: null };
  });
}

/** SHA-256 over what was stated, in the place of the hash over records; the same for the same statement, whoever asks. */
export function typedHash({ on, version, value, numerator, denominator, bySex, method, evidence }: RecordedTypedValue): string {
  const stated = [on, version, value, numerator, denominator, bySex?.F ?? null, bySex?.M ?? null, bySex?.N ?? null, method];
  const content = JSON.stringify([...stated, evidence?.title ?? null, evidence?.reference ?? null]);
  return createHash('sha256').update(content).digest('hex');
}
