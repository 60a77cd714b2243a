import { lastLabourStatus, sixMonthDay } from '../people/after-leaving.js';
import { ageAtEntry, ageBandOf } from '../people/age.js';
import { missingFields } from '../people/completeness.js';
import { isParticipant } from '../people/low-threshold-support.js';
import type { LabourStatus, Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { ProgrammeSettings } from './programme-settings.js';
import type { AgeBand, EducationGroup } from './tally.js';

/** A participation with everything the counting rules ask of it, worked out once and not once per rule. */
export interface ClassifiedParticipation {
  readonly record: Participation;
  /** Whether it counts at all: a participant (R1, R3) with a complete record (R12, R13). */
  readonly counted: boolean;
  /** Completed years on the entry date (R16). */
  readonly age: number | null;
  readonly ageBand: AgeBand | null;
  readonly educationGroup: EducationGroup | null;
  /** Last day of support; null: still there. */
  readonly exitDate: CalendarDay | null;
  /** R49: whether results can apply: not for who has not left, nor for who died. */
  readonly scoresResults: boolean;
  readonly lastStatus: LabourStatus | null;
  readonly sixMonthDay: CalendarDay | null;
}

/** R26: ISCED 0-2, 3-4, 5-8. */
export function educationGroupOf(isced: number): EducationGroup {
  if (isced <= 2) return '0-2';
  return isced <= 4 ? '3-4' : '5-8';
}

/** Works out what the rules need to know of a participation. */
export function classify(record: Participation, settings: ProgrammeSettings, specificObjective: string): ClassifiedParticipation {
  const { birthDate, entryDate, exitDate, isced } = record;
  const age = birthDate === null ? null : ageAtEntry(birthDate, entryDate);
  return {
    record,
    counted: missingFields(record, specificObjective).length === 0 && isParticipant(record, settings),
    age,
    ageBand: age === null ? null : ageBandOf(age),
    educationGroup: isced === null ? null : educationGroupOf(isced),
    exitDate,
    scoresResults: exitDate !== null && record.exitReason !== 'DECEASED',
    lastStatus: lastLabourStatus(record),
    sixMonthDay: exitDate === null ? null : sixMonthDay(exitDate),
  };
}
