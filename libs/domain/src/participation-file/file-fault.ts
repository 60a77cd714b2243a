import type { LocalText } from '../indicators/indicator-definition.js';
import type { RecordFindingCode } from '../validation/finding.js';
import { faultText } from './fault-texts.js';
import type { ValueClass } from './value-class.js';

/** Error: the file is refused · incomplete: accepted, counts nowhere (R12) · notice: read all the same, and said so. */
export type FaultLevel = 'error' | 'incomplete' | 'notice';

/** The file as a whole. */
export type FileFaultCode =
  | 'file-empty'
  | 'file-too-large'
  | 'file-type-unsupported'
  | 'file-binary'
  | 'file-encrypted'
  | 'file-damaged'
  | 'archive-unsafe'
  | 'xml-entities'
  | 'outside-reference'
  | 'macros'
  | 'reading-stopped'
  | 'encoding-mixed'
  | 'mixed-newlines'
  | 'header-not-found'
  | 'lines-before-header'
  | 'missing-column'
  | 'optional-column-missing'
  | 'duplicate-column'
  | 'several-data-sheets'
  | 'hidden-sheet'
  | 'no-data-rows'
  | 'too-many-rows'
  | 'date-order-unclear'
  | 'date-order-mixed'
  | 'cells-beyond-header';

/** A row as a whole. */
export type RowFaultCode = 'quote-not-closed' | 'too-few-cells' | 'too-many-cells' | 'repeated-header' | 'total-row' | 'bom-inside';

/** A cell. */
export type CellFaultCode =
  | 'missing-participant-id'
  | 'missing-operation-id'
  | 'missing-entry-date'
  | 'missing-value'
  | 'identity-in-pseudonym'
  | 'other-operation'
  | 'text-too-long'
  | 'code-unknown'
  | 'code-letter-case'
  | 'padded-value'
  | 'text-in-number'
  | 'number-out-of-range'
  | 'number-not-whole'
  | 'number-with-decimals'
  | 'date-impossible'
  | 'date-two-digit-year'
  | 'date-serial-number'
  | 'date-unreadable'
  | 'time-unreadable'
  | 'formula-cell'
  | 'nul-character'
  | 'unreadable-character'
  | 'spreadsheet-error'
  | 'incomplete'
  | 'search-after-entry';

/** A record that the catalogue or the rules of its type do not take, or that cannot be told from another. */
export type KeptRecordFaultCode =
  | 'sender-id-twice'
  | 'reference-unknown'
  | 'other-desk'
  | 'not-taken'
  | 'in-the-future'
  | 'before-it-began'
  | 'somebody-and-nobody'
  | 'slot-missing'
  | 'not-yet'
  | 'taken-up-without-day'
  | 'day-without-taking-up'
  | 'to-itself'
  | 'longer-than-the-day'
  | 'merged-person'
  | 'after-death'
  | 'nobody-appeared'
  | 'has-its-contact';

/** With what the checks of R54 find in a record. */
export type FaultCode = FileFaultCode | RowFaultCode | CellFaultCode | RecordFindingCode | KeptRecordFaultCode;

/** What the sentence of a fault speaks of besides its place; never a personal value, only its class (G32). */
export interface FaultDetails {
  readonly found?: ValueClass;
  /** What the column accepts: `F M N`, `1-3`. */
  readonly accepted?: string;
  /** The code that was probably meant, where a word of the Italian form stands in a column of codes. */
  readonly meant?: string;
  /** A limit, a number of cells, another row. */
  readonly number?: number;
  readonly other?: number;
  /** Names of sheets or columns: structure, not values. */
  readonly names?: readonly string[];
}

/** One thing wrong with a file. `row` counts records with the header as 1, as a spreadsheet shows them; null: the file as a whole. */
export interface FileFault {
  readonly level: FaultLevel;
  readonly sheet: string | null;
  readonly row: number | null;
  /** The header's own word; null: the row or the file as a whole. */
  readonly column: string | null;
  readonly code: FaultCode;
  readonly reason: LocalText;
  readonly remedy: LocalText;
}

export interface FaultCounts {
  readonly error: number;
  readonly incomplete: number;
  readonly notice: number;
}

/** How many faults a list names at most; all are counted (G32). */
export const faultLimit = 1_000;

interface NotedFault {
  readonly level: FaultLevel;
  readonly code: FaultCode;
  readonly row: number | null;
  readonly column: string | null;
  readonly details: FaultDetails;
}

/** Collects faults: counts every one, keeps the first of each level, and writes the sentences only of those it hands out. */
export class FaultLog {
  /** Sheet the rows are on; null for a text file. */
  sheet: string | null = null;
  private readonly kept: Record<FaultLevel, NotedFault[]> = { error: [], incomplete: [], notice: [] };
  private readonly counted: Record<FaultLevel, number> = { error: 0, incomplete: 0, notice: 0 };

  add(level: FaultLevel, code: FaultCode, row: number | null, column: string | null, details: FaultDetails = {}): void {
    this.counted[level] += 1;
    if (this.kept[level].length < faultLimit) this.kept[level].push({ level, code, row, column, details });
  }

  get counts(): FaultCounts {
    return { ...this.counted };
  }

  get total(): number {
    return this.counted.error + this.counted.incomplete + this.counted.notice;
  }

  /** At most a thousand, what refuses the file before what only needs a look; in the order of the rows, the file's own first. */
  list(): FileFault[] {
    const { error, incomplete, notice } = this.kept;
    return [...error, ...incomplete, ...notice]
      .slice(0, faultLimit)
      .sort((one, other) => (one.row ?? 0) - (other.row ?? 0))
      .map(({ level, code, row, column, details }) => ({
        level,
        sheet: this.sheet,
        row,
        column,
        code,
        ...faultText(code, column, details),
      }));
  }
}

/** A fault of a file that could not be read at all. */
export function wholeFileFault(code: FaultCode, details: FaultDetails = {}): FileFault {
  return { level: 'error', sheet: null, row: null, column: null, code, ...faultText(code, null, details) };
}
