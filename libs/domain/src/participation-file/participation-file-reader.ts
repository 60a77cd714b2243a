import { missingFields } from '../people/completeness.js';
import type { Participation } from '../people/participation.js';
import { textOf, type RawCell } from './clean-cell.js';
import { DateOrderWatch } from './date-order.js';
import type { FaultLog } from './file-fault.js';
import { joinSpells } from './join-spells.js';
import { isBlank, isRepeatedHeader, isTotalRow } from './odd-rows.js';
import type { ReadContext } from './read-context.js';
import { checkColumns, isHeader, resolveColumns, type ColumnPlan, type FoundColumn } from './resolve-columns.js';
import { askedName, nameOf, RowReading, type RowSetting } from './row-reading.js';
import { refuseStrayOperations } from './stray-operations.js';

/** Rows before the header that are looked at: a title, a date, an empty line. */
const searchedForHeader = 20;

/** A participation with the row it was read from. */
export interface ReadRecord {
  readonly row: number;
  readonly participation: Participation;
}

/** A person who is kept and counts nowhere (R12). */
export interface IncompleteRow {
  readonly operationId: string;
  readonly participantId: string;
  readonly row: number;
  readonly missing: readonly string[];
}

/** What reading the rows of a participations file gave; the faults are in the log that the reader was given. */
export interface ReadRows {
  readonly plan: ColumnPlan | null;
  /** Rows below the header that are not empty. */
  readonly rows: number;
  /** The sound participations, one per person and operation (R4, R7), incomplete ones included; in the order of the file. */
  readonly participations: readonly Participation[];
  /** The row each participation was (first) read from. */
  readonly sourceRows: readonly number[];
  readonly incomplete: readonly IncompleteRow[];
  readonly dateOrder: DateOrderWatch['found'];
}

/** How the rows come: in a text file every row must have the header's cells, in a spreadsheet empty cells are just not there. */
export interface RowForm {
  readonly fixedWidth: boolean;
}

/** A row whose dates cannot be read before the file has shown the order of day and month. */
interface WaitingRow {
  readonly row: number;
  readonly cells: readonly string[];
  readonly formulas: ReadonlySet<number> | undefined;
}

/**
 * Reads a participations file row by row, header first: each row becomes a participation or says what is wrong with it. Rules that look
 * at several rows (V14, R7, R12 of a joined record) speak when the file has ended.
 */
export class ParticipationFileReader {
  /** Known from the header on. */
  private setting: RowSetting | null = null;
  private dateColumns: readonly FoundColumn[] = [];
  private dates = new DateOrderWatch(null);
  private rowNumber = 0;
  private dataRows = 0;
  private rowsBeyondHeader = 0;
  private readonly waiting: WaitingRow[] = [];
  private readonly records: ReadRecord[] = [];

  constructor(
    private readonly context: ReadContext,
    private readonly faults: FaultLog,
    private readonly form: RowForm,
  ) {}

  /** Rows below the header so far. */
  get rows(): number {
    return this.dataRows;
  }

  /** Whether it is no use to go on: so many rows and no header. */
  get hasGivenUp(): boolean {
    return this.setting === null && this.rowNumber >= searchedForHeader;
  }

  /**
   * Takes the next row.
   * @param row number as a spreadsheet shows it; without one, the next
   * @param formulas positions of the cells that hold a formula
   */
  read(raw: readonly RawCell[], row = this.rowNumber + 1, formulas?: ReadonlySet<number>): void {
    this.rowNumber = row;
    const cells = raw.map(textOf);
    if (this.setting === null) return this.lookForHeader(cells, row);
    if (isBlank(cells)) return;
    this.dataRows += 1;
    if (this.isOdd(cells, row, this.setting.plan)) return;
    if (this.dates.mustWait(cells, this.dateColumns)) this.waiting.push({ row, cells, formulas });
    else {
      if (this.waiting.length > 0 && this.dates.isDecided) this.readWaiting(this.setting);
      this.readPerson({ row, cells, formulas }, this.setting);
    }
  }

