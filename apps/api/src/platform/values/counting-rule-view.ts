import type { IndicatorDetail } from '#contract';
import { esfPlusIndicators } from '#domain';
import { ratioSentence, ruleSentence, waitingSentence } from '#wording';
import { dayOf, definitionKnownAt } from './indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';

/** The rule behind a number, in a sentence, with its name in the catalogue and its source. */
export function ruleOf(indicator: IndicatorFacts, { timeZone }: ProjectFacts, knownAt: Date | null): IndicatorDetail['rule'] {
  const { definition, version, inForceFrom } = definitionKnownAt(indicator, knownAt);
  const inForce = { version, inForceFrom: dayOf(inForceFrom, timeZone) };
  if ('waiting' in definition)
    return { sentence: waitingSentence(), name: '', rules: [], source: sourceOf(indicator.commonCode).source, ...inForce };
  if (definition.measure === 'ratio') {
    const { numerator, denominator } = definition;
    const sentence = ratioSentence(numerator.rule, denominator.rule);
    return { sentence, name: `${numerator.rule} / ${denominator.rule}`, ...sourceOf(codeOf(numerator.rule)), ...inForce };
  }
  const { rule } = definition.counts;
  return { sentence: ruleSentence(rule), name: rule, ...sourceOf(codeOf(rule)), ...inForce };
}

/** `esfPlus.EECO02` follows the common indicator EECO02. */
const codeOf = (rule: string): string => rule.split('.')[1] ?? '';

function sourceOf(code: string | null): { rules: string[]; source: string } {
  const common = esfPlusIndicators.find((one) => one.code === code);
  return { rules: [...(common?.rules ?? [])], source: common?.source ?? '' };
}
