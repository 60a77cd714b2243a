import type { TargetHistoryItem } from '#contract';
import { type BaselineEntry, planDifferences, scopeKey, type TargetEntry, type TargetPlan } from '#domain';
import { dayOf, isKnown } from '../../platform/values/indicator-plan.js';
import type { IndicatorFacts, PlanChange, ProjectFacts, RecordedBaseline, RecordedTarget } from '../../platform/values/project-facts.js';

/** Baselines and targets as they stood at an instant; null: now. What was taken away is in none. */
export function planAt({ baselines, targets }: IndicatorFacts, { periods }: ProjectFacts, instant: Date | null): TargetPlan {
  const latest = new Map(baselines.filter((one) => isKnown(one, instant)).map((one) => [scopeKey(one.scope), one]));
  const open = targets.filter((one) => isKnown(one, instant) && isOpen(one, instant)).map(targetOf);
  const order = new Map<string | null, number>(periods.map(({ id, number }) => [id, number]));
  const last = periods.length + 1;
  const placeOf = ({ period, milestone }: TargetEntry): number => (order.get(period) ?? last) + (milestone ? 0.5 : 0);
  return {
    baselines: [...latest.values()].filter(saysSomething).map(baselineOf),
    targets: open.sort((one, other) => compareScopes(one, other) || placeOf(one) - placeOf(other)),
  };
}

/** The version of the plan at an instant: 1 as the indicator started, one more with each change. */
export function planVersionAt({ planChanges }: IndicatorFacts, instant: Date | null): number {
  return planChanges.findLast(({ at }) => instant === null || at <= instant)?.version ?? 1;
}

/** The plan at a version; null for one that never was. */
export function planOfVersion(indicator: IndicatorFacts, facts: ProjectFacts, version: number): TargetPlan | null {
  const change = indicator.planChanges.find((one) => one.version === version);
  if (change) return planAt(indicator, facts, change.at);
  const first = indicator.planChanges[0];
  if (version !== 1) return null;
  return planAt(indicator, facts, first ? justBefore(first.at) : null);
}

/** Every change that was known, the newest first, with what stood before and after; last, what the indicator started with. */
export function historyOf(
  indicator: IndicatorFacts,
  facts: ProjectFacts,
  instant: Date | null,
  nameOf: (account: string) => string,
): TargetHistoryItem[] {
  const changes = indicator.planChanges.filter(({ at }) => instant === null || at <= instant);
  const items = changes.map((change) => {
    const [before, after] = [planAt(indicator, facts, justBefore(change.at)), planAt(indicator, facts, change.at)];
    return itemOf(change, planDifferences(before, after), nameOf(change.by));
  });
  return [...items.reverse(), ...startOf(indicator, facts)];
}

function itemOf({ version, at, on, reason }: PlanChange, differences: ReturnType<typeof planDifferences>, by: string): TargetHistoryItem {
  const changes = differences.map(({ before, after }) => ({ before, after }));
  return { version, at: at.toISOString(), on, by, reason, changes };
}

function startOf(indicator: IndicatorFacts, facts: ProjectFacts): TargetHistoryItem[] {
  const plan = planOfVersion(indicator, facts, 1);
  const entries = [...(plan?.baselines ?? []), ...(plan?.targets ?? [])];
  const instants = [...indicator.baselines, ...indicator.targets].map(({ recordedAt }) => recordedAt.getTime());
  if (entries.length === 0) return [];
  const at = new Date(Math.min(...instants));
  const changes = entries.map((entry) => ({ before: null, after: entry }));
  return [{ version: 1, at: at.toISOString(), on: dayOf(at, facts.timeZone), by: null, reason: null, changes }];
}

function isOpen({ supersededAt }: RecordedTarget, instant: Date | null): boolean {
  return supersededAt === null || (instant !== null && supersededAt > instant);
}

/** A baseline that was taken away is the latest of its part, and says nothing any more. */
function saysSomething({ value, on, source }: RecordedBaseline): boolean {
  return value !== null || on !== null || source !== '';
}

function baselineOf({ scope, value, on, origin, source }: RecordedBaseline): BaselineEntry {
  return { scope, value, on, origin, source };
}

function targetOf({ scope, periodId, milestone, value, origin, source }: RecordedTarget): TargetEntry {
  return { scope, period: periodId, milestone, value, origin, source };
}

/** The whole first, then part by part. */
function compareScopes(one: TargetEntry, other: TargetEntry): number {
  if (one.scope === null || other.scope === null) return Number(one.scope !== null) - Number(other.scope !== null);
  return scopeKey(one.scope).localeCompare(scopeKey(other.scope), 'en', { numeric: true });
}

/** Instants are kept to the millisecond. */
const justBefore = (instant: Date): Date => new Date(instant.getTime() - 1);

/** Both values of each entry in dispute: what somebody else changed since `base` and the writer would have otherwise (G20). */
export function disputedEntries(base: TargetPlan | null, yours: TargetPlan, theirs: TargetPlan) {
  const changedFrom = (plan: TargetPlan): ReadonlySet<string> | null =>
    base === null ? null : new Set(planDifferences(base, plan).map(({ key }) => key));
  const [byYou, byThem] = [changedFrom(yours), changedFrom(theirs)];
  return planDifferences(theirs, yours)
    .filter(({ key }) => (byYou?.has(key) ?? true) && (byThem?.has(key) ?? true))
    .map(({ key, before, after }) => ({ field: key, yours: after, theirs: before }));
}
