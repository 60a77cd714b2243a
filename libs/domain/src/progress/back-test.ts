import type { MonthlyAmount } from './monthly-amounts.js';
import { monthsOfPace } from './pace.js';
import { monthsOfSeason, runRate, wholeMonthsAfter } from './run-rate.js';

/** One test of the method on the indicator's own past: what it would have said, and what came. */
export interface BackTest {
  /** Months looked ahead. */
  readonly months: number;
  /** Whether the method had two years behind it then, and gave each month its season. */
  readonly seasonal: boolean;
  /** By how much the forecast fell short, per month ahead; negative when it said too much. */
  readonly errorPerMonth: number;
  /** Error of the cumulative value in percent of what came; null when nothing had been counted. */
  readonly percentageError: number | null;
}

/**
 * The method of the forecast tried at every past month that had six complete months behind it, looking as far ahead as the forecast
 * does, or as far as the past allows (R133).
 */
export function backTests(history: readonly MonthlyAmount[], monthsToLookAhead: number): readonly BackTest[] {
  const furthest = Math.max(1, Math.round(monthsToLookAhead));
  const tests: BackTest[] = [];
  for (let known = monthsOfPace; known < history.length; known++) {
    tests.push(testAt(history, known, Math.min(furthest, history.length - known)));
  }
  return tests;
}

function testAt(history: readonly MonthlyAmount[], known: number, months: number): BackTest {
  const past = history.slice(0, known);
  const said = runRate(past, wholeMonthsAfter(past.at(-1)?.month ?? '', months));
  const came = total(history.slice(known, known + months));
  const reached = total(past) + came;
  return {
    months,
    seasonal: known >= monthsOfSeason,
    errorPerMonth: (came - said) / months,
    percentageError: reached > 0 ? (Math.abs(came - said) / reached) * 100 : null,
  };
}

function total(months: readonly MonthlyAmount[]): number {
  return months.reduce((sum, { amount }) => sum + amount, 0);
}
