import type { CalendarDay } from '../periods/calendar-day.js';
import { completeMonths, type Month, type MonthlyAmount } from '../progress/monthly-amounts.js';
import { medianOf } from './median.js';

/** A month far from what the desk did before. */
export interface UnusualMonth {
  readonly month: Month;
  readonly amount: number;
  /** Median of the months before. */
  readonly usual: number;
  /** Between these it would have been an ordinary month. */
  readonly low: number;
  readonly high: number;
}

/** A past of fewer months says nothing about the next one. */
export const monthsOfPast = 6;
/** How many median absolute deviations from the median are still ordinary. */
export const ordinaryDeviations = 3;
/** A desk that receives two people a month is not unusual when it receives four. */
export const smallestDifference = 5;
/** What is long past is not worth a question any more. */
export const monthsJudged = 3;

/**
 * U1: the last three complete months of a desk, each against all complete months of the same desk before it, of which there are at least six. A
 * month is unusual when it lies more than three median absolute deviations from their median, and at least five from it: the median and
 * not the mean, so that one great month of the past neither hides nor makes another.
 */
export function unusualMonths(amounts: readonly MonthlyAmount[], asOf: CalendarDay): readonly UnusualMonth[] {
  const months = completeMonths(amounts, asOf);
  const first = Math.max(monthsOfPast, months.length - monthsJudged);
  return months.slice(first).flatMap(({ month, amount }, index) => {
    const past = months.slice(0, first + index).map((one) => one.amount);
    const usual = medianOf(past);
    const deviation = medianOf(past.map((one) => Math.abs(one - usual)));
    const width = Math.max(ordinaryDeviations * deviation, smallestDifference - 1);
    const [low, high] = [Math.max(0, usual - width), usual + width];
    return amount < low || amount > high ? [{ month, amount, usual, low, high }] : [];
  });
}
