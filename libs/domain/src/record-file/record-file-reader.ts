import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import { type CellReport, nameReader } from '../participation-file/cell-reader.js';
import { cleanCell, type RawCell, textOf } from '../participation-file/clean-cell.js';
import { DateOrderWatch } from '../participation-file/date-order.js';
import type { FaultCode, FaultDetails, FaultLog } from '../participation-file/file-fault.js';
import { isBlank, isTotalRow } from '../participation-file/odd-rows.js';
import type { DateOrder } from '../participation-file/parse-day.js';
import { localTimeIn } from '../periods/local-time.js';
import type { RecordTypeName } from '../records/field.js';
import type { ContentValue } from '../records/record-content.js';
import { isRecordHeader, planOf, type RecordColumn, type RecordColumnPlan, recordColumns } from './record-columns.js';

/** A row that was read: what it says, by field; a field that no column gives is not among its values. */
export interface ReadRow {
  readonly row: number;
  /** The sender's own id of the record; null: the file has none. */
  readonly senderId: string | null;
  readonly values: Readonly<Record<string, ContentValue>>;
}

export interface ReadRecordRows {
  /** Null: no header was found. */
  readonly plan: RecordColumnPlan | null;
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** Rows without an error, in the order of the sheet. */
  readonly records: readonly ReadRow[];
  readonly dateOrder: DateOrderWatch['found'];
}

export interface RecordReading {
  /** The answer to the question about day and month; null: as the sheet shows it. */
  readonly dateOrder?: DateOrder | null;
  /** Fields that are said for all rows: they need no column, and an empty cell takes them. */
  readonly given?: ReadonlySet<string>;
  /** Whether every row must have the header's cells, as in a text file. */
  readonly fixedWidth?: boolean;
}

/** Rows before the header that are looked at: a title, a date, an empty line. */
const searchedForHeader = 20;
const readSenderId = nameReader(100);

interface WaitingRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly formulas: ReadonlySet<number> | undefined;
}

/**
 * Reads a sheet of records of a type row by row, header first, by the field catalogue. What is wrong with it is in the log, at its row and
 * column, in the words of every other file. Rows are read when the sheet has ended: its last date may show which of day and month comes first.
 */
export class RecordFileReader {
  private plan: RecordColumnPlan | null = null;
  private rowNumber = 0;
  private readonly waiting: WaitingRow[] = [];
  private readonly dates: DateOrderWatch;

  constructor(
    private readonly type: RecordTypeName,
    private readonly faults: FaultLog,
    private readonly reading: RecordReading = {},
  ) {
    this.dates = new DateOrderWatch(reading.dateOrder ?? null);
  }

  /** Rows below the header so far. */
  get rows(): number {
    return this.waiting.length;
  }

  /** Whether it is no use to go on: so many rows and no header. */
  get hasGivenUp(): boolean {
    return this.plan === null && this.rowNumber >= searchedForHeader;
  }

  /** Takes the next row. @param row number as a spreadsheet shows it @param formulas positions of the cells that hold a formula */
  read(raw: readonly RawCell[], row = this.rowNumber + 1, formulas?: ReadonlySet<number>): void {
    this.rowNumber = row;
    const cells = raw.map(textOf);
    if (this.plan === null) return this.lookForHeader(cells, row);
    if (isBlank(cells)) return;
    this.dates.mustWait(cells, this.days(this.plan));
    this.waiting.push({ row, cells, formulas });
  }

  /** The sheet has ended. */
  finish(): ReadRecordRows {
    const { plan, faults } = this;
    if (plan === null) {
      const isEmpty = this.rowNumber === 0;
      faults.add('error', isEmpty ? 'file-empty' : 'header-not-found', isEmpty ? null : 1, null);
      return { plan, rows: 0, records: [], dateOrder: null };
    }
    if (this.rows === 0) faults.add('error', 'no-data-rows', null, null);
    const dateOrder = this.dates.found;
    if (plan.missing.length > 0) return { plan, rows: this.rows, records: [], dateOrder };
    // a doubt becomes a question (G31)
    if (this.dates.isMixed) faults.add('error', 'date-order-mixed', null, null);
    else if (dateOrder === 'unclear') faults.add('error', 'date-order-unclear', null, null);
    const rows = new RecordRows(plan, this.dates.order, faults, this.reading.given ?? new Set());
    return { plan, rows: this.rows, records: this.waiting.flatMap((row) => this.recordOf(row, plan, rows)), dateOrder };
  }

