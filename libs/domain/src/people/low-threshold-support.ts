import type { ProgrammeSettings } from '../counting/programme-settings.js';
import { daysBetween } from '../periods/calendar-arithmetic.js';
import type { Participation } from './participation.js';

/**
 * R3: whether support was more than the programme's threshold. No EU rule sets one: without a setting everybody taken in charge is a
 * participant. The threshold is in days of support, entry and exit day included; who has not left yet is judged on leaving.
 */
export function isParticipant(
  { entryDate, exitDate }: Pick<Participation, 'entryDate' | 'exitDate'>,
  { bagatelleDays }: Pick<ProgrammeSettings, 'bagatelleDays'>,
): boolean {
  return bagatelleDays === null || exitDate === null || daysBetween(entryDate, exitDate) + 1 > bagatelleDays;
}
