import type { ReportingPeriodView } from '#contract';

const frozen = ['submitted', 'under_verification', 'certified'];

/** A period whose report is issued, and the one in whose report a change is then said. */
export interface FrozenPeriod {
  readonly period: ReportingPeriodView;
  /** Null: no period is left to say it in. */
  readonly correctedIn: ReportingPeriodView | null;
}

/** The issued period in which a day lies (R15): what changes there becomes a correction in the next report; null when it is still open. */
export function frozenPeriodOf(periods: readonly ReportingPeriodView[], day: string): FrozenPeriod | null {
  const period = periods.find(({ start, end }) => start <= day && day <= end);
  if (!period || !frozen.includes(period.reportState)) return null;
  const later = periods.filter(({ number }) => number > period.number);
  return { period, correctedIn: later.find(({ reportState }) => !frozen.includes(reportState)) ?? null };
}
