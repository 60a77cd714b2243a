import { annexColumns } from './annex-columns.js';
import { plainHeader, type Column } from './column.js';
import type { FaultLog } from './file-fault.js';
import { formColumns, formLabelsNotRead } from './form-columns.js';

export type Vocabulary = 'annex' | 'form';

/** A column that was found: where it stands, and the header's own word for it. */
export interface FoundColumn {
  readonly column: Column;
  readonly at: number;
  readonly name: string;
}

/** How the header of a file was understood. Columns are found by their names, never by their position (G31). */
export interface ColumnPlan {
  readonly vocabulary: Vocabulary;
  /** Number of cells of the header. */
  readonly width: number;
  readonly header: readonly string[];
  readonly found: readonly FoundColumn[];
  /** Names that belong to no field. */
  readonly unknown: readonly string[];
  /** Labels of the form that a participation does not need. */
  readonly notRead: readonly string[];
  /** Fields that two columns claim, with their names. */
  readonly claimedTwice: readonly { readonly name: string; readonly at: number }[];
}

const columnsOf: Readonly<Record<Vocabulary, readonly Column[]>> = { annex: annexColumns, form: formColumns };

function byName(columns: readonly Column[]): ReadonlyMap<string, Column> {
  return new Map(columns.flatMap((column) => column.names.map((name) => [plainHeader(name), column] as const)));
}
const known: Readonly<Record<Vocabulary, ReadonlyMap<string, Column>>> = { annex: byName(annexColumns), form: byName(formColumns) };
const notReadNames = new Set(formLabelsNotRead.map(plainHeader));

/** How many of the cells are names of columns, in the vocabulary that knows more of them. */
export function knownNames(cells: readonly string[]): number {
  const names = cells.map(plainHeader);
  return Math.max(...(['annex', 'form'] as const).map((vocabulary) => names.filter((name) => known[vocabulary].has(name)).length));
}

/** Whether a row of cells is the header of a participations file: it names at least three columns, the participant among them. */
export function isHeader(cells: readonly string[]): boolean {
  if (knownNames(cells) < 3) return false;
  const fields = new Set(resolveColumns(cells).found.map(({ column }) => column.field));
  return fields.size >= 3 && (fields.has('participantId') || fields.has('entryDate'));
}

/**
 * Understands a header. A file speaks the words of the annex or those of the form, not both: a column of codes and a column of answers are
 * read differently, and `sportello` beside annex names is a remark of the sender.
 */
export function resolveColumns(header: readonly string[]): ColumnPlan {
  const names = header.map(plainHeader);
  const matches = (vocabulary: Vocabulary): number => names.filter((name) => known[vocabulary].has(name)).length;
  const vocabulary: Vocabulary = matches('form') > matches('annex') ? 'form' : 'annex';
  const found: FoundColumn[] = [];
  const claimedTwice: { name: string; at: number }[] = [];
  const unknown: string[] = [];
  const notRead: string[] = [];
  names.forEach((plain, at) => {
    const name = (header[at] ?? '').trim();
    const column = known[vocabulary].get(plain);
    if (column === undefined) {
      if (name !== '') (vocabulary === 'form' && notReadNames.has(plain) ? notRead : unknown).push(name);
    } else if (found.some((other) => other.column.field === column.field)) claimedTwice.push({ name, at });
    else found.push({ column, at, name });
  });
  return { vocabulary, width: header.length, header, found, unknown, notRead, claimedTwice };
}

/** Says which columns are missing or there twice. A missing one that only some objectives need is a notice elsewhere (R33). */
export function checkColumns(plan: ColumnPlan, specificObjective: string | null, row: number, faults: FaultLog): void {
  const fields = new Set(plan.found.map(({ column }) => column.field));
  for (const { name } of plan.claimedTwice) faults.add('error', 'duplicate-column', row, name);
  for (const { field, need, names } of columnsOf[plan.vocabulary]) {
    if (fields.has(field) || field === 'desk' || field === 'completeForSender') continue;
    const isNeeded = need === 'always' || (need === 'whole' && specificObjective !== 'ESO4.12');
    if (isNeeded) faults.add('error', 'missing-column', row, names[0]);
    else faults.add('notice', 'optional-column-missing', row, names[0]);
  }
}
