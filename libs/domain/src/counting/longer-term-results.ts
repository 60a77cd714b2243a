import type { ImprovementReason } from '../people/participation.js';
import { sixMonthsAfter, type CountingRule } from './counting-rule.js';
import { wasUnemployedOrInactive } from './immediate-results.js';

/** R48: what makes an improved situation; a pay rise or a better match alone does not. */
const countingReasons: ReadonlySet<ImprovementReason> = new Set<ImprovementReason>(['PREC-STABLE', 'UNDER-FULL', 'HIGHER', 'PROMO']);

/** Annex I point 4: the situation on the day six calendar months after leaving (R46-R48). */
export const longerTermResults: Readonly<Record<string, CountingRule>> = {
  /** R47: EECR04 is neither needed nor enough. */
  'esfPlus.EECR05': sixMonthsAfter(({ record }) => wasUnemployedOrInactive(record) && record.status6m === 'EMP'),
  'esfPlus.EECR06': sixMonthsAfter(
    ({ record }) => record.employmentStatus === 'EMP' && record.improved6m.some((reason) => countingReasons.has(reason)),
  ),
};
