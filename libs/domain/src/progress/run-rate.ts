import { seasonOf, shiftMonth, type MonthAhead, type MonthlyAmount } from './monthly-amounts.js';
import { monthsOfPace } from './pace.js';

/** Months of history from which a month of the year is compared with the others (R133). */
export const monthsOfSeason = 24;

/**
 * What the months ahead bring if things go on as in the last six complete months (R133). Where two years exist, the pace is first
 * cleared of the season, then each month ahead gets its own: a July counts as Julys have counted.
 */
export function runRate(history: readonly MonthlyAmount[], ahead: readonly MonthAhead[]): number {
  const factors = history.length >= monthsOfSeason ? seasonFactors(history) : null;
  const factor = (month: string): number => factors?.[seasonOf(month)] ?? 1;
  const recent = history.slice(-monthsOfPace);
  const weight = sum(recent.map(({ month }) => factor(month)));
  // Six months that never count anything say nothing of the pace of the others: take them as they are.
  const pace = weight > 0 ? sum(recent.map(({ amount }) => amount)) / weight : null;
  if (pace === null) return (sum(recent.map(({ amount }) => amount)) / monthsOfPace) * sum(ahead.map(({ share }) => share));
  return pace * sum(ahead.map(({ month, share }) => factor(month) * share));
}

/** How much each month of the year weighs against the mean of all twelve, from the latest whole years; null when nothing was counted. */
export function seasonFactors(history: readonly MonthlyAmount[]): readonly number[] | null {
  const whole = history.slice(history.length % 12);
  const total = sum(whole.map(({ amount }) => amount));
  if (whole.length === 0 || total <= 0) return null;
  const meanOfMonth = total / 12;
  return Array.from(
    { length: 12 },
    (_, season) => sum(whole.filter(({ month }) => seasonOf(month) === season).map(({ amount }) => amount)) / meanOfMonth,
  );
}

/** Whole months that follow a month. */
export function wholeMonthsAfter(month: string, count: number): readonly MonthAhead[] {
  return Array.from({ length: count }, (_, at) => ({ month: shiftMonth(month, at + 1), share: 1 }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
