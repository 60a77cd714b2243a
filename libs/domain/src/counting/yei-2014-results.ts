import type { ClassifiedParticipation } from './classified-participation.js';
import { onLeaving, type CountingRule } from './counting-rule.js';
import { wasInactiveOutsideEducation } from './esf-2014-outputs.js';
import { entersEducation, entersWork, gainsQualification } from './esf-2014-results.js';

/** As planned, not left early, whatever for. */
const completes = ({ record }: ClassifiedParticipation): boolean => record.exitReason === 'COMPLETED';
/** One person once, however many of the three there are. */
const achieves = (one: ClassifiedParticipation): boolean => entersEducation(one) || gainsQualification(one) || entersWork(one);

const unemployed = ({ record }: ClassifiedParticipation): boolean => record.employmentStatus === 'UNE';
const longTermUnemployed = ({ record }: ClassifiedParticipation): boolean => record.employmentStatus === 'UNE' && record.longTerm === true;
const outsideEducation = ({ record }: ClassifiedParticipation): boolean => wasInactiveOutsideEducation(record);

/**
 * Immediate results of the Youth Employment Initiative, Reg (EU) 1304/2013 Annex II (R91): for the unemployed (CO01), the long-term
 * unemployed (CO02) and the inactive outside education (CO04). Offers and the situation after six months have no rule: no participation
 * holds an offer, education or self-employment six months later.
 */
export const yei2014Results: Readonly<Record<string, CountingRule>> = {
  'yei2014.YEI-CR01': onLeaving((one) => unemployed(one) && completes(one)),
  'yei2014.YEI-CR03': onLeaving((one) => unemployed(one) && achieves(one)),
  'yei2014.YEI-CR04': onLeaving((one) => longTermUnemployed(one) && completes(one)),
  'yei2014.YEI-CR06': onLeaving((one) => longTermUnemployed(one) && achieves(one)),
  'yei2014.YEI-CR07': onLeaving((one) => outsideEducation(one) && completes(one)),
  'yei2014.YEI-CR09': onLeaving((one) => outsideEducation(one) && achieves(one)),
};
