import type { AgeBand } from '../counting/tally.js';
import { completedYears } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** R16: age in completed years on the entry date; the birthday itself counts with the new age. */
export function ageAtEntry(birthDate: CalendarDay, entryDate: CalendarDay): number {
  return completedYears(birthDate, entryDate);
}

/** R16, Annex I: up to 17 (EECO06), 18-29 (EECO07), 55 and over (EECO08); 30-54 is in no indicator. */
export function ageBandOf(age: number): AgeBand {
  if (age <= 17) return '0-17';
  if (age <= 29) return '18-29';
  return age <= 54 ? '30-54' : '55+';
}
