import { type CellReader, pseudonymReader } from '../participation-file/cell-reader.js';
import { plainHeader } from '../participation-file/column.js';
import { recordType } from '../records/catalogue.js';
import type { Field, RecordTypeName } from '../records/field.js';
import { onceFor } from '../records/once-for.js';
import type { ContentValue } from '../records/record-content.js';
import { fieldReader } from './field-reader.js';
import { namesInFiles, senderIdNames } from './file-names.js';
import { isOneLine, partsReader } from './parts-reader.js';

/** A column of a file of records: a field of the catalogue, under its own name, its label in any language, or what files call it. */
export interface RecordColumn {
  readonly name: string;
  readonly field: Field;
  readonly names: readonly string[];
  readonly read: CellReader<Exclude<ContentValue, null>>;
  /** The field of the hour that the cells of a day may tell besides. */
  readonly hour?: string;
}

/** How a header was understood. Columns are found by their names, never by their position (G31). */
export interface RecordColumnPlan {
  readonly found: readonly { readonly column: RecordColumn; readonly at: number; readonly header: string }[];
  /** Where the sender's own ids stand; null: there are none. */
  readonly senderId: { readonly at: number; readonly header: string } | null;
  /** Number of cells of the header. */
  readonly width: number;
  /** Names that belong to no field. */
  readonly unknown: readonly string[];
  /** Columns whose field another one claims. */
  readonly claimedTwice: readonly string[];
  /** Names of the fields that every record needs and no column gives. */
  readonly missing: readonly string[];
}

const known = new Map<RecordTypeName, readonly RecordColumn[]>();

/** The columns that a file of these records can have: every field that is entered; of the records inside them, those that fit into one line. */
export function recordColumns(type: RecordTypeName): readonly RecordColumn[] {
  const made = known.get(type) ?? columnsOf(type);
  known.set(type, made);
  return made;
}

function columnsOf(type: RecordTypeName): readonly RecordColumn[] {
  const fields = Object.entries(recordType(type).fields).filter(
    ([, field]) => !field.derived && (field.type !== 'parts' || isOneLine(field)),
  );
  return fields.map(([name, field], at) => {
    // an hour stands in the catalogue behind its day
    const [next, following] = fields[at + 1] ?? [];
    const hour = field.type === 'day' && following?.type === 'time' ? next : undefined;
    const names = [...namesOf(name, field), ...(namesInFiles[type]?.[name] ?? [])];
    return { name, field, names, read: readerOf(field), ...(hour === undefined ? {} : { hour }) };
  });
}

function readerOf(field: Field): RecordColumn['read'] {
  if (field.type === 'parts') return partsReader(field);
  return field.type === 'reference' && field.to === 'person' ? pseudonymReader : fieldReader(field, { words: true });
}

/** `openedOn`, `opened_on`, and what people call it. */
function namesOf(name: string, { label }: Field): readonly string[] {
  return [name, name.replace(/[A-Z0-9]+/g, (letters) => `_${letters.toLowerCase()}`), label.it, label.en, label.fr];
}

const senderIds = new Set(senderIdNames.map(plainHeader));

const columnsByName = onceFor(
  (columns: readonly RecordColumn[]) =>
    new Map(columns.flatMap((column) => column.names.map((name) => [plainHeader(name), column] as const))),
);

/** Understands a header. @param given fields that are said for all rows, and need no column */
export function planOf(
  columns: readonly RecordColumn[],
  header: readonly string[],
  given: ReadonlySet<string> = new Set(),
): RecordColumnPlan {
  const byName = columnsByName(columns);
  const found: RecordColumnPlan['found'][number][] = [];
  const [unknown, claimedTwice]: [string[], string[]] = [[], []];
  let senderId: RecordColumnPlan['senderId'] = null;
  for (const [at, cell] of header.entries()) {
    const column = byName.get(plainHeader(cell));
    if (cell.trim() === '') continue;
    if (!column) {
      if (senderId === null && senderIds.has(plainHeader(cell))) senderId = { at, header: cell.trim() };
      else unknown.push(cell.trim());
    } else if (found.some((other) => other.column === column)) claimedTwice.push(cell.trim());
    else found.push({ column, at, header: cell.trim() });
  }
  const there = new Set([...found.map(({ column }) => column.name), ...given]);
  const missing = columns.filter(({ name, field }) => field.required && !there.has(name)).map(({ name }) => name);
  return { found, senderId, width: header.length, unknown, claimedTwice, missing };
}

/** How many of some cells name columns, or stand above the sender's ids. */
export function recordNamesKnown(columns: readonly RecordColumn[], cells: readonly string[]): number {
  const { found, senderId, claimedTwice } = planOf(columns, cells);
  return found.length + claimedTwice.length + (senderId === null ? 0 : 1);
}

/** Whether a row of cells can be the header of such a file: two of its cells name columns, or its only one does. */
export function isRecordHeader(type: RecordTypeName, cells: readonly string[]): boolean {
  const { found } = planOf(recordColumns(type), cells);
  return found.length >= 2 || (found.length === 1 && cells.filter((cell) => cell.trim() !== '').length === 1);
}
