import { defaultProgrammeSettings } from '../counting/programme-settings.js';
import type { CellReport } from '../participation-file/cell-reader.js';
import { cleanCell, type RawCell, textOf } from '../participation-file/clean-cell.js';
import { DateOrderWatch } from '../participation-file/date-order.js';
import type { FaultCode, FaultDetails, FaultLog } from '../participation-file/file-fault.js';
import { isBlank, isTotalRow } from '../participation-file/odd-rows.js';
import type { DateOrder } from '../participation-file/parse-day.js';
import type { RecordTypeName } from '../records/field.js';
import type { FieldValue } from '../records/record-node.js';
import { planOf, type RecordColumnPlan, recordColumns } from './record-columns.js';

/** A row that was read: what it says, by field; a field that no column gives is not among its values. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, FieldValue>>;
}

export interface ReadRecordRows {
  readonly plan: RecordColumnPlan;
  /** Rows without an error, in the order of the sheet. */
  readonly records: readonly ReadRow[];
}

/**
 * Reads a sheet of records of a type, header first, by the field catalogue. What is wrong with it is in the log, at its row and column, in
 * the words of every other file.
 * @param dateOrder the answer to the question about day and month; null: as the sheet shows it
 */
export function readRecords(
  type: RecordTypeName,
  sheet: readonly (readonly RawCell[])[],
  faults: FaultLog,
  dateOrder: DateOrder | null = null,
): ReadRecordRows {
  const [header = [], ...rows] = sheet.map((row) => row.map(textOf));
  const plan = planOf(recordColumns(type), header);
  sayColumns(plan, header, faults);
  if (plan.missing.length > 0 || plan.found.length === 0) return { plan, records: [] };
  const numbered = rows.map((cells, at) => ({ row: at + 2, cells })).filter(({ cells }) => !isBlank(cells));
  const order = orderOf(plan, numbered, faults, dateOrder);
  const records = numbered.flatMap(({ row, cells }) => {
    if (!isTotalRow(cells)) return new RecordRow(plan, row, order, faults).read(cells) ?? [];
    faults.add('notice', 'total-row', row, null);
    return [];
  });
  if (numbered.length === 0) faults.add('error', 'no-data-rows', null, null);
  return { plan, records };
}

function sayColumns({ found, claimedTwice, missing }: RecordColumnPlan, header: readonly string[], faults: FaultLog): void {
  if (found.length === 0)
    return faults.add('error', header.length === 0 ? 'file-empty' : 'header-not-found', header.length === 0 ? null : 1, null);
  for (const name of claimedTwice) faults.add('error', 'duplicate-column', 1, name);
  for (const name of missing) faults.add('error', 'missing-column', 1, name);
}

/** Day and month in the order that the dates of the whole sheet show; a doubt becomes a question (G31). */
function orderOf(
  { found }: RecordColumnPlan,
  rows: readonly { readonly cells: readonly string[] }[],
  faults: FaultLog,
  told: DateOrder | null,
): DateOrder {
  const days = found.filter(({ column }) => column.field.type === 'day');
  const watch = new DateOrderWatch(told);
  for (const { cells } of rows) watch.mustWait(cells, days);
  if (watch.isMixed) faults.add('error', 'date-order-mixed', null, null);
  else if (watch.found === 'unclear') faults.add('error', 'date-order-unclear', null, null);
  return watch.order;
}

/** The reading of one row, and what its cells report to. */
class RecordRow implements CellReport {
  readonly settings = defaultProgrammeSettings;
  private readonly values: Record<string, FieldValue> = {};
  private column: string | null = null;
  private isFaulty = false;

  constructor(
    private readonly plan: RecordColumnPlan,
    private readonly row: number,
    readonly dateOrder: DateOrder,
    private readonly faults: FaultLog,
  ) {}

  /** Null: the row has an error, which was said. */
  read(cells: readonly string[]): ReadRow | null {
    for (const { column, at, header } of this.plan.found) {
      this.column = header;
      const text = cleanCell(cells[at] ?? '', this);
      if (text === undefined) continue;
      const value = text === '' ? null : (column.read(text, this) ?? null);
      this.values[column.name] = value;
      if (text === '' && column.field.required) this.error('missing-value');
    }
    return this.isFaulty ? null : { row: this.row, values: this.values };
  }

  error(code: FaultCode, details?: FaultDetails): undefined {
    this.isFaulty = true;
    this.faults.add('error', code, this.row, this.column, details);
  }

  notice(code: FaultCode, details?: FaultDetails): undefined {
    this.faults.add('notice', code, this.row, this.column, details);
  }
}
