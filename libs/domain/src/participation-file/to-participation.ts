import { ageAtEntry } from '../people/age.js';
import { employmentStatusOf } from '../people/employment-status.js';
import { isLongTermUnemployed } from '../people/long-term-unemployment.js';
import type { ParentalLeave } from '../people/parental-leave.js';
import type { EmploymentStatus, Participation } from '../people/participation.js';
import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { RowValues } from './column.js';

/** What makes a row a participation at all (R6). */
export type Identified = RowValues & Required<Pick<RowValues, 'operationId' | 'participantId' | 'entryDate'>>;

/** A row's values as a participation: what was not answered is not known, and what the form leaves to be derived is derived by its rule. */
export function toParticipation(values: Identified, settings: ProgrammeSettings): Participation {
  const employmentStatus = values.employmentStatus ?? derivedStatus(values, settings);
  const lastStatus28d = values.lastStatus28d ?? null;
  const { statusSince } = values;
  return {
    operationId: values.operationId,
    participantId: values.participantId,
    sex: values.sex ?? null,
    birthDate: values.birthDate ?? null,
    entryDate: values.entryDate,
    exitDate: values.exitDate ?? null,
    exitReason: values.exitReason ?? null,
    employmentStatus,
    longTerm: values.longTerm ?? derivedLongTerm(values, employmentStatus, settings),
    isced: values.isced ?? null,
    // R11: who answers "full-time student" is in education, whatever was left empty
    inEducationAtEntry: values.inEducationAtEntry ?? (values.workSituation?.fullTimeStudent === true ? true : null),
    disability: values.disability ?? 'not_asked',
    thirdCountryNational: values.thirdCountryNational ?? 'not_asked',
    foreignBackground: values.foreignBackground ?? 'not_asked',
    minority: values.minority ?? 'not_asked',
    housingExclusion: values.housingExclusion ?? 'not_asked',
    degurba: values.degurba ?? null,
    statusEvents: statusSince !== undefined && lastStatus28d !== null ? [{ on: statusSince, status: lastStatus28d }] : [],
    lastStatus28d,
    education28d: values.education28d ?? null,
    qualification28d: values.qualification28d ?? null,
    status6m: values.status6m ?? null,
    improved6m: values.improved6m ?? [],
    desk: values.desk ?? null,
  };
}

/** R21, and R24 for a parental leave; null: the form does not say enough. */
function derivedStatus(values: RowValues, settings: ProgrammeSettings): EmploymentStatus | null {
  if (values.workSituation === undefined) return null;
  const { onParentalLeave, ...situation } = values.workSituation;
  const parentalLeave = onParentalLeave ? knownLeave(values) : null;
  if (onParentalLeave && parentalLeave === null) return null;
  return employmentStatusOf({ ...situation, parentalLeave }, settings);
}

/** With an income the length does not matter (R24); without one it must be known. */
function knownLeave({ leaveIncome, leaveMonths }: RowValues): ParentalLeave | null {
  if (leaveIncome === true) return { jobRelatedIncome: true, expectedMonths: leaveMonths ?? 0 };
  return leaveIncome === false && leaveMonths !== undefined ? { jobRelatedIncome: false, expectedMonths: leaveMonths } : null;
}

/** R25, from the first day of the search; null where it or the age is not known, or the person is not unemployed. */
function derivedLongTerm(values: Identified, status: EmploymentStatus | null, settings: ProgrammeSettings): boolean | null {
  const { searchingSince, birthDate, entryDate } = values;
  if (status !== 'UNE' || searchingSince === undefined || birthDate === undefined || searchingSince > entryDate) return null;
  return isLongTermUnemployed(searchingSince, entryDate, ageAtEntry(birthDate, entryDate), settings);
}
