import { addDays } from '../../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../../periods/calendar-day.js';

/** National holidays of Italy (law 260/1949 and later) that have the same day each year. */
const fixedHolidays: ReadonlySet<string> = new Set([
  ...['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'],
]);
/** Saint Francis, a holiday again from 2026 (law 151/2025). */
const saintFrancis = { day: '10-04', since: 2026 };

/** Working days after one day up to another, both included in none but the last: asked on Monday for Wednesday is two. Null before it. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay): number | null {
  if (to < from) return null;
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
  return days;
}

/** Monday to Friday, but for the national holidays of Italy. A patron saint's day is not one: it is another in each municipality. */
export function isWorkingDay(day: CalendarDay): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day);
}

/** Whether a day is a national holiday of Italy, Easter Monday among them, whatever the day of the week. */
export function isPublicHoliday(day: CalendarDay): boolean {
  const [year, monthAndDay] = [Number(day.slice(0, 4)), day.slice(5)];
  if (fixedHolidays.has(monthAndDay) || (year >= saintFrancis.since && monthAndDay === saintFrancis.day)) return true;
  return day === addDays(easterOf(year), 1);
}

/** Easter Sunday of the Gregorian calendar, by the method of Meeus, Jones and Butcher. */
export function easterOf(year: number): CalendarDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
