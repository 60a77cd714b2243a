import { onEntry, type CountingRule } from './counting-rule.js';

/** Annex I point 1.2: independent traits on entry (R27, R28). Refused, unknown and not asked score 0 (R14). */
export const entryTraits: Readonly<Record<string, CountingRule>> = {
  'esfPlus.EECO12': onEntry(({ record }) => record.disability === 'yes'),
  'esfPlus.EECO13': onEntry(({ record }) => record.thirdCountryNational === 'yes'),
  'esfPlus.EECO14': onEntry(({ record }) => record.foreignBackground === 'yes'),
  'esfPlus.EECO15': onEntry(({ record }) => record.minority === 'yes'),
  'esfPlus.EECO16': onEntry(({ record }) => record.housingExclusion === 'yes'),
  /** R27: rural areas are class 3 of the degree of urbanisation. */
  'esfPlus.EECO17': onEntry(({ record }) => record.degurba === 3),
};
