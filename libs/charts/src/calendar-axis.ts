import type { CalendarDay } from '#domain';

/** A day as ECharts' time axis takes it: midnight UTC, in milliseconds. */
export function instantOf(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** The last day of a month, `2026-03` → `2026-03-31`. */
export function lastDayOf(month: string): CalendarDay {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The month of a point on the axis. */
export function monthAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 7);
}

/** Between how many months a label stands, for a span of so many months: at most about six labels. */
function stepFor(months: number): number {
  return [1, 2, 3, 6, 12].find((step) => months / step <= 6.5) ?? 24;
}

/** First days of the months that get a label: of each month, quarter, half-year or year, counted from January. */
export function labelledMonths(from: CalendarDay, to: CalendarDay): number[] {
  const first = monthNumber(from);
  const last = monthNumber(to);
  const step = stepFor(last - first + 1);
  const labelled: number[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last; month += step) {
    const instant = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (instant >= instantOf(from) && instant <= instantOf(to)) labelled.push(instant);
  }
  return labelled;
}

function monthNumber(day: CalendarDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
