import type { CountingRule } from './counting-rule.js';
import { wasUnemployedOrInactive } from './immediate-results.js';

/**
 * Reference groups: the denominators of result ratios (R43, R47, R48). A leaver who died stays in the group with a result of 0 (R49), so
 * these rules look at leaving and not at whether a result can apply.
 */
export const referenceGroups: Readonly<Record<string, CountingRule>> = {
  'esfPlus.leavers': (participation) => (participation.counted ? participation.exitDate : null),
  'esfPlus.leavers.unemployedOrInactive': (participation) =>
    participation.counted && wasUnemployedOrInactive(participation.record) ? participation.exitDate : null,
  'esfPlus.leavers.inactive': (participation) =>
    participation.counted && participation.record.employmentStatus === 'INA' ? participation.exitDate : null,
  'esfPlus.leavers.employed': (participation) =>
    participation.counted && participation.record.employmentStatus === 'EMP' ? participation.exitDate : null,
  'esfPlus.sixMonthsPast.unemployedOrInactive': (participation) =>
    participation.counted && wasUnemployedOrInactive(participation.record) ? participation.sixMonthDay : null,
  'esfPlus.sixMonthsPast.employed': (participation) =>
    participation.counted && participation.record.employmentStatus === 'EMP' ? participation.sixMonthDay : null,
};
