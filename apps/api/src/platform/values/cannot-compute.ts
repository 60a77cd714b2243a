import type { CannotCompute } from '#contract';
import { cannotComputeSentence, type CannotComputeReason } from '#wording';
import { amountsOf } from './indicator-amounts.js';
import { definitionKnownAt, planOf } from './indicator-plan.js';
import type { IndicatorFacts } from './project-facts.js';
import type { AmountGround } from './value-ground.js';
import { waitingOf } from './waiting-of.js';

/** Why an indicator has no value; null: it has one. What cannot be computed is empty, and neither 0 nor infinity (R69). */
export function cannotCompute(indicator: IndicatorFacts, ground: AmountGround): CannotCompute | null {
  const { facts, question } = ground;
  const waiting = waitingOf(indicator, facts, question.knownAt);
  if (waiting !== null) return because('waiting', waiting, null);
  if (amountsOf(indicator, ground).value !== null) return null;
  const { definition } = definitionKnownAt(indicator, question.knownAt);
  if ('growthOf' in definition) return withoutGrowth(definition.growthOf, ground);
  if ('conditions' in definition) return cannotRead(definition.conditions[definition.shows]?.indicator ?? '', ground);
  return because('empty_group', '', null);
}

/** Why the value of another indicator cannot be read; null: it can. */
export function cannotRead(code: string, ground: AmountGround): CannotCompute | null {
  const other = ground.facts.indicators.find((one) => one.code === code);
  if (!other) return because('no_such_indicator', code, code);
  return amountsOf(other, ground).value === null ? because('other_cannot', code, code) : null;
}

function withoutGrowth(code: string, ground: AmountGround): CannotCompute {
  const other = ground.facts.indicators.find((one) => one.code === code);
  if (!other) return because('no_such_indicator', code, code);
  const { baseline } = planOf(other, ground.facts, ground.question.knownAt);
  if (baseline === null) return because('no_baseline', code, code);
  return because(baseline === 0 ? 'baseline_zero' : 'other_cannot', code, code);
}

function because(reason: CannotComputeReason, of: string, indicator: string | null): CannotCompute {
  return { reason, indicator, sentence: cannotComputeSentence(reason, of) };
}
