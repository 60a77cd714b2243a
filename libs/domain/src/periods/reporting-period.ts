import type { CalendarDay } from './calendar-day.js';

/** A period a project reports on. Periods of a project follow each other without gap or overlap (design.md §5). */
export interface ReportingPeriod {
  readonly id: string;
  /** 1 for the first period of the project. */
  readonly number: number;
  readonly start: CalendarDay;
  /** Last day of the period; it belongs to it. */
  readonly end: CalendarDay;
  /** Day by which the report of the period is due to the funder. */
  readonly reportDue: CalendarDay;
}

/** The periods from the first day to the last, whatever their order in the list. */
export function periodsInOrder(periods: readonly ReportingPeriod[]): readonly ReportingPeriod[] {
  return [...periods].sort((one, other) => (one.start < other.start ? -1 : one.start > other.start ? 1 : one.number - other.number));
}

/** The period a day falls in; null before the first and after the last one. */
export function periodOn(periods: readonly ReportingPeriod[], day: CalendarDay): ReportingPeriod | null {
  return periods.find((period) => period.start <= day && day <= period.end) ?? null;
}

/** The period before this one; null for the first. */
export function periodBefore(periods: readonly ReportingPeriod[], period: ReportingPeriod): ReportingPeriod | null {
  return periodsInOrder(periods).findLast((other) => other.end < period.start) ?? null;
}

/** The day up to which a period is counted: the earlier of the as-of day and the end of the period (design.md §8). */
export function cutOffOf(period: Pick<ReportingPeriod, 'end'>, asOf: CalendarDay): CalendarDay {
  return asOf < period.end ? asOf : period.end;
}
