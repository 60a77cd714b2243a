import type { ReportingPeriodView } from '#contract';

const handedIn = ['submitted', 'under_verification', 'certified'];

/** Whether the report of a period has left the project. */
export function isHandedIn({ reportState }: Pick<ReportingPeriodView, 'reportState'>): boolean {
  return handedIn.includes(reportState);
}

/**
 * The period whose report someone has to work on: the earliest that has begun and is not handed in. When all are, the last that has
 * begun; null before the first.
 */
export function periodInHand(periods: readonly ReportingPeriodView[], asOf: string): ReportingPeriodView | null {
  const begun = periods.filter(({ start }) => start <= asOf);
  return begun.find((period) => !isHandedIn(period)) ?? begun.at(-1) ?? null;
}
