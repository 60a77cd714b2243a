import type { CalendarDay } from '../periods/calendar-day.js';

/** F women, M men, N non-binary where national law provides for it (R17). */
export type Sex = 'F' | 'M' | 'N';
/** Unemployed, inactive, employed or self-employed, on the day of entry: exactly one (R21). */
export type EmploymentStatus = 'UNE' | 'INA' | 'EMP';
/** Highest ISCED 2011 level completed on entry (R26). */
export type Isced = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
/** Degree of urbanisation of the place of residence: 1 cities, 2 towns and suburbs, 3 rural areas (R27). */
export type Degurba = 1 | 2 | 3;
/** Labour status after leaving: has a job, looks for one, or is outside the labour force (R40-R43). */
export type LabourStatus = 'JOB' | 'SEARCH' | 'INA';
/** Status on the day six calendar months after leaving (R46). */
export type SixMonthStatus = EmploymentStatus | 'unknown';
export type ExitReason = 'COMPLETED' | 'JOB' | 'EDU' | 'DROPOUT' | 'DECEASED';
/** What got better between entry and six months after leaving; PAY and MATCH alone do not count (R48). */
export type ImprovementReason = 'PREC-STABLE' | 'UNDER-FULL' | 'HIGHER' | 'PROMO' | 'PAY' | 'MATCH';
/** An unknown is a value: not asked, refused and unknown are three answers and none of them is "no" (R14). */
export type Answer = 'not_asked' | 'refused' | 'unknown' | 'no' | 'yes';

/** A labour status that began on a day; the last one inside the window of 28 days counts (R41). */
export interface StatusEvent {
  readonly on: CalendarDay;
  readonly status: LabourStatus;
}

/**
 * One person in one operation, with what was true on the day of entry and what happened on and after leaving (R4, R6, R10).
 * Only operation, participant and entry date are always there; a missing point-1.1 field leaves the record incomplete (R12).
 */
export interface Participation {
  /** Acronym or number of the operation, as the file or the project states it. */
  readonly operationId: string;
  /** The sender's pseudonym of the person inside the operation. */
  readonly participantId: string;
  readonly sex: Sex | null;
  readonly birthDate: CalendarDay | null;
  /** First day of support (R8). */
  readonly entryDate: CalendarDay;
  /** Last day of support; null while the person takes part (R9). */
  readonly exitDate: CalendarDay | null;
  readonly exitReason: ExitReason | null;
  readonly employmentStatus: EmploymentStatus | null;
  /** Whether an unemployed entrant was so for long (R25); null when not known or not unemployed. */
  readonly longTerm: boolean | null;
  readonly isced: Isced | null;
  readonly inEducationAtEntry: boolean | null;
  /** Special category (R29). */
  readonly disability: Answer;
  readonly thirdCountryNational: Answer;
  readonly foreignBackground: Answer;
  /** Special category (R29). */
  readonly minority: Answer;
  readonly housingExclusion: Answer;
  readonly degurba: Degurba | null;
  /** Dated labour statuses after leaving, when the desk recorded them; they prevail over `lastStatus28d`. */
  readonly statusEvents: readonly StatusEvent[];
  /** The last labour status inside the window as the sender states it; null when there is no exit information (R49). */
  readonly lastStatus28d: LabourStatus | null;
  readonly education28d: boolean | null;
  readonly qualification28d: boolean | null;
  readonly status6m: SixMonthStatus | null;
  readonly improved6m: readonly ImprovementReason[];
  /** Code of the desk that took the person in charge; null: no desk. */
  readonly desk: string | null;
}
