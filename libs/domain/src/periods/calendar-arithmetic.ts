import { daysInMonth, type CalendarDay } from './calendar-day.js';

/**
 * Arithmetic on calendar days as whole numbers: no date object, no time zone, and fast enough for a hundred thousand records at
 * once (date objects took nine times as long). Checked against date-fns in the spec.
 */

const yearOf = (day: CalendarDay): number => Number(day.slice(0, 4));
const monthNumberOf = (day: CalendarDay): number => Number(day.slice(5, 7));
const dayOfMonth = (day: CalendarDay): number => Number(day.slice(8, 10));

const twoDigits = (value: number): string => (value < 10 ? `0${value}` : String(value));
const toDay = (year: number, month: number, day: number): CalendarDay =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

/**
 * Days since 1 March of year 0. Years are counted from March, so that the leap day is the last of its year and the lengths of the
 * months before it follow one formula.
 */
function dayNumber(day: CalendarDay): number {
  const month = monthNumberOf(day);
  const year = month <= 2 ? yearOf(day) - 1 : yearOf(day);
  const monthFromMarch = (month + 9) % 12;
  return (
    year * 365 +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    Math.floor((153 * monthFromMarch + 2) / 5) +
    dayOfMonth(day) -
    1
  );
}

function fromDayNumber(number: number): CalendarDay {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return toDay(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

/** The day so many days later; earlier when negative. */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return fromDayNumber(dayNumber(day) + days);
}

/** The day so many calendar months later; the last day of the month when that month is shorter (R46: 31 August → 28 or 29 February). */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const total = yearOf(day) * 12 + monthNumberOf(day) - 1 + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  return toDay(year, month, Math.min(dayOfMonth(day), daysInMonth(year, month)));
}

/** Days from the first to the second: 0 for the same day, negative when the second is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/** Years completed on a day. Who is born on 29 February has the birthday on 1 March in common years (R16). */
export function completedYears(birth: CalendarDay, on: CalendarDay): number {
  const years = yearOf(on) - yearOf(birth);
  return on.slice(5) >= birth.slice(5) ? years : years - 1;
}

/** The month of a day, `2025-03`. */
export function monthOf(day: CalendarDay): string {
  return day.slice(0, 7);
}
