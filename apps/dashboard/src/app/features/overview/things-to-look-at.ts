import type { IndicatorValue, ReportingPeriodView } from '#contract';
import { addDays, daysBetween } from '#domain';

/** Something that asks for a look today, most pressing first. The page says it in words. */
export type ThingToLookAt =
  | { readonly kind: 'indicator'; readonly value: IndicatorValue }
  | { readonly kind: 'report'; readonly period: ReportingPeriodView; readonly days: number }
  | { readonly kind: 'incomplete'; readonly count: number }
  | { readonly kind: 'provisional'; readonly count: number };

export interface WhatIsKnown {
  readonly values: readonly IndicatorValue[];
  readonly periods: readonly ReportingPeriodView[];
  /** Records that lack a field; null: not known, or not to be seen. */
  readonly incomplete: number | null;
  readonly today: string;
}

/** From how many days before it is due a report is said. */
const reportNotice = 60;
/** So many indicators at most: the rest stands in the tiles beside. */
const indicatorsNamed = 3;

export function thingsToLookAt({ values, periods, incomplete, today }: WhatIsKnown): readonly ThingToLookAt[] {
  return [
    ...lateReports(periods, today),
    ...pressing(values),
    ...(incomplete ? [{ kind: 'incomplete' as const, count: incomplete }] : []),
    ...provisional(values),
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

/** People who left less than 28 days ago: their results may still come (R40). The same people stand in several indicators. */
function provisional(values: readonly IndicatorValue[]): ThingToLookAt[] {
  const count = Math.max(0, ...values.map((value) => value.provisional));
  return count > 0 ? [{ kind: 'provisional', count }] : [];
}
