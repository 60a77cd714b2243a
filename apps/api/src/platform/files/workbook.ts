import { streamXlsxRows, type CellValue, type StreamRow } from 'hucre/xlsx';
import type { RawCell } from '#domain';
import { RefusedArchive, type CheckedArchive } from './check-archive.js';
import type { FormulaCells } from './formula-scan.js';

/** A sheet of a workbook. */
export interface WorkbookSheet {
  readonly name: string;
  readonly position: number;
  readonly hidden: boolean;
  readonly formulas: FormulaCells;
}

export interface SheetRow {
  /** As a spreadsheet numbers it. */
  readonly row: number;
  readonly cells: readonly RawCell[];
}

/** The sheets in their order, from the parts that the check of the archive kept. */
export function sheetsOf({ parts, formulas }: CheckedArchive): WorkbookSheet[] {
  const targets = new Map(
    tags(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((attributes) => [
      attributes.get('Id'),
      attributes.get('Target'),
    ]),
  );
  return tags(parts.get('xl/workbook.xml') ?? '', 'sheet').map((attributes, position) => {
    const target = targets.get(attributes.get('id')) ?? '';
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    return {
      name: attributes.get('name') ?? '',
      position,
      hidden: (attributes.get('state') ?? 'visible') !== 'visible',
      formulas: formulas.get(path) ?? new Map(),
    };
  });
}

/** The rows of a sheet, one by one. Nothing else of the product knows the library behind this. */
export async function* sheetRows(bytes: Buffer, { position }: WorkbookSheet, mostRows?: number): AsyncGenerator<SheetRow> {
  const rows = streamXlsxRows(bytes, { sheet: position, maxRows: mostRows });
  try {
    for (;;) {
      const next = await nextRow(rows);
      if (next.done) return;
      yield { row: next.value.index + 1, cells: next.value.values.map(plainCell) };
    }
  } finally {
    await rows.return();
  }
}

/** Whatever the library stumbles over is a damaged workbook to who sent it. */
async function nextRow(rows: ReturnType<typeof streamXlsxRows>): Promise<IteratorResult<StreamRow, void>> {
  try {
    return await rows.next();
  } catch {
    throw new RefusedArchive('file-damaged');
  }
}

const days = new Map<number, string>();

/**
 * A date cell is its day in ISO, with the hour where it has one; a date never has a time zone in a workbook. The same few thousand days come
 * again and again.
 */
function plainCell(value: CellValue): RawCell {
  if (!(value instanceof Date)) return value;
  const instant = value.getTime();
  const known = days.get(instant);
  if (known !== undefined) return known;
  const day = Number.isNaN(instant) ? '' : dayAndHour(instant);
  if (days.size < 50_000) days.set(instant, day);
  return day;
}

const minute = 60_000;

/** Workbooks keep an hour as a part of a day, a hair's breadth beside the minute. */
function dayAndHour(instant: number): string {
  const text = new Date(Math.round(instant / minute) * minute).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}

const named: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };

/** The attributes, without their prefixes, of the tags of one name in a small and simple part of the workbook. */
function tags(xml: string, name: string): Map<string, string>[] {
  const found = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'));
  return [...found].map(([, attributes = '']) => {
    const pairs = attributes.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
    return new Map(
      [...pairs].map(([, key = '', double, single]) => [
        key,
        (double ?? single ?? '').replace(/&\w+;/g, (entity) => named[entity] ?? entity),
      ]),
    );
  });
}
