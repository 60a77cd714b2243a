import type { Participation } from '../people/participation.js';
import { onLeaving, type CountingRule } from './counting-rule.js';

/** R43, R47: the reference group of results in employment. Under ESO4.12 nobody has a status and no result applies (R33). */
export const wasUnemployedOrInactive = ({ employmentStatus }: Pick<Participation, 'employmentStatus'>): boolean =>
  employmentStatus === 'UNE' || employmentStatus === 'INA';

/** Annex I point 3: results on the exit date and in the 28 days after it (R40-R45). */
export const immediateResults: Readonly<Record<string, CountingRule>> = {
  /** R43: only who was inactive on entry; R41: looking for work is the last status. */
  'esfPlus.EECR01': onLeaving(({ record, lastStatus }) => record.employmentStatus === 'INA' && lastStatus === 'SEARCH'),
  /** R44: newly in education or training, so not who already was on entry; not known on entry is not "no". */
  'esfPlus.EECR02': onLeaving(({ record }) => record.inEducationAtEntry === false && record.education28d === true),
  /** R45: once, whatever the number of qualifications. */
  'esfPlus.EECR03': onLeaving(({ record }) => record.qualification28d === true),
  /** R42, R43: who was employed on entry scores 0; never together with EECR01, because there is one last status. */
  'esfPlus.EECR04': onLeaving(({ record, lastStatus }) => wasUnemployedOrInactive(record) && lastStatus === 'JOB'),
};
