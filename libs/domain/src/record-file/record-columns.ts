import type { CellReader } from '../participation-file/cell-reader.js';
import { plainHeader } from '../participation-file/column.js';
import { recordType } from '../records/catalogue.js';
import type { Field, RecordTypeName } from '../records/field.js';
import type { FieldValue } from '../records/record-node.js';
import { fieldReader } from './field-reader.js';

/** A column of a file of records: a field of the catalogue, under its own name or its label in any language. */
export interface RecordColumn {
  readonly name: string;
  readonly field: Field;
  readonly names: readonly string[];
  readonly read: CellReader<Exclude<FieldValue, null>>;
}

/** How a header was understood. Columns are found by their names, never by their position (G31). */
export interface RecordColumnPlan {
  readonly found: readonly { readonly column: RecordColumn; readonly at: number; readonly header: string }[];
  /** Names that belong to no field. */
  readonly unknown: readonly string[];
  /** Columns whose field another one claims. */
  readonly claimedTwice: readonly string[];
  /** Labels of the fields that every record needs and no column gives. */
  readonly missing: readonly string[];
}

/** The columns that a file of these records can have: every field that is entered, but not what lives inside a record as parts. */
export function recordColumns(type: RecordTypeName): readonly RecordColumn[] {
  return Object.entries(recordType(type).fields)
    .filter(([, field]) => !field.derived && field.type !== 'parts')
    .map(([name, field]) => ({ name, field, names: namesOf(name, field), read: fieldReader(field, { words: true }) }));
}

/** `openedOn`, `opened_on`, and what people call it. */
function namesOf(name: string, { label }: Field): readonly string[] {
  return [name, name.replace(/[A-Z0-9]+/g, (letters) => `_${letters.toLowerCase()}`), label.it, label.en, label.fr];
}

/** Understands a header. */
export function planOf(columns: readonly RecordColumn[], header: readonly string[]): RecordColumnPlan {
  const byName = new Map(columns.flatMap((column) => column.names.map((name) => [plainHeader(name), column] as const)));
  const found: RecordColumnPlan['found'][number][] = [];
  const [unknown, claimedTwice]: [string[], string[]] = [[], []];
  for (const [at, cell] of header.entries()) {
    const column = byName.get(plainHeader(cell));
    if (cell.trim() === '') continue;
    if (!column) unknown.push(cell.trim());
    else if (found.some((other) => other.column === column)) claimedTwice.push(cell.trim());
    else found.push({ column, at, header: cell.trim() });
  }
  const there = new Set(found.map(({ column }) => column.name));
  const missing = columns.filter(({ name, field }) => field.required && !there.has(name)).map(({ name }) => name);
  return { found, unknown, claimedTwice, missing };
}
