import { isCalendarDay, type CalendarDay } from '../periods/calendar-day.js';

/** Day before month, as in Europe, or month before day. */
export type DateOrder = 'dmy' | 'mdy';

export type DayProblem = 'date-impossible' | 'date-two-digit-year' | 'date-serial-number' | 'date-unreadable';

/** Year first, with an optional time of day: a spreadsheet's export writes `2025-03-01 00:00:00`. */
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: \d{1,2}[:.]\d{2}(?:[:.]\d{2})?)?$/;
const shortYear = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2})$|^\d{2}[-/.]\d{1,2}[-/.]\d{1,2}$/;
/** Days since 1900 as Excel keeps them: five digits cover 1927 to 2119. */
const serial = /^[1-7]\d{4}([.,]\d+)?$/;

/** Nobody alive was born before, and no programme plans beyond. */
const firstYear = 1900;
const lastYear = 2100;

/** What a date says about the order of day and month in its file; null: nothing. */
export function dateOrderEvidence(text: string): DateOrder | 'either' | null {
  const parts = yearLast.exec(text);
  if (parts === null || parts[2] === '.') return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (first > 12) return second > 12 ? null : 'dmy';
  if (second > 12) return 'mdy';
  return first === second ? null : 'either';
}

/** Reads a date. The order of day and month decides only where the year stands last; with points it is always day, month, year. */
export function parseDay(text: string, order: DateOrder): { readonly day: CalendarDay } | { readonly problem: DayProblem } {
  const first = yearFirst.exec(text);
  if (first !== null) return existing(first[1], first[3], first[4]);
  const last = yearLast.exec(text);
  if (last !== null) return order === 'dmy' || last[2] === '.' ? existing(last[4], last[3], last[1]) : existing(last[4], last[1], last[3]);
  if (shortYear.test(text)) return { problem: 'date-two-digit-year' };
  return { problem: serial.test(text) ? 'date-serial-number' : 'date-unreadable' };
}

/** A date of which the month is enough: `2024-03`, `03/2024` are their first day. */
export function parseDayOrMonth(text: string, order: DateOrder): ReturnType<typeof parseDay> {
  const yearMonth = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearMonth !== null) return existing(yearMonth[1], yearMonth[2], '1');
  const monthYear = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (monthYear !== null) return existing(monthYear[2], monthYear[1], '1');
  return parseDay(text, order);
}

function existing(year = '', month = '', day = ''): ReturnType<typeof parseDay> {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const possible = isCalendarDay(text) && Number(year) >= firstYear && Number(year) <= lastYear;
  return possible ? { day: text } : { problem: 'date-impossible' };
}
