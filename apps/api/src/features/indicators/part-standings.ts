import type { ClientBase } from 'pg';
import { breakdownName, type TargetStanding } from '#contract';
import { type PlanScope, progressOn, scopeKey, type TargetPlan } from '#domain';
import { planOf } from '../../platform/values/indicator-plan.js';
import { amountsOf, roundedOrNull } from '../../platform/values/indicator-amounts.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { readAmountGround } from '../../platform/values/value-ground.js';
import type { ValueQuestion } from '../../platform/values/value-question.js';

type PartValue = (scope: PlanScope) => number | null;

/** Where each part that has targets of its own stands against them: the value of that part, judged as the whole is (R130-R132). */
export async function readStandings(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: IndicatorFacts,
  { targets }: TargetPlan,
): Promise<TargetStanding[]> {
  const scopes = new Map(targets.flatMap(({ scope }) => (scope === null ? [] : [[scopeKey(scope), scope] as const])));
  if (scopes.size === 0) return [];
  const valueOf = await readPartValues(client, facts, question, indicator, [...scopes.values()]);
  return [...scopes.values()].map((scope) => {
    const value = valueOf(scope);
    const plan = planOf(indicator, facts, question.knownAt, scope);
    const { target, final, expected, index, status } = progressOn(plan, value, question.cutOff, facts.settings.statusLimits);
    return { scope, value, target, final, expected: roundedOrNull(expected), ratio: roundedOrNull(index), status };
  });
}

async function readPartValues(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: IndicatorFacts,
  scopes: readonly PlanScope[],
): Promise<PartValue> {
  const names = [...new Set(scopes.map(({ by }) => by))];
  const by = names.flatMap((name) => {
    const known = breakdownName.safeParse(name);
    return known.success ? [[known.data]] : [];
  });
  const whole = amountsOf(indicator, await readAmountGround(client, facts, { ...question, by }));
  return ({ by: name, member }) => whole.by?.[name]?.[member] ?? null;
}