  /** The file has ended: what only the whole of it can tell. */
  finish(): ReadRows {
    const { setting, faults } = this;
    if (setting === null) {
      const isEmpty = this.rowNumber === 0;
      faults.add('error', isEmpty ? 'file-empty' : 'header-not-found', isEmpty ? null : 1, null);
      return { plan: null, rows: 0, participations: [], sourceRows: [], incomplete: [], dateOrder: null };
    }
    const { plan } = setting;
    this.settleDates(setting);
    if (this.dataRows === 0) faults.add('error', 'no-data-rows', null, null);
    if (this.rowsBeyondHeader > 0) faults.add('notice', 'cells-beyond-header', null, null, { number: this.rowsBeyondHeader });
    const own = refuseStrayOperations(this.records, this.context.operation, nameOf(plan, 'operationId'), faults);
    const joined = joinSpells(own, nameOf(plan, 'participantId'), faults);
    return {
      plan,
      rows: this.dataRows,
      participations: joined.map(({ participation }) => participation),
      sourceRows: joined.map(({ row }) => row),
      incomplete: this.incompleteOf(joined, plan),
      dateOrder: this.dates.found,
    };
  }

  private lookForHeader(cells: readonly string[], row: number): void {
    const names = cells.map((cell) => cell.replaceAll('\ufeff', ''));
    if (!isHeader(names)) return;
    const { context, faults } = this;
    if (row > 1) faults.add('notice', 'lines-before-header', null, null, { number: row - 1 });
    if (!this.form.fixedWidth) while (names.at(-1)?.trim() === '') names.pop();
    const plan = resolveColumns(names);
    const checks = { operation: context.operation?.days ?? null, lastKnowableDay: context.today, settings: context.settings };
    this.setting = { plan, context, checks, faults };
    this.dateColumns = plan.found.filter(({ column }) => column.isDate);
    // the form says dd/mm/yyyy; the annex says ISO, and what else is found there must show its order
    this.dates = new DateOrderWatch(context.dateOrder ?? (plan.vocabulary === 'form' ? 'dmy' : null));
    checkColumns(plan, context.specificObjective, row, faults);
  }

  /** Rows that are no person: a second header, sums, and rows whose cells do not stand under their names. */
  private isOdd(cells: readonly string[], row: number, plan: ColumnPlan): boolean {
    const width = { number: cells.length, other: plan.width };
    if (isRepeatedHeader(cells, plan)) this.faults.add('error', 'repeated-header', row, null);
    else if (isTotalRow(cells)) this.faults.add('error', 'total-row', row, null);
    else if (!this.form.fixedWidth) {
      if (cells.length > plan.width && !isBlank(cells.slice(plan.width))) this.rowsBeyondHeader += 1;
      return false;
    } else if (cells.length < plan.width) this.faults.add('error', 'too-few-cells', row, null, width);
    else if (cells.length > plan.width) this.faults.add('error', 'too-many-cells', row, null, width);
    else return false;
    return true;
  }

  /** Rows that still wait fit both orders: they are read as in Europe, and the doubt becomes a question (G31). */
  private settleDates(setting: RowSetting): void {
    if (this.waiting.length > 0 && !this.dates.isDecided) this.faults.add('error', 'date-order-unclear', null, null);
    this.readWaiting(setting);
    if (this.dates.isMixed) this.faults.add('error', 'date-order-mixed', null, null);
  }

  private readWaiting(setting: RowSetting): void {
    for (const row of this.waiting.splice(0)) this.readPerson(row, setting);
  }

  private readPerson({ row, cells, formulas }: WaitingRow, setting: RowSetting): void {
    const participation = new RowReading(setting, row, this.dates.order).read(cells, formulas);
    if (participation !== null) this.records.push({ row, participation });
  }

  /** R12 of the records as they are kept: the later spell of a person need not repeat the answers of the first. */
  private incompleteOf(joined: readonly ReadRecord[], plan: ColumnPlan): IncompleteRow[] {
    const incomplete: IncompleteRow[] = [];
    for (const { row, participation } of joined) {
      const missing = missingFields(participation, this.context.specificObjective ?? '');
      if (missing.length === 0) continue;
      for (const field of missing) {
        const name = askedName(plan, field);
        // a column that is not there at all was said once for all rows
        if (name !== null) this.faults.add('incomplete', 'incomplete', row, name);
      }
      incomplete.push({ operationId: participation.operationId, participantId: participation.participantId, row, missing });
    }
    return incomplete;
  }
}

/** Whether a header is found among the first rows of a sheet, without reading it. */
export function findsHeader(firstRows: readonly (readonly RawCell[])[]): boolean {
  return firstRows.slice(0, searchedForHeader).some((cells) => isHeader(cells.map(textOf)));
}
