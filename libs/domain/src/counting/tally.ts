import type { EmploymentStatus, Sex } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** Bands of ESF+ Annex I (R16): up to 17, 18-29, 30-54, 55 and over. */
export type AgeBand = '0-17' | '18-29' | '30-54' | '55+';
/** ISCED 0-2, 3-4, 5-8 (R26). */
export type EducationGroup = '0-2' | '3-4' | '5-8';
/** From the annex only third country and not third country can be told apart. */
export type CitizenshipGroup = 'third_country' | 'not_third_country';

/** The breakdowns fixed when a tally is posted; null: not known. Special-category traits are never breakdowns (R29). */
export interface Breakdowns {
  readonly sex: Sex | null;
  readonly ageBand: AgeBand | null;
  readonly employmentStatus: EmploymentStatus | null;
  readonly educationGroup: EducationGroup | null;
  readonly citizenshipGroup: CitizenshipGroup | null;
}

/** A count, a sum and the upper half of a ratio are numerators; only ratios and means also post denominators. */
export type TallyPart = 'numerator' | 'denominator';

/** "This record counts `amount` for one indicator on one day": what a counting rule says of a record, before it is posted. */
export interface Tally {
  /** Code of the indicator inside the project: `EECO02`, `LE-O8`. */
  readonly indicator: string;
  readonly part: TallyPart;
  readonly day: CalendarDay;
  /** Last day of a stock; null for what happens on one day. */
  readonly lastDay: CalendarDay | null;
  readonly amount: number;
  /** What is counted once however many records name it: id of a record, or a word. Null: whom or what the record is about. */
  readonly subject: string | null;
  /** Breakdowns that the definition names beside those of a person, by path; what is not known is left out. */
  readonly facets: Readonly<Record<string, string>>;
}
