import type { Sex } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/**
 * Who somebody is: kept sealed and apart from what is counted, which never reads it. What was not asked or not said is absent.
 */
export interface Identity {
  readonly surname: string;
  readonly name: string;
  /** Italian tax code as it stands on the card, or the provisional one of eleven digits. */
  readonly taxCode?: string;
  readonly birthDate?: CalendarDay;
  /** ISO 3166-1, two letters. */
  readonly birthCountry?: string;
  readonly sex?: Sex;
  readonly phone?: string;
  readonly email?: string;
}

/** The fields of an identity, in the order in which people read them. */
export const identityFields = [
  'surname',
  'name',
  'taxCode',
  'birthDate',
  'birthCountry',
  'sex',
  'phone',
  'email',
] as const satisfies readonly (keyof Identity)[];
export type IdentityField = (typeof identityFields)[number];
