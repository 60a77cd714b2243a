import type { CalendarDay } from '../periods/calendar-day.js';
import { backTests, type BackTest } from './back-test.js';
import { completeMonths, monthsAhead, type MonthlyAmount } from './monthly-amounts.js';
import { monthsOfPace } from './pace.js';
import { monthsOfSeason, runRate } from './run-rate.js';

/** Value expected at the end of the project if things go on as they do (R133). */
export interface Forecast {
  readonly point: number;
  /** Interval of 80 % from the method's own past errors; null when fewer than four tests of it are possible. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Whether each month got its own season (two years of history). */
  readonly seasonal: boolean;
  /** How many times the method could be tried on the past. */
  readonly backTests: number;
  /** Mean absolute percentage error of those tests, in percent of the cumulative value; null when none was possible. */
  readonly meanAbsolutePercentageError: number | null;
}

export type NoForecastReason = 'fewer_than_six_months' | 'project_ended';

/** A forecast, or why there is none. */
export type ForecastAnswer =
  { readonly forecast: Forecast; readonly reason: null } | { readonly forecast: null; readonly reason: NoForecastReason };

/** What is known of a cumulative indicator on the day of the forecast. */
export interface ForecastBasis {
  /** Cumulative value on `asOf`. */
  readonly value: number;
  readonly months: readonly MonthlyAmount[];
  readonly asOf: CalendarDay;
  /** Last day of the project. */
  readonly end: CalendarDay;
  /** First day that could count; the first listed month when not given. */
  readonly start?: CalendarDay;
}

/** Share of outcomes the interval is to hold (R133). */
const coverage = 0.8;
/** Below so many tests past errors say nothing. */
const testsForInterval = 4;

/** The forecast of a cumulative indicator to the project's end (R133). */
export function forecastToEnd(basis: ForecastBasis): ForecastAnswer {
  const ahead = monthsAhead(basis.asOf, basis.end);
  if (ahead.length === 0) return { forecast: null, reason: 'project_ended' };
  const complete = completeMonths(basis.months, basis.asOf, basis.start);
  if (complete.length < monthsOfPace) return { forecast: null, reason: 'fewer_than_six_months' };
  const left = ahead.reduce((sum, { share }) => sum + share, 0);
  const history = sinceFirstCounted(complete);
  const point = basis.value + runRate(history, ahead);
  const seasonal = history.length >= monthsOfSeason;
  const tests = ofTheSameMethod(backTests(history, left), seasonal);
  return {
    forecast: {
      point,
      interval: tests.length < testsForInterval ? null : intervalOf(point, left, basis.value, tests, history),
      seasonal,
      backTests: tests.length,
      meanAbsolutePercentageError: meanPercentageError(tests),
    },
    reason: null,
  };
}

/**
 * The indicator's own past: it begins with the first month in which something was counted. The months of setting up say nothing of its
 * seasons, and to have foreseen nothing then is no error of the method. Six months are always kept: the pace is theirs (R133).
 */
function sinceFirstCounted(complete: readonly MonthlyAmount[]): readonly MonthlyAmount[] {
  const first = complete.findIndex(({ amount }) => amount !== 0);
  return complete.slice(first === -1 ? -monthsOfPace : Math.min(first, complete.length - monthsOfPace));
}

/** A forecast with seasons is judged by tests with seasons, once there are enough of them; before that by all. */
function ofTheSameMethod(tests: readonly BackTest[], seasonal: boolean): readonly BackTest[] {
  const alike = tests.filter((test) => test.seasonal === seasonal);
  return alike.length >= testsForInterval ? alike : tests;
}

/**
 * As wide to both sides as the past errors say. It holds the point by construction; what only grows cannot end below today. Sides are not
 * told apart, since a short past has too few errors for two tails.
 */
function intervalOf(point: number, left: number, value: number, tests: readonly BackTest[], history: readonly MonthlyAmount[]) {
  const reach = left * errorNotExceeded(tests.map(({ errorPerMonth }) => Math.abs(errorPerMonth)));
  const onlyGrows = history.every(({ amount }) => amount >= 0);
  return { low: onlyGrows ? Math.max(point - reach, value) : point - reach, high: point + reach };
}

/** The error that the next one exceeds once in five: rank 0.8 (n + 1) of n, which allows for how few there are; at most the largest. */
function errorNotExceeded(errors: readonly number[]): number {
  const sorted = [...errors].sort((one, other) => one - other);
  const rank = Math.min(sorted.length, Math.ceil(coverage * (sorted.length + 1)));
  return sorted[rank - 1] ?? 0;
}

function meanPercentageError(tests: readonly BackTest[]): number | null {
  const errors = tests.flatMap(({ percentageError }) => (percentageError === null ? [] : [percentageError]));
  return errors.length === 0 ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length;
}
