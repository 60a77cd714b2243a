import type { IndicatorDetail } from '#contract';
import { commonIndicatorOf, rulesOf } from '#domain';
import { definitionSentence, waitingSentence } from '#wording';
import { dayOf, definitionKnownAt } from './indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';

/** The rule behind a number, in a sentence, with its name in the catalogue and its source. */
export function ruleOf(indicator: IndicatorFacts, facts: ProjectFacts, knownAt: Date | null): IndicatorDetail['rule'] {
  const { definition, version, inForceFrom } = definitionKnownAt(indicator, knownAt);
  const inForce = { version, inForceFrom: dayOf(inForceFrom, facts.timeZone) };
  if ('waiting' in definition)
    return { sentence: waitingSentence(), name: '', rules: [], source: sourceOf(indicator.commonCode).source, ...inForce };
  const rules = rulesOf(definition);
  const source = sourceOf(rules[0] === undefined ? indicator.commonCode : codeOf(rules[0]));
  return { sentence: definitionSentence(definition), name: rules.join(' / '), ...source, ...inForce };
}

/** `esfPlus.EECO02` follows the common indicator EECO02. */
const codeOf = (rule: string): string => rule.split('.')[1] ?? '';

function sourceOf(code: string | null): { rules: string[]; source: string } {
  const common = commonIndicatorOf(code);
  return { rules: [...(common?.rules ?? [])], source: common?.source ?? '' };
}
