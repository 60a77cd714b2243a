import type { CalendarDay } from '../periods/calendar-day.js';
import type { ReportingPeriod } from '../periods/reporting-period.js';
import type { TargetOrigin } from './indicator-target.js';

/** What of a project a baseline or a target may be set for, besides the whole: a partner, a desk, or a member of a breakdown (R69). */
export const planDimensions = ['partner', 'desk', 'sex', 'ageBand', 'employmentStatus', 'educationGroup', 'citizenshipGroup'] as const;
export type PlanDimension = (typeof planDimensions)[number];

/** One part of a project: a desk by its code, a partner by its number in the project, else a member of a breakdown. */
export interface PlanScope {
  readonly by: PlanDimension;
  readonly member: string;
}

/** Where an indicator stood before the project, for the whole (scope null) or a part of it. A null value is “not known”. */
export interface BaselineEntry {
  readonly scope: PlanScope | null;
  readonly value: number | null;
  /** The day the value is of; null where nobody says. */
  readonly on: CalendarDay | null;
  readonly origin: TargetOrigin;
  /** Where it is written. */
  readonly source: string;
}

/** What is to be reached by the end of a period, or in the end. A null value is “not measured in that period”. */
export interface TargetEntry {
  readonly scope: PlanScope | null;
  /** Null: the final target. */
  readonly period: string | null;
  /** Whether the programme checks on this very value, beside the project's own target of the period. */
  readonly milestone: boolean;
  readonly value: number | null;
  readonly origin: TargetOrigin;
  readonly source: string;
}

/** Everything an indicator is planned to reach. */
export interface TargetPlan {
  readonly baselines: readonly BaselineEntry[];
  readonly targets: readonly TargetEntry[];
}

/** `desk:LI-D1`; the whole project is `total`. */
export function scopeKey(scope: PlanScope | null): string {
  return scope === null ? 'total' : `${scope.by}:${scope.member}`;
}

/** The same for two entries that stand for each other: `total baseline`, `desk:LI-D1 P3`, `total P2 milestone`, `total final`. */
export function entryKey(entry: BaselineEntry | TargetEntry): string {
  if (!('milestone' in entry)) return `${scopeKey(entry.scope)} baseline`;
  return `${scopeKey(entry.scope)} ${entry.period ?? 'final'}${entry.milestone ? ' milestone' : ''}`;
}

/** An entry that one plan has otherwise than another, or that only one of them has. */
export interface PlanDifference {
  readonly key: string;
  readonly before: BaselineEntry | TargetEntry | null;
  readonly after: BaselineEntry | TargetEntry | null;
}

/** What changes from one plan to another, baselines first; nothing for two plans that say the same in another order. */
export function planDifferences(before: TargetPlan, after: TargetPlan): readonly PlanDifference[] {
  const [old, young] = [entriesByKey(before), entriesByKey(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((key) => ({ key, before: old.get(key) ?? null, after: young.get(key) ?? null }))
    .filter(({ before: one, after: other }) => !sameEntry(one, other));
}

/** The entries of a plan by their keys. */
export function entriesByKey({ baselines, targets }: TargetPlan): ReadonlyMap<string, BaselineEntry | TargetEntry> {
  return new Map([...baselines, ...targets].map((entry) => [entryKey(entry), entry]));
}

/** Whether two entries of the same key say the same. */
export function sameEntry(one: BaselineEntry | TargetEntry | null, other: BaselineEntry | TargetEntry | null): boolean {
  if (one === null || other === null) return one === other;
  const day = (entry: BaselineEntry | TargetEntry): CalendarDay | null => ('on' in entry ? entry.on : null);
  return one.value === other.value && one.origin === other.origin && one.source === other.source && day(one) === day(other);
}

/**
 * The changed targets of periods that have ended: the past is judged by the target in force then (R131), so such a change asks for a
 * reason and is confirmed.
 */
export function changedAfterTheirPeriod(
  differences: readonly PlanDifference[],
  periods: readonly ReportingPeriod[],
  today: CalendarDay,
): readonly PlanDifference[] {
  return differences.filter(({ before, after }) => {
    const entry = after ?? before;
    if (entry === null || !('milestone' in entry)) return false;
    const period = periods.find(({ id }) => id === entry.period);
    return period !== undefined && period.end < today;
  });
}
