import type { IndicatorValue, ReportingPeriodView } from '#contract';
import { addDays, daysBetween } from '#domain';

/** Something that asks for a look today, most pressing first. The page says it in words. */
export type ThingToLookAt =
  | { readonly kind: 'indicator'; readonly value: IndicatorValue }
  | { readonly kind: 'report'; readonly period: ReportingPeriodView; readonly days: number }
  | { readonly kind: 'incomplete'; readonly count: number }
  | { readonly kind: 'provisional'; readonly count: number };

export interface WhatIsKnown {
  /** Those that have a target to be judged by. */
  readonly values: readonly IndicatorValue[];
  /** People who left less than 28 days ago: their results may still come (R40). */
  readonly provisional: number;
  readonly periods: readonly ReportingPeriodView[];
  /** Records that lack a field; null: not known, or not to be seen. */
  readonly incomplete: number | null;
  readonly today: string;
}

/** From how many days before it is due a report is said. */
const reportNotice = 60;
/** So many indicators at most: the rest stands in the tiles beside. */
const indicatorsNamed = 3;

export function thingsToLookAt({ values, provisional, periods, incomplete, today }: WhatIsKnown): readonly ThingToLookAt[] {
  return [
    ...lateReports(periods, today),
    ...pressing(values),
    ...(incomplete ? [{ kind: 'incomplete' as const, count: incomplete }] : []),
    ...(provisional > 0 ? [{ kind: 'provisional' as const, count: provisional }] : []),
  ];
}

/** Reports not handed in: overdue ones, and those due soon of periods that have ended. */
function lateReports(periods: readonly ReportingPeriodView[], today: string): ThingToLookAt[] {
  return periods
    .filter(({ end, reportState, reportDue }) => end <= today && isInHand(reportState) && reportDue <= addDays(today, reportNotice))
    .map((period) => ({ kind: 'report', period, days: daysBetween(today, period.reportDue) }));
}

function isInHand(state: ReportingPeriodView['reportState']): boolean {
  return state === 'not_started' || state === 'draft' || state === 'reopened';
}

/** Indicators at risk, then those behind with the lowest index. */
function pressing(values: readonly IndicatorValue[]): ThingToLookAt[] {
  const byIndex = (one: IndicatorValue, other: IndicatorValue) => (one.ratio ?? 0) - (other.ratio ?? 0);
  const held = (status: IndicatorValue['status']) => values.filter((value) => value.status === status).sort(byIndex);
  return [...held('at_risk'), ...held('behind')].slice(0, indicatorsNamed).map((value) => ({ kind: 'indicator', value }));
}
