import type { TargetPlanChange } from '#contract';
import {
  changedAfterTheirPeriod,
  checkTargetPlan,
  entryKey,
  type PlanDifference,
  type PlanFault,
  type PlanFaultKey,
  type PlanGround,
  type PlanScope,
} from '#domain';
import { knownMembers } from '../../platform/values/breakdowns.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { Refusal } from '../../platform/problems/refusal.js';

const sentences: Readonly<Record<PlanFaultKey, (about: PlanFault['about']) => string>> = {
  unknown_period: ({ period }) => `the project has no period ${period}`,
  milestone_without_period: () => 'a milestone belongs to a period',
  unknown_part: ({ part }) => `the project has no such part: ${part}`,
  not_a_number: () => 'a target is a finite number',
  negative: ({ value }) => `${value} is below 0`,
  too_large: ({ value }) => `${value} is larger than any amount that can be meant`,
  not_whole: ({ value }) => `${value}: this indicator is counted in whole units`,
  above_hundred: ({ value }) => `${value} %: a share cannot exceed 100 %`,
  baseline_in_the_future: ({ day }) => `${day} is a day to come`,
  twice: ({ entry }) => `there are two entries for ${entry}`,
  final_below_last: ({ value, period, last }) => `the final target ${value} is below the target of ${period}, ${last}`,
};

/** @throws Refusal `validation` with the first field at fault and why. */
export function refuseFaults(change: TargetPlanChange, indicator: IndicatorFacts, facts: ProjectFacts, today: string): void {
  const [fault, ...others] = checkTargetPlan(change, groundOf(indicator, facts, today));
  if (!fault) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  throw new Refusal('validation', { field: fault.field, detail: `${fault.field}: ${sentences[fault.key](fault.about)}${more}` });
}

function groundOf({ measure, cumulative, operator, unit }: IndicatorFacts, facts: ProjectFacts, today: string): PlanGround {
  const hasPart = ({ by, member }: PlanScope): boolean => {
    if (by === 'partner') return facts.partners.some(({ number }) => String(number) === member);
    if (by === 'desk') return facts.desks.some(({ code }) => code === member);
    return knownMembers[by].includes(member);
  };
  return { measure, cumulative, operator, unit, periods: facts.periods, today, hasPart };
}

/** What changes periods that have ended needs a reason, and one has to mean it (R131). @throws Refusal */
export function refuseUnmeant(
  { targets, reason, confirmed }: TargetPlanChange,
  differences: readonly PlanDifference[],
  { periods }: ProjectFacts,
  today: string,
): void {
  const [late] = changedAfterTheirPeriod(differences, periods, today);
  if (!late) return;
  const period = late.key.split(' ').slice(1).join(' ');
  if (reason === null)
    throw new Refusal('validation', { field: 'reason', detail: `reason: ${period} has ended; say why its target changes` });
  if (confirmed) return;
  const at = targets.findIndex((entry) => entryKey(entry) === late.key);
  throw new Refusal('ended_period', { field: at < 0 ? 'targets' : `targets.${at}.value`, detail: `${period} has ended.` });
}
