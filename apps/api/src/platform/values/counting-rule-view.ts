import type { IndicatorDetail } from '#contract';
import {
  commonIndicatorOf,
  type IndicatorDefinition,
  isTypedFigure,
  type LocalText,
  rulesOf,
  targetGroupOf,
  typedFor,
  type TypedKind,
} from '#domain';
import { definitionSentence, notRecordedSentence, typedSentence, waitingSentence } from '#wording';
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
  const { definition } = definitionKnownAt(indicator, knownAt);
  return { ...rule, sentence: sentenceOfTyped(indicator.commonCode, definition, kind), rules };
}

/** Of a common indicator that no record can tell, what is recorded nowhere; that it is an estimate, beside it. */
function sentenceOfTyped(commonCode: string | null, definition: IndicatorDefinition, kind: TypedKind): LocalText {
  const common = commonIndicatorOf(commonCode);
  const what = common && isTypedFigure(definition) ? typedFor(common) : null;
  if (what === null) return typedSentence(kind);
  const missing = notRecordedSentence(what);
  if (kind === 'external') return missing;
  const estimate = typedSentence(kind);
  return { it: `${missing.it} ${estimate.it}`, en: `${missing.en} ${estimate.en}`, fr: `${missing.fr} ${estimate.fr}` };
}

/** `esfPlus.EECO02` follows the common indicator EECO02. */
const codeOf = (rule: string): string => rule.split('.')[1] ?? '';

function sourceOf(code: string | null): { rules: string[]; source: string } {
  const common = commonIndicatorOf(code);
  return { rules: [...(common?.rules ?? [])], source: common?.source ?? '' };
}
