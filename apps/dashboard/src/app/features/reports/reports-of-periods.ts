import type { ReportingPeriodView, ReportSummary } from '#contract';

/** A period with its report, and those that the report took the place of after reopening. */
export interface ReportOfPeriod {
  readonly period: ReportingPeriodView;
  /** The one in force: the newest; null: none was begun. */
  readonly report: ReportSummary | null;
  readonly former: readonly ReportSummary[];
  /** Whether the period has begun, so that a report of it can be prepared. */
  readonly hasBegun: boolean;
}

/** Every period that has begun, the last first, then those to come in their order. */
export function reportsOfPeriods(
  periods: readonly ReportingPeriodView[],
  reports: readonly ReportSummary[],
  asOf: string,
): readonly ReportOfPeriod[] {
  const rows = periods.map((period): ReportOfPeriod => {
    const ofPeriod = reports
      .filter(({ periodId }) => periodId === period.id)
      .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
    const [report = null, ...former] = ofPeriod;
    return { period, report, former, hasBegun: period.start <= asOf };
  });
  const begun = rows.filter(({ hasBegun }) => hasBegun).reverse();
  return [...begun, ...rows.filter(({ hasBegun }) => !hasBegun)];
}
