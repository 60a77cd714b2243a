import type { CalendarDay, IndicatorPlan, IndicatorTarget, TargetOperator } from '#domain';
import type { DefinitionVersion, IndicatorFacts, ProjectFacts, RecordedTarget } from './project-facts.js';

/** The calendar day of an instant in the programme's time zone: derived once, here at the edge. */
export function dayOf(instant: Date, timeZone: string): CalendarDay {
  // the Swedish way to write a date is ISO 8601
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(instant);
}

/** The version of the definition that was in force; the first one before that. */
export function definitionKnownAt({ definitions }: IndicatorFacts, knownAt: Date | null): DefinitionVersion {
  const known = knownAt === null ? definitions.at(-1) : definitions.findLast(({ inForceFrom }) => inForceFrom <= knownAt);
  const version = known ?? definitions[0];
  if (!version) throw new RangeError('An indicator has no definition');
  return version;
}

/** What expected value, index and status follow from (R130-R132), as it was known at an instant. */
export function planOf(
  indicator: IndicatorFacts,
  facts: ProjectFacts,
  knownAt: Date | null,
): IndicatorPlan & { readonly operator: TargetOperator } {
  const { measure, cumulative, operator } = indicator;
  const baseline = indicator.baselines.findLast(({ recordedAt }) => knownAt === null || recordedAt <= knownAt)?.value ?? null;
  return { measure, cumulative, operator, baseline, periods: facts.periods, targets: targetsKnownAt(indicator, facts, knownAt) };
}

/**
 * The targets as they were known. The first target of a period holds from the start of the project, whenever it was typed in: it was agreed
 * with the funding. Only a later one, which changes it, holds from the day it was recorded (R131).
 */
function targetsKnownAt(indicator: IndicatorFacts, { start, timeZone }: ProjectFacts, knownAt: Date | null): IndicatorTarget[] {
  const known = indicator.targets.filter(({ recordedAt }) => knownAt === null || recordedAt <= knownAt);
  const firsts = new Set(firstOfEachPeriod(known));
  return known.map((target) => {
    const recordedOn = dayOf(target.recordedAt, timeZone);
    const { periodId, value, milestone, origin, supersededAt } = target;
    const superseded = supersededAt !== null && (knownAt === null || supersededAt <= knownAt) ? dayOf(supersededAt, timeZone) : null;
    return {
      ...{ periodId, value, milestone, origin },
      recordedOn: firsts.has(target) && start < recordedOn ? start : recordedOn,
      supersededOn: superseded,
    };
  });
}

function firstOfEachPeriod(targets: readonly RecordedTarget[]): RecordedTarget[] {
  const first = new Map<string | null, RecordedTarget>();
  for (const target of targets) if (!first.has(target.periodId)) first.set(target.periodId, target);
  return [...first.values()];
}
