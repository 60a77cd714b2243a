import { improvementReasons } from '../codelists/employment-codes.js';
import type { ClassifiedParticipation } from './classified-participation.js';
import { onLeaving, sixMonthsAfter, type CountingRule } from './counting-rule.js';
import { isDisadvantaged } from './esf-2014-outputs.js';
import { wasUnemployedOrInactive } from './immediate-results.js';

/** R43: CR01 is for who was inactive on entry. */
const looksForWork = ({ record, lastStatus }: ClassifiedParticipation): boolean =>
  record.employmentStatus === 'INA' && lastStatus === 'SEARCH';
/** R44: newly; who was in education or training on entry is not. */
export const entersEducation = ({ record }: ClassifiedParticipation): boolean =>
  record.inEducationAtEntry === false && record.education28d === true;
export const gainsQualification = ({ record }: ClassifiedParticipation): boolean => record.qualification28d === true;
export const entersWork = ({ record, lastStatus }: ClassifiedParticipation): boolean =>
  wasUnemployedOrInactive(record) && lastStatus === 'JOB';

/** Results of ESF 2014-2020 upon leaving, Annex I point 3: the rules of R40-R45 with their own codes (R90). */
export const esf2014ImmediateResults: Readonly<Record<string, CountingRule>> = {
  'esf2014.CR01': onLeaving(looksForWork),
  'esf2014.CR02': onLeaving(entersEducation),
  'esf2014.CR03': onLeaving(gainsQualification),
  'esf2014.CR04': onLeaving(entersWork),
  /** R92: a disadvantaged person once, whatever the number of results. */
  'esf2014.CR05': onLeaving(
    (one) => isDisadvantaged(one.record) && (looksForWork(one) || entersEducation(one) || gainsQualification(one) || entersWork(one)),
  ),
};

const worksAfterSixMonths = ({ record }: ClassifiedParticipation): boolean => wasUnemployedOrInactive(record) && record.status6m === 'EMP';

/** Results of ESF 2014-2020 six months after leaving, Annex I point 4 (R46-R48, R90). */
export const esf2014LongerTermResults: Readonly<Record<string, CountingRule>> = {
  'esf2014.CR06': sixMonthsAfter(worksAfterSixMonths),
  'esf2014.CR07': sixMonthsAfter(
    ({ record }) => record.employmentStatus === 'EMP' && record.improved6m.some((reason) => improvementReasons[reason].counts),
  ),
  'esf2014.CR08': sixMonthsAfter((one) => one.age !== null && one.age >= 55 && worksAfterSixMonths(one)),
  'esf2014.CR09': sixMonthsAfter((one) => isDisadvantaged(one.record) && worksAfterSixMonths(one)),
};
