import { onEntry, type CountingRule } from './counting-rule.js';

/**
 * Annex II of ESF+ on participations (R60, R61), where the part of ESO4.12 for the most deprived keeps records of its people. Sex and age
 * make a record complete there (R33); the last age band begins at 65, not at 55 (R16).
 */
export const mostDeprivedOutputs: Readonly<Record<string, CountingRule>> = {
  'esfPlusMostDeprived.ANNEX2-01': onEntry(() => true),
  'esfPlusMostDeprived.ANNEX2-02': onEntry(({ age }) => age !== null && age <= 17),
  'esfPlusMostDeprived.ANNEX2-03': onEntry(({ age }) => age !== null && age >= 18 && age <= 29),
  'esfPlusMostDeprived.ANNEX2-04': onEntry(({ age }) => age !== null && age >= 65),
  'esfPlusMostDeprived.ANNEX2-05': onEntry(({ record }) => record.disability === 'yes'),
  'esfPlusMostDeprived.ANNEX2-06': onEntry(({ record }) => record.thirdCountryNational === 'yes'),
  'esfPlusMostDeprived.ANNEX2-07': onEntry(({ record }) => record.foreignBackground === 'yes'),
  'esfPlusMostDeprived.ANNEX2-08': onEntry(({ record }) => record.minority === 'yes'),
  'esfPlusMostDeprived.ANNEX2-09': onEntry(({ record }) => record.housingExclusion === 'yes'),
};
