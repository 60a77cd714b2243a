import type { IndicatorDetail } from '#contract';
import type { Language } from '#domain';
import { formatPercent, formatTarget, formatWhole } from '#wording';
import type { Words } from './trend-of';

/** What the forecast says about the final target, from the interval that holds 80 times in 100 (R133). */
export type Verdict = 'certain' | 'likely' | 'possible' | 'unlikely';

/** An amount expected, with the interval that holds it 80 times in 100. */
interface Expected {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wholly beyond the target, mostly, partly, or not at all. Where less is better it reads the other way round; where the target is to be met
 * exactly, nothing is certain, and it is likely when the point meets it.
 */
export function verdictOf({ value, low, high }: Expected, final: number, operator: '>=' | '<=' | '='): Verdict {
  if (operator === '=') {
    if (Math.round(value) === final) return 'likely';
    return low <= final && final <= high ? 'possible' : 'unlikely';
  }
  const beyond = (amount: number) => (operator === '<=' ? amount <= final : amount >= final);
  const [worst, best] = operator === '<=' ? [high, low] : [low, high];
  if (beyond(worst)) return 'certain';
  if (beyond(value)) return 'likely';
  return beyond(best) ? 'possible' : 'unlikely';
}

const verdictWords = { '>=': 'verdict', '<=': 'verdictAtMost', '=': 'verdictExactly' } as const;

/** Under the trend: where it ends at this pace, the interval, the verdict, and how wrong the forecast has been; or why there is none. */
export function forecastSentence(
  { value: of, noForecast }: IndicatorDetail,
  language: Language,
  word: Words,
): { readonly main: string; readonly error: string } {
  const { forecast, final, operator } = of;
  if (forecast === null) return { main: noForecast === null ? '' : word(`noForecast.${noForecast}`), error: '' };
  const { value, low, high, seasonal, pastError } = forecast;
  const target = final === null ? null : formatTarget(final, of, language);
  const error = pastError === null ? '' : word('pastError', { error: formatPercent(pastError, language) });
  const pace = word(seasonal ? 'forecastSeasonal' : 'forecast', { value: formatWhole(value, language) });
  if (low === null || high === null)
    return { main: `${pace}${target === null ? '' : `, ${word('finalIs', { final: target })}`}. ${word('noInterval')}`, error };
  const main = `${pace}${word('between', { low: formatWhole(low, language), high: formatWhole(high, language) })}`;
  if (final === null || target === null) return { main: `${main}.`, error };
  const verdict = word(`${verdictWords[operator]}.${verdictOf({ value, low, high }, final, operator)}`, { final: target });
  return { main: `${main}: ${verdict}`, error };
}
