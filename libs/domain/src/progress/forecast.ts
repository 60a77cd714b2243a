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

/** Below so many tests the middle 80 % of the errors says nothing. */
const testsForInterval = 4;

/** The forecast of a cumulative indicator to the project's end (R133). */
export function forecast(basis: ForecastBasis): ForecastAnswer {
  const ahead = monthsAhead(basis.asOf, basis.end);
  if (ahead.length === 0) return { forecast: null, reason: 'project_ended' };
  const history = completeMonths(basis.months, basis.asOf, basis.start);
  if (history.length < monthsOfPace) return { forecast: null, reason: 'fewer_than_six_months' };
  const left = ahead.reduce((sum, { share }) => sum + share, 0);
  const point = basis.value + runRate(history, ahead);
  const tests = backTests(history, left);
  return {
    forecast: {
      point,
      interval: tests.length < testsForInterval ? null : intervalOf(point, left, basis.value, tests, history),
      seasonal: history.length >= monthsOfSeason,
      backTests: tests.length,
      meanAbsolutePercentageError: meanPercentageError(tests),
    },
    reason: null,
  };
}

/** The middle 80 % of the past errors laid around the point. It always holds the point; what only grows cannot end below today. */
function intervalOf(point: number, left: number, value: number, tests: readonly BackTest[], history: readonly MonthlyAmount[]) {
  const errors = tests.map(({ errorPerMonth }) => errorPerMonth).sort((one, other) => one - other);
  const low = point + left * Math.min(0, quantile(errors, 0.1));
  const high = point + left * Math.max(0, quantile(errors, 0.9));
  const onlyGrows = history.every(({ amount }) => amount >= 0);
  return { low: onlyGrows ? Math.max(low, value) : low, high };
}

function meanPercentageError(tests: readonly BackTest[]): number | null {
  const errors = tests.flatMap(({ percentageError }) => (percentageError === null ? [] : [percentageError]));
  return errors.length === 0 ? null : errors.reduce((sum, error) => sum + error, 0) / errors.length;
}

/** Linear interpolation between the sorted values. */
function quantile(sorted: readonly number[], share: number): number {
  const position = (sorted.length - 1) * share;
  const below = sorted[Math.floor(position)] ?? 0;
  const above = sorted[Math.ceil(position)] ?? below;
  return below + (above - below) * (position - Math.floor(position));
}
