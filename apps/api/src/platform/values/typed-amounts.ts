import { accumulates, addDays, type IndicatorDefinition, typedOn } from '#domain';
import type { Amounts } from './indicator-amounts.js';
import type { IndicatorFacts } from './project-facts.js';
import { sexAsked } from './sex-asked.js';
import { amountOfTyped, typedKnownAt, typedStanding } from './typed-standing.js';
import type { RecordedTypedValue } from './typed-facts.js';
import type { AmountGround } from './value-ground.js';
import type { ValueQuestion } from './value-question.js';

/**
 * What an indicator comes to whose value is typed; null: it is computed. A value is stated of the whole, and by sex where that is asked:
 * of any other part nothing is known, which is not 0.
 */
export function typedAmounts(indicator: IndicatorFacts, { facts, question }: AmountGround): Amounts | null {
  const standing = typedStanding(indicator, facts, question.cutOff, question.knownAt);
  if (standing === null) return null;
  const { value } = standing;
  if (value === null) return { value: null, inPeriod: null };
  const part = sexAsked(question);
  if (part === null) return { value: null, inPeriod: null };
  const amountOf = (one: RecordedTypedValue): number | null => (part === 'T' ? amountOfTyped(one, indicator) : (one.bySex?.[part] ?? null));
  return {
    value: rounded(amountOf(value)),
    inPeriod: inPeriodOf(indicator, question, value, amountOf),
    ...(part === 'T' && value.numerator !== null && value.denominator !== null
      ? { numerator: value.numerator, denominator: value.denominator }
      : {}),
    ...bySexOf(value, question),
  };
}

/** What records count beside an estimate; null: no record counts it. */
export function countedBeside(
  { number }: IndicatorFacts,
  definition: IndicatorDefinition,
  { sums }: Pick<AmountGround, 'sums'>,
): number | null {
  return 'counts' in definition ? rounded(sums.of(number, 'N').total) : null;
}

/** What was added since the day before the period, where a value was stated by then; in the first period all of it. */
function inPeriodOf(
  indicator: IndicatorFacts,
  { period, knownAt }: ValueQuestion,
  value: RecordedTypedValue,
  amountOf: (one: RecordedTypedValue) => number | null,
): number | null {
  if (period === null || !accumulates(indicator)) return null;
  const now = amountOf(value);
  if (period.number === 1) return rounded(now);
  const before = typedOn(typedKnownAt(indicator, knownAt), addDays(period.start, -1));
  const then = before && amountOf(before);
  return now === null || then === null ? null : rounded(now - then);
}

function bySexOf({ bySex }: RecordedTypedValue, { by }: ValueQuestion): Pick<Amounts, 'by'> {
  if (by.length === 0) return {};
  const sexes = bySex && Object.entries(bySex).filter((entry): entry is [string, number] => entry[1] !== null);
  const isAsked = by.some(([name, ...others]) => name === 'sex' && others.length === 0);
  return { by: isAsked && sexes && sexes.length > 0 ? { sex: Object.fromEntries(sexes) } : {} };
}

const rounded = (amount: number | null): number | null => (amount === null ? null : Math.round(amount * 1e6) / 1e6);
