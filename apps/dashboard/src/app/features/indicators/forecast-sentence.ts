import type { IndicatorDetail } from '#contract';
import type { Language } from '#domain';
import { formatPercent, formatTarget, formatWhole } from '#wording';
import type { Words } from './trend-of';

/** What the forecast says about the final target, from the interval that holds 80 times in 100 (R133). */
export type Verdict = 'certain' | 'likely' | 'possible' | 'unlikely';

/** Wholly beyond the target, mostly, partly, or not at all. Where less is better it reads the other way round. */
export function verdictOf(forecast: { value: number; low: number; high: number }, final: number, operator: '>=' | '<=' | '='): Verdict {
  const beyond = (amount: number) => (operator === '<=' ? amount <= final : amount >= final);
  const [worst, best] = operator === '<=' ? [forecast.high, forecast.low] : [forecast.low, forecast.high];
  if (beyond(worst)) return 'certain';
  if (beyond(forecast.value)) return 'likely';
  return beyond(best) ? 'possible' : 'unlikely';
}

/** Under the trend: where it ends at this pace, the interval, the verdict, and how wrong the forecast has been; or why there is none. */
export function forecastSentence(
  { value, noForecast }: IndicatorDetail,
  language: Language,
  word: Words,
): { readonly main: string; readonly error: string } {
  const { forecast, final, operator } = value;
  if (forecast === null) return { main: noForecast === null ? '' : word(`noForecast.${noForecast}`), error: '' };
  const verdict =
    final === null ? '' : word(`verdict.${verdictOf(forecast, final, operator)}`, { final: formatTarget(final, value, language) });
  const main = word('forecast', {
    value: formatWhole(forecast.value, language),
    low: formatWhole(forecast.low, language),
    high: formatWhole(forecast.high, language),
  });
  return {
    main: verdict ? `${main}: ${verdict}` : `${main}.`,
    error: forecast.pastError === null ? '' : word('pastError', { error: formatPercent(forecast.pastError, language) }),
  };
}
