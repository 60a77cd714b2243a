/**
 * A calendar day as ISO text, `2025-03-31`. A day is a day, not an instant: it has no time and no time zone, and two days
 * compare as text. Which day an instant falls on is decided once, at the edge of the API, in the programme's time zone.
 */
export type CalendarDay = string;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists: `2025-02-30` and `2025-2-3` are not. */
export function isCalendarDay(text: string): text is CalendarDay {
  const parts = shape.exec(text);
  return parts !== null && Number(parts[3]) >= 1 && Number(parts[3]) <= daysInMonth(Number(parts[1]), Number(parts[2]));
}

/** Number of days of a month; 0 for a month that does not exist. `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
