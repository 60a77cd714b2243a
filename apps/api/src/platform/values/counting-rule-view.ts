import type { IndicatorDetail } from '#contract';
import { commonIndicatorOf, isTypedFigure, rulesOf, targetGroupOf, type TypedKind } from '#domain';
import { definitionSentence, typedSentence, waitingSentence } from '#wording';
import { dayOf, definitionKnownAt } from './indicator-plan.js';
import type { IndicatorFacts, ProjectFacts } from './project-facts.js';

/** The rule behind a number, in a sentence, with its name in the catalogue and its source. */
export function ruleOf(indicator: IndicatorFacts, facts: ProjectFacts, knownAt: Date | null): IndicatorDetail['rule'] {
  const { definition, version, inForceFrom } = definitionKnownAt(indicator, knownAt);
  const inForce = { version, inForceFrom: dayOf(inForceFrom, facts.timeZone) };
  if ('waiting' in definition && !isTypedFigure(definition))
    return { sentence: waitingSentence(), name: '', rules: [], source: sourceOf(indicator.commonCode).source, ...inForce };
  const rules = rulesOf(definition);
  const source = sourceOf(rules[0] === undefined ? indicator.commonCode : codeOf(rules[0]));
  const targetGroup = targetGroupOf(definition) === null ? [] : ['R31'];
  const named = { name: rules.join(' / '), rules: [...source.rules, ...targetGroup], source: source.source };
  return { sentence: definitionSentence(definition), ...named, ...inForce };
}

/** The same of a value that is typed: what kind of figure it is, and which rule lets it be one. */
export function typedRuleOf(
  indicator: IndicatorFacts,
  facts: ProjectFacts,
  knownAt: Date | null,
  kind: TypedKind,
): IndicatorDetail['rule'] {
  const rule = ruleOf(indicator, facts, knownAt);
  const rules = kind === 'estimate' ? [...new Set([...rule.rules, 'R30'])] : rule.rules;
  return { ...rule, sentence: typedSentence(kind), rules };
}

/** `esfPlus.EECO02` follows the common indicator EECO02. */
const codeOf = (rule: string): string => rule.split('.')[1] ?? '';

function sourceOf(code: string | null): { rules: string[]; source: string } {
  const common = commonIndicatorOf(code);
  return { rules: [...(common?.rules ?? [])], source: common?.source ?? '' };
}
