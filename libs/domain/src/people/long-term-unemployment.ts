import type { ProgrammeSettings } from '../counting/programme-settings.js';
import { addMonths } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/**
 * R25: whether an unbroken spell of unemployment is long on the entry date: more than 6 months for who is under 25 on that day, more
 * than 12 months from 25 on. "At least" instead of "more than" is the setting of X5.
 * @param since first day of the spell
 */
export function isLongTermUnemployed(
  since: CalendarDay,
  entryDate: CalendarDay,
  age: number,
  settings: Pick<ProgrammeSettings, 'longTermUnemployment'>,
): boolean {
  const threshold = addMonths(since, age < 25 ? 6 : 12);
  return settings.longTermUnemployment === 'more_than' ? entryDate > threshold : entryDate >= threshold;
}
