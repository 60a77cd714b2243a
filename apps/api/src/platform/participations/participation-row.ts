import {
  type Answer,
  type Degurba,
  type EmploymentStatus,
  type ExitReason,
  type ImprovementReason,
  type Isced,
  type LabourStatus,
  type Participation,
  type Sex,
  type SixMonthStatus,
  type StatusEvent,
} from '#domain';
import type { Cell, WrittenColumn } from '../database/column-arrays.js';

/** The ordinary fields of a participation as the database keeps them. */
export interface ParticipationRow {
  readonly externalId: string | null;
  readonly pseudonym: string;
  readonly deskNumber: number | null;
  readonly sex: Sex | null;
  readonly birthDate: string | null;
  readonly entryDate: string;
  readonly exitDate: string | null;
  readonly exitReason: ExitReason | null;
  readonly employmentStatus: EmploymentStatus | null;
  readonly longTerm: boolean | null;
  readonly isced: Isced | null;
  readonly inEducationAtEntry: boolean | null;
  readonly thirdCountryNational: Answer;
  readonly foreignBackground: Answer;
  readonly housingExclusion: Answer;
  readonly degurba: Degurba | null;
  readonly statusEvents: readonly StatusEvent[];
  readonly lastStatus28d: LabourStatus | null;
  readonly education28d: boolean | null;
  readonly qualification28d: boolean | null;
  readonly status6m: SixMonthStatus | null;
  readonly improved6m: readonly ImprovementReason[];
}

/** The ordinary fields, in a select list over participation `r` and person `p`. */
export const participationFields = `p.external_id as "externalId", p.pseudonym, r.desk_number as "deskNumber", r.sex,
  r.birth_date as "birthDate", r.entry_date as "entryDate", r.exit_date as "exitDate", r.exit_reason as "exitReason",
  r.employment_status as "employmentStatus", r.long_term as "longTerm", r.isced, r.in_education_at_entry as "inEducationAtEntry",
  r.third_country_national as "thirdCountryNational", r.foreign_background as "foreignBackground",
  r.housing_exclusion as "housingExclusion", r.degurba, r.status_events as "statusEvents", r.last_status_28d as "lastStatus28d",
  r.education_28d as "education28d", r.qualification_28d as "qualification28d", r.status_6m as "status6m", r.improved_6m as "improved6m"`;

/** Columns of the ordinary fields, in the order of `participationCells`. */
export const participationColumns: readonly WrittenColumn[] = [
  ['desk_number', 'smallint'],
  ['sex', 'text'],
  ['birth_date', 'date'],
  ['entry_date', 'date'],
  ['exit_date', 'date'],
  ['exit_reason', 'text'],
  ['employment_status', 'text'],
  ['long_term', 'boolean'],
  ['isced', 'smallint'],
  ['in_education_at_entry', 'boolean'],
  ['third_country_national', 'text'],
  ['foreign_background', 'text'],
  ['housing_exclusion', 'text'],
  ['degurba', 'smallint'],
  ['status_events', 'jsonb'],
  ['last_status_28d', 'text'],
  ['education_28d', 'boolean'],
  ['qualification_28d', 'boolean'],
  ['status_6m', 'text'],
  ['improved_6m', 'text[]'],
];

/** The ordinary fields of a participation as cells. @param desk number of its desk */
export function participationCells(record: Participation, desk: number | null): Cell[] {
  const { sex, birthDate, entryDate, exitDate, exitReason, employmentStatus, longTerm, isced, inEducationAtEntry } = record;
  const { thirdCountryNational, foreignBackground, housingExclusion, degurba, statusEvents, lastStatus28d } = record;
  const { education28d, qualification28d, status6m, improved6m } = record;
  return [
    desk,
    sex,
    birthDate,
    entryDate,
    exitDate,
    exitReason,
    employmentStatus,
    longTerm,
    isced,
    inEducationAtEntry,
    thirdCountryNational,
    foreignBackground,
    housingExclusion,
    degurba,
    JSON.stringify(statusEvents),
    lastStatus28d,
    education28d,
    qualification28d,
    status6m,
    improved6m,
  ];
}

/** The two special-category answers (R29), kept sealed and apart; what was not asked is not kept. */
export interface SpecialCategoryAnswers {
  readonly disability: Answer;
  readonly minority: Answer;
}

export const nothingAsked: SpecialCategoryAnswers = { disability: 'not_asked', minority: 'not_asked' };

/** A stored row and the answers kept apart, as the record that the rules read. @param operationId acronym of the project */
export function participationFrom(
  row: ParticipationRow,
  special: SpecialCategoryAnswers,
  operationId: string,
  desk: string | null,
): Participation {
  const { sex, birthDate, entryDate, exitDate, exitReason, employmentStatus, longTerm, isced, inEducationAtEntry } = row;
  const { thirdCountryNational, foreignBackground, housingExclusion, degurba, statusEvents, lastStatus28d } = row;
  const { education28d, qualification28d, status6m, improved6m } = row;
  const participantId = row.externalId ?? row.pseudonym;
  return {
    ...{ operationId, participantId, sex, birthDate, entryDate, exitDate, exitReason, employmentStatus, longTerm, isced },
    ...{ inEducationAtEntry, thirdCountryNational, foreignBackground, housingExclusion, degurba, statusEvents, lastStatus28d },
    ...{ education28d, qualification28d, status6m, improved6m, desk },
    disability: special.disability,
    minority: special.minority,
  };
}
