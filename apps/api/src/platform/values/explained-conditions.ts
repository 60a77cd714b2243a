import type { ClientBase } from 'pg';
import type { ExplainedCondition } from '#contract';
import type { IndicatorDefinition, RuleCondition } from '#domain';
import { reachedSentence } from '#wording';
import { cannotRead } from './cannot-compute.js';
import { reachedBy } from './indicator-amounts.js';
import { definitionKnownAt } from './indicator-plan.js';
import { facetInWords } from './own-breakdowns.js';
import type { AmountGround } from './value-ground.js';

type Rule = Extract<IndicatorDefinition, { readonly conditions: unknown }>;
type Groups = NonNullable<ExplainedCondition['groups']>;

/** The conditions of a rule, each with its own tick and the numbers it is met or not met by. */
export async function explainConditions(
  client: ClientBase,
  { conditions, shows }: Rule,
  ground: AmountGround,
): Promise<ExplainedCondition[]> {
  const explained: ExplainedCondition[] = [];
  for (const [at, condition] of conditions.entries()) explained.push(await explainCondition(client, condition, at === shows, ground));
  return explained;
}

async function explainCondition(
  client: ClientBase,
  condition: RuleCondition,
  shown: boolean,
  ground: AmountGround,
): Promise<ExplainedCondition> {
  const { name, indicator: code, atLeast } = condition;
  const other = ground.facts.indicators.find((one) => one.code === code);
  const cannot = cannotRead(code, ground);
  const about = { name, indicator: code, indicatorName: other?.name ?? { it: code, en: code, fr: code }, atLeast, shown };
  const reached = cannot === null ? reachedBy(condition, ground) : null;
  if (cannot !== null || reached === null)
    return { ...about, reached: null, met: null, sentence: cannot?.sentence ?? name, groups: null, cannot };
  const groups = await explainGroups(client, condition, ground);
  const lacking = groups && { each: groups.each, none: groups.having.length + groups.lacking.length === 0, lacking: groups.lacking };
  const sentence = reachedSentence({ reached, atLeast, groups: lacking });
  return { ...about, reached, met: reached >= atLeast, sentence, groups, cannot: null };
}

/** Which groups have enough, and which lack by how much, the nearest first; a group without any record is not known of. */
async function explainGroups(client: ClientBase, { indicator: code, groups }: RuleCondition, ground: AmountGround): Promise<Groups | null> {
  const { facts, question } = ground;
  const other = facts.indicators.find((one) => one.code === code);
  if (!groups || !other) return null;
  const { by, each } = groups;
  const { definition } = definitionKnownAt(other, question.knownAt);
  const { label, members } = await facetInWords(client, facts, definition, by, [...ground.groups.of(other.number, by)]);
  const ordered = [...members].sort((one, other) => other.value - one.value || (one.label.it < other.label.it ? -1 : 1));
  return {
    label,
    each,
    having: ordered.filter(({ value }) => value >= each),
    lacking: ordered.filter(({ value }) => value < each).map((group) => ({ ...group, short: each - group.value })),
  };
}
