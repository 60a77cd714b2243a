import { missingFields } from '../people/completeness.js';
import type { Participation } from '../people/participation.js';
import { checkParticipation, type RecordCheckContext } from '../validation/check-participations.js';
import type { CellReport } from './cell-reader.js';
import { cleanCell, textOf, type RawCell } from './clean-cell.js';
import type { ColumnField, RowValues } from './column.js';
import { DateOrderWatch } from './date-order.js';
import { FaultLog, type FaultCode, type FaultDetails, type FaultLevel } from './file-fault.js';
import { joinSpells } from './join-spells.js';
import { isBlank, isRepeatedHeader, isTotalRow } from './odd-rows.js';
import { refuseStrayOperations } from './stray-operations.js';
import type { ReadContext } from './read-context.js';
import { checkColumns, isHeader, resolveColumns, type ColumnPlan, type FoundColumn } from './resolve-columns.js';
import { toParticipation, type Identified } from './to-participation.js';

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

/**
 * Reads a participations file row by row, header first: each row becomes a participation or says what is wrong with it. Rules that look
 * at several rows (V14, R7, R12 of a merged record) speak when the file has ended.
 */
export class ParticipationFileReader {
  private plan: ColumnPlan | null = null;
  private dateColumns: readonly FoundColumn[] = [];
  private dates = new DateOrderWatch(null);
  private rowNumber = 0;
  private dataRows = 0;
  private rowsBeyondHeader = 0;
  private readonly waiting: {
    readonly row: number;
    readonly cells: readonly string[];
    readonly formulas: ReadonlySet<number> | undefined;
  }[] = [];
  private readonly records: ReadRecord[] = [];
  private readonly checks: RecordCheckContext;

  constructor(
    private readonly context: ReadContext,
    private readonly faults: FaultLog,
    private readonly form: RowForm,
  ) {
    this.checks = { operation: context.operation?.days ?? null, lastKnowableDay: context.today, settings: context.settings };
  }

  /** Rows below the header so far. */
  get rows(): number {
    return this.dataRows;
  }

  /** Whether the header has been found, and so whether this is a participations file at all. */
  get hasHeader(): boolean {
    return this.plan !== null;
  }

  /** Whether it is no use to go on: so many rows and no header. */
  get hasGivenUp(): boolean {
    return this.plan === null && this.rowNumber >= searchedForHeader;
  }

  /**
   * Takes the next row.
   * @param row number as a spreadsheet shows it; without one, the next
   * @param formulas positions of the cells that hold a formula
   */
  read(raw: readonly RawCell[], row = this.rowNumber + 1, formulas?: ReadonlySet<number>): void {
    this.rowNumber = row;
    const cells = raw.map(textOf);
    if (this.plan === null) return this.lookForHeader(cells, row);
    if (isBlank(cells)) return;
    this.dataRows += 1;
    if (this.isOdd(cells, row, this.plan)) return;
    if (this.dates.mustWait(cells, this.dateColumns)) {
      this.waiting.push({ row, cells, formulas });
      return;
    }
    if (this.waiting.length > 0 && this.dates.isDecided) this.readWaiting();
    this.readPerson(cells, row, this.plan, formulas);
  }

  /** The file has ended: what only the whole of it can tell. */
  finish(): ReadRows {
    const { plan, faults, context } = this;
    if (plan === null) {
      faults.add('error', this.rowNumber === 0 ? 'file-empty' : 'header-not-found', this.rowNumber === 0 ? null : 1, null);
      return { plan, rows: 0, participations: [], sourceRows: [], incomplete: [], dateOrder: null };
    }
    if (this.waiting.length > 0) {
      if (!this.dates.isDecided) faults.add('error', 'date-order-unclear', null, null);
      this.readWaiting();
    }
    if (this.dates.isMixed) faults.add('error', 'date-order-mixed', null, null);
    if (this.dataRows === 0) faults.add('error', 'no-data-rows', null, null);
    if (this.rowsBeyondHeader > 0) faults.add('notice', 'cells-beyond-header', null, null, { number: this.rowsBeyondHeader });
    const own = refuseStrayOperations(this.records, context.operation, this.nameOf('operationId'), faults);
    const joined = joinSpells(own, this.nameOf('participantId'), faults);
    return {
      plan,
      rows: this.dataRows,
      participations: joined.map(({ participation }) => participation),
      sourceRows: joined.map(({ row }) => row),
      incomplete: this.incompleteOf(joined),
      dateOrder: this.dates.found,
    };
  }

  private lookForHeader(cells: readonly string[], row: number): void {
    const names = cells.map((cell) => cell.replaceAll('\ufeff', ''));
    if (!isHeader(names)) return;
    if (row > 1) this.faults.add('notice', 'lines-before-header', null, null, { number: row - 1 });
    while (names.length > 0 && names.at(-1)?.trim() === '' && !this.form.fixedWidth) names.pop();
    this.plan = resolveColumns(names);
    this.dateColumns = this.plan.found.filter(({ column }) => column.isDate);
    // the form says dd/mm/yyyy; the annex says ISO, and what else is found there must show its order
    this.dates = new DateOrderWatch(this.context.dateOrder ?? (this.plan.vocabulary === 'form' ? 'dmy' : null));
    checkColumns(this.plan, this.context.specificObjective, row, this.faults);
  }

