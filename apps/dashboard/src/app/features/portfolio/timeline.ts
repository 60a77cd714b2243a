import type { ProjectSummary, ReportingPeriodView } from '#contract';
import { daysBetween } from '#domain';
import { isHandedIn } from './report-in-hand';

/** A place on the line, from 0 at its first day to 100 at its last. */
export type Percent = number;

export interface TimelineBar {
  readonly period: ReportingPeriodView;
  readonly left: Percent;
  readonly width: Percent;
  /** Whether the period has begun on the as-of day. */
  readonly running: boolean;
}
/** The day a report is due; none is drawn once it has been handed in. */
export interface TimelineDeadline {
  readonly day: string;
  readonly left: Percent;
}
export interface TimelineRow {
  readonly acronym: string;
  readonly bars: readonly TimelineBar[];
  readonly deadlines: readonly TimelineDeadline[];
}
export interface Timeline {
  readonly rows: readonly TimelineRow[];
  /** First days of half-years. */
  readonly ticks: readonly { readonly day: string; readonly left: Percent }[];
  /** The as-of day; null when it lies outside. */
  readonly today: Percent | null;
}

/** The periods of all projects on one line of time, from the first day of any to the last day or deadline of any. */
export function timelineOf(projects: readonly Pick<ProjectSummary, 'acronym' | 'periods'>[], asOf: string): Timeline | null {
  const periods = projects.flatMap((project) => project.periods);
  const days = periods.flatMap(({ start, end, reportDue }) => [start, end, reportDue]).sort();
  const [first, last] = [days.at(0), days.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const place = (day: string): Percent => (daysBetween(first, day) / daysBetween(first, last)) * 100;
  return {
    rows: projects.map(({ acronym, periods: own }) => ({
      acronym,
      bars: own.map((period) => ({
        period,
        left: place(period.start),
        width: place(period.end) - place(period.start),
        running: period.start <= asOf,
      })),
      deadlines: own.filter((period) => !isHandedIn(period)).map(({ reportDue }) => ({ day: reportDue, left: place(reportDue) })),
    })),
    ticks: halfYears(first, last).map((day) => ({ day, left: place(day) })),
    today: first <= asOf && asOf <= last ? place(asOf) : null,
  };
}

function halfYears(first: string, last: string): string[] {
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, index) => Number(first.slice(0, 4)) + index,
  );
  return years.flatMap((year) => [`${year}-01-01`, `${year}-07-01`]).filter((day) => first <= day && day <= last);
}
