import { euMemberStates } from '../codelists/eu-member-states.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { Answer } from './participation.js';

/** Stateless (ICAO Doc 9303). */
export const stateless = 'XXA';
/** Nationality undetermined (ICAO Doc 9303). */
export const undetermined = 'XXX';

/**
 * R28, EECO13: no EU citizenship, stateless or undetermined. One EU citizenship is enough to be no third-country national; an empty
 * list is not known, which is not "no" (R14).
 * @param citizenships ISO 3166-1 alpha-2 codes, or the codes for stateless and undetermined
 */
export function thirdCountryNational(citizenships: readonly string[]): Answer {
  if (citizenships.length === 0) return 'unknown';
  return citizenships.some((country) => euMemberStates.has(country)) ? 'no' : 'yes';
}

/** R28, EECO14: where no national definition is set, both parents born outside the country; one parent only where the programme says so. */
export function foreignBackground(
  parentsBornAbroad: 'both' | 'one' | 'none',
  settings: Pick<ProgrammeSettings, 'oneForeignParentCounts'>,
): Answer {
  if (parentsBornAbroad === 'both') return 'yes';
  return parentsBornAbroad === 'one' && settings.oneForeignParentCounts ? 'yes' : 'no';
}
