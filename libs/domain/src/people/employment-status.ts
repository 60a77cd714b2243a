import type { ProgrammeSettings } from '../counting/programme-settings.js';
import { parentalLeaveStatus, type ParentalLeave } from './parental-leave.js';
import type { EmploymentStatus } from './participation.js';

/** What is known of somebody's work on the day of entry. */
export interface WorkSituation {
  /** Registered as unemployed under national rules (in Italy: with the declaration of availability, DID). */
  readonly registeredUnemployed: boolean;
  readonly fullTimeStudent: boolean;
  readonly parentalLeave: ParentalLeave | null;
  /** Works for pay, profit or family gain, or is away from a job for a time; maternity and paternity leave belong here. */
  readonly works: boolean;
  /** Without work, available and looking for it, registered or not. */
  readonly looksForWork: boolean;
}

/**
 * R21: exactly one of unemployed, inactive, employed, by the first test that holds: registered unemployed (R22) · full-time student
 * (R23) · parental leave (R24) · works · looks for work · otherwise inactive. A registered full-time student is the setting of X4.
 */
export function employmentStatusOf(situation: WorkSituation, settings: Pick<ProgrammeSettings, 'registeredStudent'>): EmploymentStatus {
  if (situation.registeredUnemployed) return situation.fullTimeStudent ? settings.registeredStudent : 'UNE';
  if (situation.fullTimeStudent) return 'INA';
  if (situation.parentalLeave) return parentalLeaveStatus(situation.parentalLeave);
  if (situation.works) return 'EMP';
  return situation.looksForWork ? 'UNE' : 'INA';
}
