import type { Participation } from '../people/participation.js';
import { checkParticipation, type RecordCheckContext } from '../validation/check-participations.js';
import type { CellReport } from './cell-reader.js';
import { cleanCell } from './clean-cell.js';
import type { ColumnField, RowValues } from './column.js';
import type { FaultCode, FaultDetails, FaultLog } from './file-fault.js';
import type { DateOrder } from './parse-day.js';
import type { ReadContext } from './read-context.js';
import type { ColumnPlan, FoundColumn } from './resolve-columns.js';
import { toParticipation, type Identified } from './to-participation.js';

/** What every row of a file is read with. */
export interface RowSetting {
  readonly plan: ColumnPlan;
  readonly context: ReadContext;
  readonly checks: RecordCheckContext;
  readonly faults: FaultLog;
}

/** Fields without which there is no participation (R6), and what is said when one is empty. */
const identifying = [
  ['participantId', 'missing-participant-id'],
  ['operationId', 'missing-operation-id'],
  ['entryDate', 'missing-entry-date'],
] as const;

/** Longest text of a cell that any field could mean; more would only cost time. */
const longestCell = 1_000;

/**
 * The reading of one row: cell by cell, then as a record. It is also what a cell's reader reports to: the column of the moment is kept here,
 * because an object for each of two million cells took a third of the time.
 */
export class RowReading implements CellReport {
  readonly settings;
  private readonly values: RowValues = {};
  private readonly faulty = new Set<ColumnField>();
  private current: FoundColumn | null = null;
  private isNoticed = false;

  constructor(
    private readonly setting: RowSetting,
    private readonly row: number,
    readonly dateOrder: DateOrder,
  ) {
    this.settings = setting.context.settings;
  }

  /** The participation of the row; null: the row has an error, which was said. */
  read(cells: readonly string[], formulas: ReadonlySet<number> | undefined): Participation | null {
    for (const found of this.setting.plan.found) {
      const text = cells[found.at] ?? '';
      this.current = found;
      this.isNoticed = false;
      if (formulas?.has(found.at)) this.error('formula-cell');
      else if (text !== '') this.readCell(found, text);
    }
    this.checkOperation();
    if (!this.isIdentified(this.values)) return null;
    return this.asParticipation(this.values);
  }

  error(code: FaultCode, details?: FaultDetails): undefined {
    if (this.current !== null) this.faulty.add(this.current.column.field);
    this.setting.faults.add('error', code, this.row, this.current?.name ?? null, details);
  }

  /** One notice a cell is enough: spaces around a value and its small letters are one slip. */
  notice(code: FaultCode, details?: FaultDetails): undefined {
    if (!this.isNoticed) this.setting.faults.add('notice', code, this.row, this.current?.name ?? null, details);
    this.isNoticed = true;
  }

  private readCell({ column }: FoundColumn, raw: string): void {
    if (raw.length > longestCell) return this.error('text-too-long', { number: longestCell });
    const text = cleanCell(raw, this);
    if (text !== undefined && text !== '') column.readInto(this.values, text, this);
  }

  private checkOperation(): void {
    const names = this.setting.context.operation?.names;
    const { operationId } = this.values;
    if (operationId === undefined || names === undefined) return;
    // whatever the sender calls it, it is one operation under its first name
    if (names.some((name) => name.toLowerCase() === operationId.toLowerCase())) this.values.operationId = names[0] ?? operationId;
    else this.fault('operationId', 'other-operation');
  }

  private isIdentified(values: RowValues): values is Identified {
    for (const [field, code] of identifying) {
      // a column that is not there at all was said once for all rows
      if (values[field] === undefined && !this.faulty.has(field) && nameOf(this.setting.plan, field) !== null) this.fault(field, code);
    }
    return identifying.every(([field]) => values[field] !== undefined);
  }

  private asParticipation(values: Identified): Participation | null {
    if (values.searchingSince !== undefined && values.searchingSince > values.entryDate) this.fault('searchingSince', 'search-after-entry');
    const participation = toParticipation(values, this.settings);
    const exitIsKnown = !this.faulty.has('exitDate') && nameOf(this.setting.plan, 'exitDate') !== null;
    for (const { code, level, field } of checkParticipation(participation, this.setting.checks)) {
      const saidElsewhere = code === 'result-without-exit' && (!exitIsKnown || field === 'statusEvents');
      if (saidElsewhere) continue;
      if (level === 'error') this.fault(columnOf(field), code);
      else this.setting.faults.add('notice', code, this.row, askedName(this.setting.plan, columnOf(field)));
    }
    return this.faulty.size === 0 ? participation : null;
  }

  private fault(field: ColumnField, code: FaultCode): void {
    this.faulty.add(field);
    this.setting.faults.add('error', code, this.row, askedName(this.setting.plan, field));
  }
}

/** The column a finding points to; the whole record is pointed to by its participant. */
function columnOf(field: keyof Participation | null): ColumnField {
  return field === 'statusEvents' ? 'statusSince' : (field ?? 'participantId');
}

/** The header's own word for a field; null: the file has no such column. */
export function nameOf(plan: ColumnPlan, field: ColumnField): string | null {
  return plan.found.find(({ column }) => column.field === field)?.name ?? null;
}

/** The same, where the form asks for what the annex states: the status and since when somebody searches. */
export function askedName(plan: ColumnPlan, field: ColumnField): string | null {
  if (plan.vocabulary === 'form' && field === 'employmentStatus') return nameOf(plan, 'workSituation');
  if (plan.vocabulary === 'form' && field === 'longTerm') return nameOf(plan, 'searchingSince');
  return nameOf(plan, field);
}
