import type { ClientBase } from 'pg';
import { breakdownName, type TargetStanding } from '#contract';
import { type PlanScope, progressOn, scopeKey, type TargetPlan } from '#domain';
import { planOf } from '../../platform/values/indicator-plan.js';
import { amountsOf, roundedOrNull, toSixDecimals } from '../../platform/values/indicator-amounts.js';
import { selectionOf } from '../../platform/values/indicator-sums.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { conditionsOn } from '../../platform/values/sums-over-tallies.js';
import { readAmountGround } from '../../platform/values/value-ground.js';
import type { ValueQuestion } from '../../platform/values/value-question.js';
import { waitingOf } from '../../platform/values/waiting-of.js';

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
  const isCounted = waitingOf(indicator, facts, question.knownAt) === null;
  const partners = names.includes('partner') && isCounted ? await readPartnerValues(client, facts, question, indicator) : null;
  return ({ by: name, member }) => (name === 'partner' ? (partners?.(member) ?? null) : (whole.by?.[name]?.[member] ?? null));
}

/** Values by partner, from the tallies that name one. None does: nothing can be said of any, which is not nobody. */
async function readPartnerValues(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  indicator: IndicatorFacts,
): Promise<(partner: string) => number | null> {
  const { text, values } = conditionsOn({ ...selectionOf(facts, question), indicators: [indicator.number] });
  const { rows } = await client.query<{ partner: string; part: 'N' | 'D'; amount: number }>(
    `select t.partner_number::text as partner, t.part, sum(t.amount)::float8 as amount from tally t
     where ${text} and t.partner_number is not null group by t.partner_number, t.part`,
    [...values],
  );
  const amountOf = (partner: string, part: 'N' | 'D'): number =>
    rows.find((row) => row.partner === partner && row.part === part)?.amount ?? 0;
  return (partner) => {
    if (rows.length === 0) return null;
    if (indicator.measure !== 'ratio') return toSixDecimals(amountOf(partner, 'N'));
    const denominator = amountOf(partner, 'D');
    // R69: nobody in the reference group is no ratio, neither 0 nor infinity
    return denominator === 0 ? null : toSixDecimals((amountOf(partner, 'N') / denominator) * (indicator.unit === '%' ? 100 : 1));
  };
}
