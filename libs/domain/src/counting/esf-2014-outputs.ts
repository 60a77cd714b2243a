import type { Participation } from '../people/participation.js';
import { onEntry, type CountingRule } from './counting-rule.js';

type Situation = Pick<Participation, 'employmentStatus' | 'inEducationAtEntry'>;
type Traits = Pick<Participation, 'thirdCountryNational' | 'foreignBackground' | 'minority' | 'disability'>;

/** CO04: inactive and known not to be in education or training; not known is not "no". */
export const wasInactiveOutsideEducation = ({ employmentStatus, inEducationAtEntry }: Situation): boolean =>
  employmentStatus === 'INA' && inEducationAtEntry === false;

/** CO15: one indicator for what ESF+ splits into three. */
const isMigrantOrMinority = ({ thirdCountryNational, foreignBackground, minority }: Traits): boolean =>
  thirdCountryNational === 'yes' || foreignBackground === 'yes' || minority === 'yes';

/**
 * Who is disadvantaged, as far as a participation knows: CO15 or CO16. Other disadvantages (CO17) are held by no record, so that CR05 and
 * CR09 can only be too low; their definitions say so (`lacks`).
 */
export const isDisadvantaged = (record: Traits): boolean => isMigrantOrMinority(record) || record.disability === 'yes';

/** R57: everybody whose record is complete; CO01 + CO03 + CO05. */
export const esf2014Participants = 'esf2014.participants';

/**
 * Outputs of ESF 2014-2020 on entry, Reg (EU) 1304/2013 Annex I point 1 (R90). A value is of one year: those who entered in it. CO12-CO14
 * and CO17 have no rule, because no participation holds what they ask.
 */
export const esf2014Outputs: Readonly<Record<string, CountingRule>> = {
  [esf2014Participants]: onEntry(() => true),
  'esf2014.CO01': onEntry(({ record }) => record.employmentStatus === 'UNE'),
  'esf2014.CO02': onEntry(({ record }) => record.employmentStatus === 'UNE' && record.longTerm === true),
  'esf2014.CO03': onEntry(({ record }) => record.employmentStatus === 'INA'),
  'esf2014.CO04': onEntry(({ record }) => wasInactiveOutsideEducation(record)),
  'esf2014.CO05': onEntry(({ record }) => record.employmentStatus === 'EMP'),
  /** R16: 24 and younger, 55 and older on the entry date. */
  'esf2014.CO06': onEntry(({ age }) => age !== null && age <= 24),
  'esf2014.CO07': onEntry(({ age }) => age !== null && age >= 55),
  'esf2014.CO08': onEntry(
    ({ age, record }) => age !== null && age >= 55 && (record.employmentStatus === 'UNE' || wasInactiveOutsideEducation(record)),
  ),
  /** ISCED 0 is in no education indicator (R57). */
  'esf2014.CO09': onEntry(({ record }) => record.isced === 1 || record.isced === 2),
  'esf2014.CO10': onEntry(({ educationGroup }) => educationGroup === '3-4'),
  'esf2014.CO11': onEntry(({ educationGroup }) => educationGroup === '5-8'),
  'esf2014.CO15': onEntry(({ record }) => isMigrantOrMinority(record)),
  'esf2014.CO16': onEntry(({ record }) => record.disability === 'yes'),
  'esf2014.CO18': onEntry(({ record }) => record.housingExclusion === 'yes'),
  'esf2014.CO19': onEntry(({ record }) => record.degurba === 3),
};
