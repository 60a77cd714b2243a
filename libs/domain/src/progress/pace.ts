import type { CalendarDay } from '../periods/calendar-day.js';
import { completeMonths, monthsLeft, type MonthlyAmount } from './monthly-amounts.js';

/** How many complete months the pace is taken from, and without which there is no forecast (R133). */
export const monthsOfPace = 6;

/** Value of the last six complete months, per month (R133); null with fewer than six. `start` is the first day that could count. */
export function paceOf(amounts: readonly MonthlyAmount[], asOf: CalendarDay, start?: CalendarDay): number | null {
  const months = completeMonths(amounts, asOf, start);
  if (months.length < monthsOfPace) return null;
  return months.slice(-monthsOfPace).reduce((sum, { amount }) => sum + amount, 0) / monthsOfPace;
}

/**
 * What is needed per month to reach the final target by the end (R133): 0 when it is reached, null when no time or no target is left. Where
 * less is better the same amount is what may still come per month.
 */
export function neededPerMonth(value: number, finalTarget: number | null, asOf: CalendarDay, end: CalendarDay): number | null {
  if (finalTarget === null) return null;
  if (value >= finalTarget) return 0;
  const left = monthsLeft(asOf, end);
  return left > 0 ? (finalTarget - value) / left : null;
}
