import type { Participation } from './participation.js';

/** Fields of point 1.1 of Annex I without which a participant is in no indicator (R12). */
export type RequiredField = 'sex' | 'birthDate' | 'employmentStatus' | 'longTerm' | 'isced';

type Described = Pick<Participation, RequiredField>;

/**
 * R12: the point-1.1 fields that are missing; none: the record is complete. The status is asked for with long-term unemployment, so an
 * unemployed person without it is incomplete too. ESO4.12 asks for sex and age only (R33). Refused and unknown answers of point 1.2
 * never make a record incomplete (R14).
 */
export function missingFields(person: Described, specificObjective: string): RequiredField[] {
  const missing: RequiredField[] = [];
  if (person.sex === null) missing.push('sex');
  if (person.birthDate === null) missing.push('birthDate');
  if (specificObjective === 'ESO4.12') return missing;
  if (person.employmentStatus === null) missing.push('employmentStatus');
  if (person.employmentStatus === 'UNE' && person.longTerm === null) missing.push('longTerm');
  if (person.isced === null) missing.push('isced');
  return missing;
}
