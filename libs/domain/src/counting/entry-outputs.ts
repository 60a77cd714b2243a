import { onEntry, type CountingRule } from './counting-rule.js';

/** Annex I point 1.1: participants by employment status, age and education on entry (R16, R20-R26). */
export const entryOutputs: Readonly<Record<string, CountingRule>> = {
  /** R20: the sum of the three statuses, which is every complete participant; under ESO4.12 counted directly. */
  'esfPlus.EECO01': onEntry(() => true),
  'esfPlus.EECO02': onEntry(({ record }) => record.employmentStatus === 'UNE'),
  /** R25: part of the unemployed. */
  'esfPlus.EECO03': onEntry(({ record }) => record.employmentStatus === 'UNE' && record.longTerm === true),
  'esfPlus.EECO04': onEntry(({ record }) => record.employmentStatus === 'INA'),
  'esfPlus.EECO05': onEntry(({ record }) => record.employmentStatus === 'EMP'),
  'esfPlus.EECO06': onEntry(({ ageBand }) => ageBand === '0-17'),
  'esfPlus.EECO07': onEntry(({ ageBand }) => ageBand === '18-29'),
  'esfPlus.EECO08': onEntry(({ ageBand }) => ageBand === '55+'),
  'esfPlus.EECO09': onEntry(({ educationGroup }) => educationGroup === '0-2'),
  'esfPlus.EECO10': onEntry(({ educationGroup }) => educationGroup === '3-4'),
  'esfPlus.EECO11': onEntry(({ educationGroup }) => educationGroup === '5-8'),
};
