import { isCodeOf } from '../codelists/code-list.js';
import { investmentPriorities } from '../codelists/investment-priorities.js';
import { countingRuleNames } from '../counting/counting-rules.js';
import type { CommonIndicator } from './common-indicator.js';
import type { IndicatorDefinition } from '../definitions/definition.js';
import { amifDefinitions } from './amif-definitions.js';
import { allCommonIndicators, commonIndicatorOf, esfPlusIndicators, frameworkIndicators } from './framework-indicators.js';
import { etc2014Definitions } from './etc-2014-definitions.js';
import type { Indicator, Measure } from './indicator-definition.js';
import { interregDefinitions } from './interreg-definitions.js';
import { socialFundDefinitions } from './social-fund-definitions.js';

const ruleNames = new Set(countingRuleNames);

/** How common indicators are counted on records other than participations; codes are unique over all lists. */
const overRecords: Readonly<Record<string, IndicatorDefinition>> = {
  ...socialFundDefinitions,
  ...interregDefinitions,
  ...etc2014Definitions,
  ...amifDefinitions,
};

/**
 * R33, R60: what a specific objective carries of Annex I, and an investment priority of ESF 2014-2020 of its Annex I (R90). Other lists
 * depend on the programme too: `reportedIndicators`. ESO4.13 reports Annex III, which counts no personal records (R62).
 */
export function indicatorsOf(objective: string): readonly CommonIndicator[] {
  if (isCodeOf(investmentPriorities, objective)) return frameworkIndicators('esf2014');
  if (!/^ESO4\.(?:[1-9]|1[0-2])$/.test(objective)) return [];
  return esfPlusIndicators.filter((indicator) => !indicator.excludedSpecificObjectives.includes(objective));
}

/** The common indicators of an objective that are counted on participations, ready to be counted. */
export function commonIndicators(objective: string): readonly Indicator[] {
  return indicatorsOf(objective)
    .filter((indicator) => countingRuleOf(indicator) !== null)
    .map(commonIndicator);
}

/** The rule that counts a common indicator on participations; null: it is counted on other records. */
export function countingRuleOf({ framework, code }: Pick<CommonIndicator, 'framework' | 'code'>): string | null {
  const name = `${framework}.${code}`;
  return ruleNames.has(name) ? name : null;
}

/** R29: the rules whose counts tell a special category of data of the person counted. They are shown for nobody by name. */
export const specialCategoryRules: ReadonlySet<string> = new Set(
  allCommonIndicators.filter(({ specialCategory }) => specialCategory).flatMap((indicator) => countingRuleOf(indicator) ?? []),
);

/** A common indicator as a project has it when it gives it no name of its own. */
export function commonIndicator(indicator: CommonIndicator): Indicator {
  const { code, name, kind, unit, values } = indicator;
  return {
    code,
    commonCode: code,
    kind,
    name,
    unit,
    operator: '>=',
    cumulative: values === 'cumulative',
    definition: commonDefinition(indicator),
    definitionVersion: 1,
  };
}

/**
 * How a common indicator is counted: on participations by the rule of its name, or on other records as its definition says. What no record
 * can tell (`typedFor`) is typed, and never says 0 by itself.
 */
export function commonDefinition(indicator: CommonIndicator): IndicatorDefinition {
  const rule = countingRuleOf(indicator);
  if (rule !== null) return { measure: 'distinct', counts: [{ of: 'participation', rule }] };
  return overRecords[indicator.code] ?? { measure: measureOf(indicator), waiting: 'indicatorValue' };
}

/** Persons, organisations and entities once each (R4, R36, R104, R110); attendances and things are counted, sizes are added up. */
function measureOf({ counts, unit }: CommonIndicator): Measure {
  if (unit === '%') return 'ratio';
  if (counts === 'participation' || counts === 'thing') return 'count';
  return counts === 'place' || counts === 'amount' ? 'sum' : 'distinct';
}

/** R90: whether the value of an indicator is of one calendar year each: a common one whose regulation asks so, under whatever name. */
export function isAnnual({ commonCode, cumulative }: Pick<Indicator, 'commonCode' | 'cumulative'>): boolean {
  return !cumulative && commonIndicatorOf(commonCode)?.values === 'annual';
}
