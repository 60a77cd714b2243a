import { type CalendarDay, type IndicatorPlan, type IndicatorTarget, type PlanScope, scopeKey, type TargetOperator } from '#domain';
import type { DefinitionVersion, IndicatorFacts, PlanChange, ProjectFacts, RecordedTarget } from './project-facts.js';

/** The calendar day of an instant in the programme's time zone: derived once, here at the edge. */
export function dayOf(instant: Date, timeZone: string): CalendarDay {
  // the Swedish way to write a date is ISO 8601
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}

/** The version of the definition that was in force; the first one before that. */
export function definitionKnownAt({ definitions }: Pick<IndicatorFacts, 'definitions'>, knownAt: Date | null): DefinitionVersion {
  const known = knownAt === null ? definitions.at(-1) : definitions.findLast(({ inForceFrom }) => inForceFrom <= knownAt);
  const version = known ?? definitions[0];
  if (!version) throw new RangeError('An indicator has no definition');
  return version;
}

/**
 * What expected value, index and status follow from (R130-R132), as it was known at an instant: of the whole project, or of one part of it,
 * which has baselines and targets of its own.
 */
export function planOf(
  indicator: IndicatorFacts,
  facts: ProjectFacts,
  knownAt: Date | null,
  scope: PlanScope | null = null,
): IndicatorPlan & { readonly operator: TargetOperator } {
  const { measure, cumulative, operator } = indicator;
  const part = scopeKey(scope);
  const baseline = indicator.baselines.findLast((one) => scopeKey(one.scope) === part && isKnown(one, knownAt))?.value ?? null;
  const targets = indicator.targets.filter((one) => scopeKey(one.scope) === part && isKnown(one, knownAt));
  const dated = datedTargets(targets, { ...facts, knownAt, planChanges: indicator.planChanges });
  return { measure, cumulative, operator, baseline, periods: facts.periods, targets: dated };
}

/** Whether something was recorded by an instant; null: now. */
export const isKnown = ({ recordedAt }: { readonly recordedAt: Date }, knownAt: Date | null): boolean =>
  knownAt === null || recordedAt <= knownAt;

/**
 * Known targets with the days from and until which they hold. The first target of a period holds from the start of the project, whenever
 * it was typed in: it was agreed with the funding. Only a later one, which changes it, holds from the day it was recorded (R131).
 */
function datedTargets(
  known: readonly RecordedTarget[],
  {
    start,
    timeZone,
    knownAt,
    planChanges,
  }: Pick<ProjectFacts, 'start' | 'timeZone'> & {
    readonly knownAt: Date | null;
    readonly planChanges: readonly PlanChange[];
  },
): IndicatorTarget[] {
  const changedOn = new Map(planChanges.map(({ at, on }) => [at.getTime(), on]));
  const dayOfRecord = (instant: Date): CalendarDay => changedOn.get(instant.getTime()) ?? dayOf(instant, timeZone);
  const firsts = new Set(firstOfEachPeriod(known));
  return known.map((target) => {
    const recordedOn = dayOfRecord(target.recordedAt);
    const { periodId, value, milestone, origin, supersededAt } = target;
    const superseded = supersededAt !== null && (knownAt === null || supersededAt <= knownAt) ? dayOfRecord(supersededAt) : null;
    return {
      ...{ periodId, value, milestone, origin },
      recordedOn: firsts.has(target) && start < recordedOn ? start : recordedOn,
      supersededOn: superseded,
    };
  });
}

function firstOfEachPeriod(targets: readonly RecordedTarget[]): RecordedTarget[] {
  const first = new Map<string, RecordedTarget>();
  for (const target of targets) {
    const key = `${target.periodId ?? ''} ${target.milestone}`;
    if (!first.has(key)) first.set(key, target);
  }
  return [...first.values()];
}
