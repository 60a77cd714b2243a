import type { Participation } from '../people/participation.js';
import type { DeskCheckNumber } from './desk-checks.js';
import type { CheckNumber, FindingLevel, RecordFinding, RecordFindingCode, ValueFinding } from '../validation/finding.js';
import type { UnusualMonth } from './unusual-month.js';

/** The checks of the work list: those of records and values, completeness (R12), what desks write down, and months unlike a desk's own past (U1). */
export type QualityCheck = CheckNumber | DeskCheckNumber | 'R12' | 'U1';

/** As findings, and beside them what counts for nothing until it is completed (R12). The order is that of the work. */
export const qualityLevels = ['error', 'incomplete', 'warning', 'notice'] as const satisfies readonly (FindingLevel | 'incomplete')[];
export type QualityLevel = (typeof qualityLevels)[number];

/** The fields that a finding on a record follows from. When one of them changes it is another finding, and a waiver of it has ended. */
const fieldsBehind: Readonly<Record<RecordFindingCode, readonly (keyof Participation)[]>> = {
  'exit-before-entry': ['entryDate', 'exitDate'],
  'birth-after-entry': ['birthDate', 'entryDate'],
  'entry-outside-operation': ['entryDate'],
  'date-after-today': [],
  'duplicate-participation': ['entryDate', 'exitDate'],
  'separate-spells': ['entryDate', 'exitDate'],
  'tertiary-education-under-18': ['birthDate', 'entryDate', 'isced'],
  'employed-under-15': ['birthDate', 'entryDate', 'employmentStatus'],
  'long-term-under-16': ['birthDate', 'entryDate', 'employmentStatus', 'longTerm'],
  'two-age-bands': ['birthDate', 'entryDate'],
  'non-binary-not-provided': ['sex'],
  'long-term-not-unemployed': ['employmentStatus', 'longTerm'],
  'search-and-job': ['exitDate', 'lastStatus28d', 'statusEvents'],
  'six-months-not-past': ['exitDate', 'status6m', 'improved6m'],
  'result-without-exit': ['exitDate'],
};

/** What a finding on a record is about, as text that is the same as long as the facts are. It holds personal values: keep a keyed hash. */
export function factsOfRecord({ code, field }: Pick<RecordFinding, 'code' | 'field'>, record: Participation): string {
  const fields = [...new Set([...fieldsBehind[code], ...(field === null ? [] : [field])])].sort();
  return JSON.stringify(fields.map((name) => [name, record[name]]));
}

/** What an incomplete record lacks (R12): completing one of two fields makes it another finding. */
export function factsOfIncomplete(missing: readonly string[]): string {
  return JSON.stringify([...missing].sort());
}

/** The figures that do not fit each other. */
export function factsOfValues({ indicators, against, sex, found, bound }: ValueFinding): string {
  return JSON.stringify([indicators, against, sex, found, bound]);
}

/** What a desk counted in the month; what it counted before is not what one looks at. */
export function factsOfMonth({ month, amount }: UnusualMonth): string {
  return JSON.stringify([month, amount]);
}
