import type { IndicatorValue } from '#contract';
import type { Language } from '#domain';
import { comparisonWord, emptyReferenceGroup, formatNumber, formatTarget, formatValue, formatWhole, untypedSentence } from '#wording';
import type { BulletAmounts } from './bullet-scale';

/** What an indicator's value is compared with on the cut-off day: the point of today inside an open period, else the period's target. */
export interface Comparison {
  readonly amount: number | null;
  /** Whether it is the point of today on the line to the target, not the target itself (R130). */
  readonly byNow: boolean;
}

/**
 * Whether there is something to judge it by. Common indicators are counted for the funder also where the project set no target; they stand
 * nowhere, and no status is shown for them.
 */
export function hasTarget({ target, final }: Pick<IndicatorValue, 'target' | 'final'>): boolean {
  return target !== null || final !== null;
}

export function comparisonOf({ cumulative, expected, target }: IndicatorValue): Comparison {
  const byNow = cumulative && expected !== null && target !== null && expected !== target;
  return { amount: byNow ? expected : target, byNow };
}

/** “su 600”, “al massimo 6%”; empty when nothing is due. */
export function comparisonText(value: IndicatorValue, language: Language): string {
  const { amount } = comparisonOf(value);
  return amount === null ? '' : `${comparisonWord(value.operator, language)} ${formatTarget(amount, value, language)}`;
}

export function valueText(value: IndicatorValue, language: Language): string {
  return formatValue(value.value, value, language);
}

/** What is achieved needs no forecast. */
export function bulletAmounts({ baseline, value, target, final, forecast, status }: IndicatorValue): BulletAmounts {
  return { baseline, value, target, final, forecast: status === 'achieved' ? null : (forecast?.value ?? null) };
}

/** An amount per month: below ten with its decimal, since 0,4 a month is not nothing; but 4, not 4,0. */
export function paceText(amount: number, language: Language): string {
  const tenths = Math.round(amount * 10);
  return formatNumber(amount, amount < 10 && tenths % 10 !== 0 ? 1 : 0, language);
}

/** Why a ratio has no value: nobody is in its reference group yet. Null for what is no ratio, and for one that can be worked out. */
export function emptyGroupText({ denominator }: Pick<IndicatorValue, 'denominator'>, language: Language): string | null {
  return denominator === 0 ? emptyReferenceGroup(language) : null;
}

/** Why a figure that nobody can compute has no value yet; null for what is computed, and for what was typed. */
export function untypedText({ value, typed }: Pick<IndicatorValue, 'value' | 'typed'>, language: Language): string | null {
  return value === null && typed !== null && typed.on === null ? untypedSentence(language) : null;
}

/** Numerator and denominator of a ratio, both within reach: “31 su 122”. Null for what is no ratio, and for one with nobody in it. */
export function ratioParts({ numerator, denominator }: IndicatorValue, language: Language) {
  if (numerator === undefined || denominator === undefined || denominator === 0) return null;
  return { numerator: formatWhole(numerator, language), denominator: formatWhole(denominator, language) };
}
