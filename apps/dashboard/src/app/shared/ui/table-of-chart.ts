/** A cell as it is read, and what it is sorted by. */
export interface CellOfChart {
  readonly text: string;
  readonly sort: number | string | null;
}
export interface RowOfChart {
  readonly key: string;
  /** The first is the head of the row. */
  readonly cells: readonly CellOfChart[];
  /** The point of the chart that shows this row. */
  readonly point?: { readonly series: number; readonly index: number };
  /** The row as a sentence: “marzo 2026: 588, obiettivo 600”. */
  readonly said: string;
}
/** The numbers of a chart, for those who read and do not look. */
export interface TableOfChart {
  /** Title and as-of date. */
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly numeric: boolean }[];
  readonly rows: readonly RowOfChart[];
}

/** Rows by one of their cells; what has no value stands last in both directions. */
export function sortedBy(rows: readonly RowOfChart[], column: number, descending: boolean, language: string): readonly RowOfChart[] {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = descending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const [left, right] = [one.cells[column]?.sort ?? null, other.cells[column]?.sort ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * (typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right)));
  });
}

/** The table as lines of cells with tabs between them, as spreadsheets paste it. */
export function asText({ caption, columns, rows }: TableOfChart): string {
  const head = columns.map(({ name }) => name).join('\t');
  return [caption, head, ...rows.map(({ cells }) => cells.map(({ text }) => text).join('\t'))].join('\n');
}

/** The table as CSV: numbers as numbers, whatever the language of the screen. */
export function asCsv({ columns, rows }: TableOfChart): string {
  const line = (cells: readonly (string | number | null)[]) => cells.map((cell) => csvCell(cell)).join(',');
  return [line(columns.map(({ name }) => name)), ...rows.map(({ cells }) => line(cells.map(({ sort }) => sort)))].join('\r\n') + '\r\n';
}

/** A text that begins like a formula gets an apostrophe, so that no spreadsheet runs it. */
function csvCell(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
