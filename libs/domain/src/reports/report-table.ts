import type { LocalText } from '../indicators/indicator-definition.js';
import type { Cell } from './cell.js';
import type { ReportedTyped } from './reported-typed.js';

export type ColumnType = 'text' | 'number' | 'percent' | 'day' | 'status';

/** A column of a table. Sub-columns of one heading share a `group`. */
export interface ReportColumn {
  readonly key: string;
  readonly title: LocalText;
  readonly type: ColumnType;
  readonly group: { readonly key: string; readonly title: LocalText } | null;
}

/** A row: its key says what it is about, so that two reports can be compared; its cells stand in the order of the columns. */
export interface ReportRow {
  readonly key: string;
  /** Whether the row sums up those above. */
  readonly isTotal: boolean;
  readonly cells: readonly Cell[];
}

export interface ReportTable {
  readonly key: string;
  readonly title: LocalText;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  /** Of the typed values in it: what lies behind each, told under the table. */
  readonly typed?: readonly ReportedTyped[];
}

/** A column without sub-columns. */
export function reportColumn(key: string, type: ColumnType, title: LocalText): ReportColumn {
  return { key, type, title, group: null };
}

/** A row that is no total. */
export function reportRow(key: string, cells: readonly Cell[]): ReportRow {
  return { key, isTotal: false, cells };
}

/** The cell of a row under a column; undefined when the table has no such row or column. */
export function cellAt(table: ReportTable, rowKey: string, columnKey: string): Cell | undefined {
  const at = table.columns.findIndex(({ key }) => key === columnKey);
  return table.rows.find(({ key }) => key === rowKey)?.cells[at];
}
