import type { Participation } from '../people/participation.js';
import type { SexColumn } from './values-by-sex.js';

/** The checks of R54 by their number, and the rules outside that list that are checked too. */
export type CheckNumber =
  | `V${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20}`
  | `R${17 | 25 | 30 | 42 | 46 | 49 | 50 | 51 | 52 | 57 | 61 | 62 | 91 | 103 | 105 | 111 | 112 | 113}`;

/** An error refuses; a warning asks for an explanation; a notice only says what was done. */
export type FindingLevel = 'error' | 'warning' | 'notice';

export type RecordFindingCode =
  | 'exit-before-entry'
  | 'birth-after-entry'
  | 'entry-outside-operation'
  | 'date-after-today'
  | 'duplicate-participation'
  | 'separate-spells'
  | 'tertiary-education-under-18'
  | 'employed-under-15'
  | 'long-term-under-16'
  | 'two-age-bands'
  | 'non-binary-not-provided'
  | 'long-term-not-unemployed'
  | 'search-and-job'
  | 'six-months-not-past'
  | 'result-without-exit';

/** What a check says of one record: never the value itself, which may be personal (G32). */
export interface RecordFinding {
  readonly of: 'record';
  readonly check: CheckNumber;
  readonly code: RecordFindingCode;
  readonly level: FindingLevel;
  /** The field at fault; null when it is the record as a whole. */
  readonly field: keyof Participation | null;
  /** Position of the record in the list that was checked, from 0; 0 for a single record. */
  readonly record: number;
  /** Position of the other record, where two records disagree. */
  readonly other?: number;
}

export type ValueFindingCode =
  'sum-differs' | 'part-exceeds-whole' | 'below-previous' | 'not-a-count' | 'not-collected' | 'above-100-percent';

/** What a check says of the values of indicators. */
export interface ValueFinding {
  readonly of: 'values';
  readonly check: CheckNumber;
  readonly code: ValueFindingCode;
  readonly level: FindingLevel;
  /** Left side of the comparison: one indicator, or several that are added. */
  readonly indicators: readonly string[];
  /** Right side; empty where the indicator is judged alone. */
  readonly against: readonly string[];
  readonly sex: SexColumn;
  readonly found: number;
  /** What it should equal, or not exceed; null where nothing is to be compared. */
  readonly bound: number | null;
}

export type Finding = RecordFinding | ValueFinding;

/** Whether anything found refuses the records or the values. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ level }) => level === 'error');
}
