import { countingRuleNames } from '../counting/counting-rules.js';
import { esfPlusIndicators, type CommonIndicator } from './esf-plus-indicators.js';
import type { Indicator } from './indicator-definition.js';

const counted = new Set(countingRuleNames);

/** R33, R60: what a specific objective carries of Annex I. ESO4.13 reports Annex III, which counts no personal records (R62). */
export function indicatorsOf(specificObjective: string): readonly CommonIndicator[] {
  if (!/^ESO4\.(?:[1-9]|1[0-2])$/.test(specificObjective)) return [];
  return esfPlusIndicators.filter((indicator) => !indicator.excludedSpecificObjectives.includes(specificObjective));
}

/** The common indicators of a specific objective that are counted on participations, ready to be counted. */
export function commonIndicators(specificObjective: string): readonly Indicator[] {
  return indicatorsOf(specificObjective)
    .filter(({ code }) => counted.has(`esfPlus.${code}`))
    .map(commonIndicator);
}

/** A common indicator as a project has it when it gives it no name of its own. Entities (EECO18, EECO19) wait for their records (R34-R36). */
export function commonIndicator({ code, name, kind, unit }: CommonIndicator): Indicator {
  const rule = `esfPlus.${code}`;
  return {
    code,
    commonCode: code,
    kind,
    name,
    unit,
    operator: '>=',
    cumulative: true,
    definition: counted.has(rule)
      ? { measure: 'distinct', counts: { of: 'participation', rule } }
      : { measure: 'distinct', waiting: 'supportedEntity' },
    definitionVersion: 1,
  };
}