  private lookForHeader(cells: readonly string[], row: number): void {
    const names = cells.map((cell) => cell.replaceAll('\ufeff', ''));
    if (!isRecordHeader(this.type, names)) return;
    if (row > 1) this.faults.add('notice', 'lines-before-header', null, null, { number: row - 1 });
    while (names.at(-1)?.trim() === '') names.pop();
    this.plan = planOf(recordColumns(this.type), names, this.reading.given);
    for (const name of this.plan.claimedTwice) this.faults.add('error', 'duplicate-column', row, name);
    for (const name of this.plan.missing) this.faults.add('error', 'missing-column', row, name);
  }

  private recordOf({ row, cells, formulas }: WaitingRow, { width }: RecordColumnPlan, rows: RecordRows): readonly ReadRow[] {
    const beyond = cells.length > width && !isBlank(cells.slice(width));
    if (isTotalRow(cells)) this.faults.add('notice', 'total-row', row, null);
    else if (this.reading.fixedWidth && (beyond || cells.length < width))
      this.faults.add('error', beyond ? 'too-many-cells' : 'too-few-cells', row, null, { number: cells.length, other: width });
    else return rows.read(row, cells, formulas);
    return [];
  }

  private days({ found }: RecordColumnPlan): readonly { readonly at: number }[] {
    return found.filter(({ column }) => column.field.type === 'day');
  }
}

/** The reading of rows, one after the other, and what their cells report to. */
class RecordRows implements CellReport {
  readonly settings = defaultProgrammeSettings;
  private row = 0;
  private column: string | null = null;
  private isFaulty = false;

  constructor(
    private readonly plan: RecordColumnPlan,
    readonly dateOrder: DateOrder,
    private readonly faults: FaultLog,
    private readonly given: ReadonlySet<string>,
  ) {}

  /** Nothing: the row has an error, which was said. */
  read(row: number, cells: readonly string[], formulas?: ReadonlySet<number>): readonly ReadRow[] {
    this.row = row;
    this.isFaulty = false;
    const values: Record<string, ContentValue> = {};
    const textAt = (at: number, header: string): string | undefined => {
      this.column = header;
      return formulas?.has(at) ? this.error('formula-cell') : cleanCell(cells[at] ?? '', this);
    };
    const id = this.plan.senderId && textAt(this.plan.senderId.at, this.plan.senderId.header);
    const senderId = id ? (readSenderId(id, this) ?? null) : null;
    for (const { column, at, header } of this.plan.found) {
      const text = textAt(at, header);
      if (text === undefined) continue;
      values[column.name] = text === '' ? null : (column.read(timeOnly(column, text), this) ?? null);
      if (text === '' && column.field.required && !this.given.has(column.name)) this.error('missing-value');
      if (column.hour !== undefined && !this.hasColumn(column.hour)) values[column.hour] = hourIn(text);
    }
    return this.isFaulty ? [] : [{ row, senderId, values }];
  }

  error(code: FaultCode, details?: FaultDetails): undefined {
    this.isFaulty = true;
    this.faults.add('error', code, this.row, this.column, details);
  }

  notice(code: FaultCode, details?: FaultDetails): undefined {
    this.faults.add('notice', code, this.row, this.column, details);
  }

  private hasColumn(name: string): boolean {
    return this.plan.found.some(({ column }) => column.name === name);
  }
}

/** A spreadsheet keeps an hour of the day as an hour of a day long ago. */
function timeOnly({ field }: RecordColumn, text: string): string {
  return field.type === 'time' ? text.replace(/^(1899|1900)-\d{2}-\d{2}[ T]/, '') : text;
}

/** The hour that a cell tells besides its day; midnight is what a spreadsheet writes where there is none. */
function hourIn(text: string): string | null {
  const [, written] = /[T ](\d{1,2}[:.]\d{2})(?::\d{2})?/.exec(text) ?? [];
  const hour = written === undefined ? null : localTimeIn(written);
  return hour === '00:00' ? null : hour;
}
