import { improvementReasons } from '../codelists/employment-codes.js';
import { sixMonthsAfter, type CountingRule } from './counting-rule.js';
import { wasUnemployedOrInactive } from './immediate-results.js';

/** Annex I point 4: the situation on the day six calendar months after leaving (R46-R48). */
export const longerTermResults: Readonly<Record<string, CountingRule>> = {
  /** R47: EECR04 is neither needed nor enough. */
  'esfPlus.EECR05': sixMonthsAfter(({ record }) => wasUnemployedOrInactive(record) && record.status6m === 'EMP'),
  /** R48: at least one reason that counts; a pay rise or a better match alone does not. */
  'esfPlus.EECR06': sixMonthsAfter(
    ({ record }) => record.employmentStatus === 'EMP' && record.improved6m.some((reason) => improvementReasons[reason].counts),
  ),
};
