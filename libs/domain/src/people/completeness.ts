import { isCodeOf } from '../codelists/code-list.js';
import { investmentPriorities } from '../codelists/investment-priorities.js';
import type { Participation } from './participation.js';

/** Fields without which a participant is in no indicator: point 1.1 of Annex I (R12), and whether somebody inactive studies (R13). */
export type RequiredField = 'sex' | 'birthDate' | 'employmentStatus' | 'longTerm' | 'isced' | 'inEducationAtEntry';

type Described = Pick<Participation, RequiredField>;

/**
 * R12: the point-1.1 fields that are missing; none: the record is complete. The status is asked for with long-term unemployment, so an
 * unemployed person without it is incomplete too. ESO4.12 asks for sex and age only (R33). Refused and unknown answers of point 1.2
 * never make a record incomplete (R14).
 *
 * R13: under an investment priority of ESF 2014-2020 all non-sensitive data are needed, so also whether somebody inactive is in education
 * or training (CO04). The household is not: its indicators ended in August 2018 (R90).
 * @param objective specific objective `ESO4.8`, or investment priority `8i`
 */
export function missingFields(person: Described, objective: string): RequiredField[] {
  const missing: RequiredField[] = [];
  if (person.sex === null) missing.push('sex');
  if (person.birthDate === null) missing.push('birthDate');
  if (objective === 'ESO4.12') return missing;
  if (person.employmentStatus === null) missing.push('employmentStatus');
  if (person.employmentStatus === 'UNE' && person.longTerm === null) missing.push('longTerm');
  if (person.isced === null) missing.push('isced');
  if (isCodeOf(investmentPriorities, objective) && person.employmentStatus === 'INA' && person.inEducationAtEntry === null)
    missing.push('inEducationAtEntry');
  return missing;
}
