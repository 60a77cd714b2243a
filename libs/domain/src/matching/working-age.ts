import { addMonths } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** Nobody is placed before this age (desk practice §8). */
export const workingAge = 15;

/** The first day on which somebody may be placed: the fifteenth birthday. */
export function placeableFrom(birthDate: CalendarDay): CalendarDay {
  return addMonths(birthDate, workingAge * 12);
}
