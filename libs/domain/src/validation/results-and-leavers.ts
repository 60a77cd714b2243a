import { brokenRelations } from './indicator-relations.js';
import type { ValueFinding } from './finding.js';
import type { ValuesByCode } from './values-by-sex.js';

/**
 * V12: a result does not exceed the leavers of its reference group: EECR01 those inactive on entry, EECR04 and EECR05 those unemployed or
 * inactive, EECR06 those employed, EECR02 and EECR03 all (R43, R47, R48); for EECR05 and EECR06 only leavers whose six-month day is past.
 */
export function resultsAboveLeavers(values: ValuesByCode, leavers: ValuesByCode): ValueFinding[] {
  return Object.entries(leavers).flatMap(([result, reference]) => {
    const own = values[result];
    if (own === undefined) return [];
    const relation = { check: 'V12', left: [result], relation: 'at_most', right: ['leavers'] } as const;
    return brokenRelations({ [result]: own, leavers: reference }, '', [relation]);
  });
}
