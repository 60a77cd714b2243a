import type { ClientBase } from 'pg';
import type { ExplainedPart, Explanation } from '#contract';
import type { IndicatorDefinition } from '#domain';
import { growthSentence, partSentences } from '#wording';
import { cannotCompute } from './cannot-compute.js';
import { countExcluded } from './excluded-counts.js';
import { explainConditions } from './explained-conditions.js';
import { amountsOf } from './indicator-amounts.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import type { CountedMembers } from './members.js';
import type { IndicatorFacts } from './project-facts.js';
import type { AmountGround, ValueGround } from './value-ground.js';

/** How the value of an indicator is worked out, by its measure, and what is left out of it. */
export async function explainValue(
  client: ClientBase,
  indicator: IndicatorFacts,
  ground: ValueGround,
  members: CountedMembers,
): Promise<Explanation> {
  const { definition } = definitionKnownAt(indicator, ground.question.knownAt);
  const cannot = cannotCompute(indicator, ground);
  const isCounted = cannot === null || cannot.reason === 'empty_group';
  return {
    parts: cannot?.reason === 'waiting' ? [] : partsOfValue(indicator, definition, ground, members),
    conditions: 'conditions' in definition ? await explainConditions(client, definition, ground) : [],
    on: definition.measure === 'stock' ? ground.question.cutOff : null,
    cannot,
    excluded: isCounted ? await countExcluded(client, indicator, ground, members.either) : null,
  };
}

/** Nothing is worked out where a value is typed: who stated it says why it is what it is. */
export const nothingExplained: Explanation = { parts: [], conditions: [], on: null, cannot: null, excluded: null };

function partsOfValue(
  indicator: IndicatorFacts,
  definition: IndicatorDefinition,
  ground: AmountGround,
  members: CountedMembers,
): ExplainedPart[] {
  if ('growthOf' in definition) return partsOfGrowth(definition.growthOf, ground);
  const sentences = partSentences(definition);
  if (sentences === null) return [];
  const { value, numerator, denominator } = amountsOf(indicator, ground);
  if (sentences.denominator === null)
    return value === null
      ? []
      : [{ part: 'value', sentence: sentences.numerator, amount: value, records: members.numerator, indicator: null }];
  const isFixed = 'denominator' in definition && typeof definition.denominator === 'number';
  return [
    { part: 'numerator', sentence: sentences.numerator, amount: numerator ?? 0, records: members.numerator, indicator: null },
    {
      ...{ part: 'denominator', sentence: sentences.denominator, amount: denominator ?? 0, indicator: null },
      records: isFixed ? null : members.denominator,
    },
  ];
}

/** What growth starts from, where it stands, and the difference; as far as they are known. */
function partsOfGrowth(code: string, ground: AmountGround): ExplainedPart[] {
  const other = ground.facts.indicators.find((one) => one.code === code);
  if (!other) return [];
  const { baseline } = planOf(other, ground.facts, ground.question.knownAt);
  const { value } = amountsOf(other, ground);
  const part = (name: 'current' | 'baseline' | 'numerator', amount: number): ExplainedPart => {
    return { part: name, sentence: growthSentence(name, code), amount, records: null, indicator: name === 'current' ? code : null };
  };
  return [
    ...(value === null ? [] : [part('current', value)]),
    ...(baseline === null ? [] : [part('baseline', baseline)]),
    ...(value === null || baseline === null ? [] : [part('numerator', value - baseline)]),
  ];
}
