import type { Framework } from '../indicators/common-indicator.js';
import { commonIndicatorOf, frameworkIndicators } from '../indicators/framework-indicators.js';
import { amifRelations } from './amif-relations.js';
import { esf2014Relations, yei2014Relations } from './esf-2014-relations.js';
import { materialDeprivationRelations, mostDeprivedRelations } from './esf-plus-annex-relations.js';
import type { ValueFinding } from './finding.js';
import { brokenRelations, esfPlusRelations, type IndicatorRelation } from './indicator-relations.js';
import { interregRelations } from './interreg-relations.js';
import { percentagesAbove100 } from './result-within-output.js';
import { totalsThatDiffer } from './total-by-sex.js';
import type { ValuesByCode } from './values-by-sex.js';
import { notWholeNumbers } from './whole-numbers.js';

const relations: Readonly<Record<Framework, readonly IndicatorRelation[]>> = {
  esfPlus: esfPlusRelations,
  esfPlusMostDeprived: mostDeprivedRelations,
  esfPlusMaterialDeprivation: materialDeprivationRelations,
  easi: [],
  esf2014: esf2014Relations,
  yei2014: yei2014Relations,
  interreg: interregRelations,
  erdfSocial: [],
  etc2014: [],
  amif: amifRelations,
};

/** What must hold between the values of a framework. */
export function relationsOf(framework: Framework): readonly IndicatorRelation[] {
  return relations[framework];
}

/** The relations that one indicator takes part in; none for a project's own. */
export function relationsAbout(code: string): readonly IndicatorRelation[] {
  const framework = commonIndicatorOf(code)?.framework;
  if (framework === undefined) return [];
  // the results of the YEI are measured on outputs of ESF 2014-2020
  const candidates = framework === 'esf2014' ? [...esf2014Relations, ...yei2014Relations] : relationsOf(framework);
  return candidates.filter(({ left, right }) => [...left, ...right].includes(code));
}

/** Whether values are of one calendar year or of all years together; cumulative frameworks know only the latter (R18, R90). */
export type ValueSpan = 'year' | 'all_years';

/**
 * The checks on values of a framework: its relations, F + M + N = T (V6), whole numbers for what is counted (V18), shares of at most 100
 * (R52). Broken down by age, each band is checked alone (R110). Annex I of ESF+ has more: `checkValues`.
 */
export function checkFrameworkValues(framework: Framework, values: ValuesByCode, span: ValueSpan = 'all_years'): ValueFinding[] {
  const judged = relationsOf(framework).filter(({ over }) => span === 'all_years' || over !== 'all_years');
  return [
    ...brokenRelations(values, '', judged),
    ...totalsThatDiffer(values),
    ...notWholeNumbers(values),
    ...percentagesAbove100(values, sharesOf(framework)),
  ];
}

/** R52, for every framework: what is given in percent. */
function sharesOf(framework: Framework) {
  return frameworkIndicators(framework)
    .filter(({ unit }) => unit === '%')
    .map(({ code }) => ({ code, unit: 'percentage', referenceOutput: null }) as const);
}