  /** Rows that are no person: a second header, sums, and rows whose cells do not stand under their names. */
  private isOdd(cells: readonly string[], row: number, plan: ColumnPlan): boolean {
    if (isRepeatedHeader(cells, plan)) this.faults.add('error', 'repeated-header', row, null);
    else if (isTotalRow(cells)) this.faults.add('error', 'total-row', row, null);
    else if (!this.form.fixedWidth) {
      if (cells.length > plan.width && !isBlank(cells.slice(plan.width))) this.rowsBeyondHeader += 1;
      return false;
    } else if (cells.length < plan.width) this.faults.add('error', 'too-few-cells', row, null, { number: cells.length, other: plan.width });
    else if (cells.length > plan.width) this.faults.add('error', 'too-many-cells', row, null, { number: cells.length, other: plan.width });
    else return false;
    return true;
  }

  private readWaiting(): void {
    for (const { row, cells, formulas } of this.waiting.splice(0)) if (this.plan !== null) this.readPerson(cells, row, this.plan, formulas);
  }

  private readPerson(cells: readonly string[], row: number, plan: ColumnPlan, formulas: ReadonlySet<number> | undefined): void {
    const values: RowValues = {};
    const faulty = new Set<ColumnField>();
    for (const found of plan.found) this.readCell(values, found, cells[found.at] ?? '', row, faulty, formulas);
    this.checkOperation(values, row, faulty);
    if (!this.isIdentified(values, row, faulty)) return;
    if (values.searchingSince !== undefined && values.searchingSince > values.entryDate)
      this.fault(faulty, 'searchingSince', 'search-after-entry', row);
    const participation = toParticipation(values, this.context.settings);
    for (const { code, level, field } of checkParticipation(participation, this.checks)) {
      if (code === 'result-without-exit' && (faulty.has('exitDate') || this.nameOf('exitDate') === null)) continue;
      if (code === 'result-without-exit' && field === 'statusEvents') continue; // said of the status itself
      if (level === 'error') this.fault(faulty, columnOf(field), code, row);
      else this.faults.add('notice', code, row, this.nameOf(columnOf(field)));
    }
    if (faulty.size === 0) this.records.push({ row, participation });
  }

  private readCell(
    values: RowValues,
    { column, name, at }: FoundColumn,
    raw: string,
    row: number,
    faulty: Set<ColumnField>,
    formulas: ReadonlySet<number> | undefined,
  ): void {
    let isNoticed = false;
    const remark = (level: FaultLevel, code: FaultCode, details?: FaultDetails): undefined => {
      if (level === 'error') faulty.add(column.field);
      else if (isNoticed)
        return undefined; // one notice a cell: spaces around it and small letters are one slip
      else isNoticed = true;
      this.faults.add(level, code, row, name, details);
      return undefined;
    };
    if (formulas?.has(at)) return remark('error', 'formula-cell');
    if (raw === '') return;
    const text = cleanCell(raw, remark);
    if (text === undefined || text === '') return;
    const report: CellReport = {
      dateOrder: this.dates.order,
      settings: this.context.settings,
      error: (code, details) => remark('error', code, details),
      notice: (code, details) => remark('notice', code, details),
    };
    column.readInto(values, text, report);
  }

  private checkOperation({ operationId }: RowValues, row: number, faulty: Set<ColumnField>): void {
    const names = this.context.operation?.names;
    if (operationId === undefined || names === undefined) return;
    const isOwn = names.some((name) => name.toLowerCase() === operationId.toLowerCase());
    if (!isOwn) this.fault(faulty, 'operationId', 'other-operation', row);
  }

  /** R6: operation, person and entry date make a participation; each that is empty is said. */
  private isIdentified(values: RowValues, row: number, faulty: Set<ColumnField>): values is Identified {
    const needed = [
      ['participantId', 'missing-participant-id'],
      ['operationId', 'missing-operation-id'],
      ['entryDate', 'missing-entry-date'],
    ] as const;
    for (const [field, code] of needed) {
      const isThere = this.nameOf(field) !== null; // a column that is not there was said once for all rows
      if (values[field] === undefined && !faulty.has(field) && isThere) this.fault(faulty, field, code, row);
    }
    return needed.every(([field]) => values[field] !== undefined);
  }

  /** R12 of the records as they are kept: the later spell of a person need not repeat the answers of the first. */
  private incompleteOf(joined: readonly ReadRecord[]): IncompleteRow[] {
    const incomplete: IncompleteRow[] = [];
    for (const { row, participation } of joined) {
      const missing = missingFields(participation, this.context.specificObjective ?? '');
      if (missing.length === 0) continue;
      for (const field of missing) this.faults.add('incomplete', 'incomplete', row, this.nameOf(this.asked(field)));
      incomplete.push({ operationId: participation.operationId, participantId: participation.participantId, row, missing });
    }
    return incomplete;
  }

  /** The column whose answer is missing: the form asks otherwise than the annex. */
  private asked(field: ColumnField): ColumnField {
    if (this.plan?.vocabulary !== 'form') return field;
    if (field === 'employmentStatus') return 'workSituation';
    return field === 'longTerm' ? 'searchingSince' : field;
  }

  private fault(faulty: Set<ColumnField>, field: ColumnField, code: FaultCode, row: number): void {
    faulty.add(field);
    this.faults.add('error', code, row, this.nameOf(this.asked(field)));
  }

  private nameOf(field: ColumnField): string | null {
    return this.plan?.found.find(({ column }) => column.field === field)?.name ?? null;
  }
}

/** The column a finding points to; the whole record is pointed to by its participant. */
function columnOf(field: keyof Participation | null): ColumnField {
  return field === 'statusEvents' ? 'statusSince' : (field ?? 'participantId');
}

/** Whether a header was found among the first rows of a sheet, without reading it. */
export function findsHeader(firstRows: readonly (readonly RawCell[])[]): boolean {
  return firstRows.slice(0, searchedForHeader).some((cells) => isHeader(cells.map(textOf)));
}
