import type { WorkSituation } from '../people/employment-status.js';
import type { Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { CellReader, CellReport } from './cell-reader.js';
import { plainWord } from './plain-word.js';

/** What the cells of one row gave, field by field, before rules that need several cells have spoken. */
export interface RowValues extends Partial<{ -readonly [Field in keyof Participation]: NonNullable<Participation[Field]> }> {
  /** Answer to "what is your situation today"; a parental leave needs its two own columns (R24). */
  workSituation?: Omit<WorkSituation, 'parentalLeave'> & { readonly onParentalLeave: boolean };
  leaveIncome?: boolean;
  leaveMonths?: number;
  searchingSince?: CalendarDay;
  /** First day of the last labour status. */
  statusSince?: CalendarDay;
  /** Complete as the sender sees it; R12 decides, so it is only checked to be readable. */
  completeForSender?: boolean;
}
export type ColumnField = keyof RowValues;

/** always: without the column nothing can be read · whole: needed but for ESO4.12 (R33) · optional: its absence is said, and is "not asked". */
export type ColumnNeed = 'always' | 'whole' | 'optional';

/** A column of a participations file: what it is called, what it fills, and how a cell of it is read. */
export interface Column {
  readonly field: ColumnField;
  readonly need: ColumnNeed;
  /** The name of the annex, or the label of the form; then other names in use. */
  readonly names: readonly [string, ...string[]];
  readonly isDate: boolean;
  /** Reads a cell into the row's values. */
  readonly readInto: (values: RowValues, text: string, cell: CellReport) => void;
}

/** Makes a column; ties the type of the reader to the type of the field. */
export function column<Field extends ColumnField>(
  field: Field,
  need: ColumnNeed,
  names: readonly [string, ...string[]],
  read: CellReader<NonNullable<RowValues[Field]>>,
  isDate = false,
): Column {
  return {
    field,
    need,
    names,
    isDate,
    readInto: (values, text, cell) => {
      const value = read(text, cell);
      if (value !== undefined) values[field] = value;
    },
  };
}

const longestName = 300;

/** A header's name as it is compared: what stands in brackets is an explanation, hyphens and underscores are spaces. */
export function plainHeader(name: string): string {
  const bare = plainWord(name.slice(0, longestName).replaceAll('-', ' '));
  return bare.replace(/\s*\([^)]*\)/g, '').replace(/[?:*.'\s]+$/, '') || bare;
}
