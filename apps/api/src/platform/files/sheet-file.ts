import { FaultLog, type FaultCode, type FaultDetails, type FileFault, type RawCell, wholeFileFault } from '#domain';
import { checkArchive, RefusedArchive } from './check-archive.js';
import { detectCsvDialect } from './csv-dialect.js';
import { csvRows, UnclosedQuote } from './csv-rows.js';
import { fileKind } from './file-kind.js';
import { fileLimits, megabytes } from './file-limits.js';
import type { FileDialect } from './read-result.js';
import { sheetRows, sheetsOf, type WorkbookSheet } from './workbook.js';

/** Takes the rows of a sheet one by one; what it makes of them is its own matter. */
export interface SheetReader {
  /** Rows below the header so far. */
  readonly rows: number;
  /** Whether it is no use to go on: so many rows and no header. */
  readonly hasGivenUp: boolean;
  read(cells: readonly RawCell[], row: number, formulas?: ReadonlySet<number>): void;
}

/** What the rows of a file are about. */
export interface SheetKind<Reader extends SheetReader> {
  /** @param fixedWidth whether every row must have the header's cells, as in a text file */
  reader(faults: FaultLog, fixedWidth: boolean): Reader;
  /** How many of some cells are names of columns. */
  knownNames(cells: readonly string[]): number;
  /** Whether the first rows of a sheet hold a header. */
  findsHeader(rows: readonly (readonly RawCell[])[]): boolean;
}

/** A file that was gone through: its reader has every row. Or one that cannot be read, and why. */
export type SheetFile<Reader> =
  | { readonly reader: Reader; readonly faults: FaultLog; readonly dialect: Omit<FileDialect, 'dateOrder'> }
  | { readonly refused: FileFault };

/** Reads the bytes of a file of either type. Runs in the reading thread, where a runaway file can be stopped. */
export async function readSheetFile<Reader extends SheetReader>(bytes: Buffer, kind: SheetKind<Reader>): Promise<SheetFile<Reader>> {
  if (bytes.length > fileLimits.bytes) return refused('file-too-large', { number: megabytes(fileLimits.bytes) });
  const found = fileKind(bytes);
  if (found.kind === 'refused') return refused(found.code);
  return found.kind === 'text' ? readText(bytes, kind) : readWorkbook(bytes, kind);
}

function refused(code: FaultCode, details: FaultDetails = {}): { readonly refused: FileFault } {
  return { refused: wholeFileFault(code, details) };
}

async function readText<Reader extends SheetReader>(bytes: Buffer, kind: SheetKind<Reader>): Promise<SheetFile<Reader>> {
  const dialect = detectCsvDialect(bytes, (cells) => kind.knownNames(cells));
  const faults = new FaultLog();
  if (dialect.isEncodingMixed) faults.add('error', 'encoding-mixed', null, null);
  if (dialect.newline === 'mixed') faults.add('notice', 'mixed-newlines', null, null);
  const reader = kind.reader(faults, true);
  let row = 0;
  try {
    for await (const cells of csvRows(bytes, dialect)) {
      reader.read(cells, (row += 1));
      if (isOver(reader, faults)) break;
    }
  } catch (error) {
    if (!(error instanceof UnclosedQuote)) throw error;
    faults.add('error', 'quote-not-closed', row + 1, null);
  }
  const { encoding, delimiter, newline } = dialect;
  return { reader, faults, dialect: { type: 'csv', encoding, delimiter, newline, sheet: null } };
}

async function readWorkbook<Reader extends SheetReader>(bytes: Buffer, kind: SheetKind<Reader>): Promise<SheetFile<Reader>> {
  const faults = new FaultLog();
  try {
    const archive = await checkArchive(bytes);
    const sheet = await chooseSheet(bytes, sheetsOf(archive), kind);
    if ('code' in sheet) return refused(sheet.code, { names: sheet.names });
    faults.sheet = sheet.name;
    const reader = kind.reader(faults, false);
    for await (const { row, cells } of sheetRows(bytes, sheet)) {
      reader.read(cells, row, sheet.formulas.get(row));
      if (isOver(reader, faults)) break;
    }
    return { reader, faults, dialect: { type: 'xlsx', encoding: null, delimiter: null, newline: null, sheet: sheet.name } };
  } catch (error) {
    if (!(error instanceof RefusedArchive)) throw error;
    return refused(error.code, { number: megabytes(fileLimits.unpackedBytes) });
  }
}

/** Whether reading may stop: too many rows, or so many without a header. */
function isOver(reader: SheetReader, faults: FaultLog): boolean {
  if (reader.hasGivenUp) return true;
  if (reader.rows <= fileLimits.rows) return false;
  faults.add('error', 'too-many-rows', null, null, { number: fileLimits.rows });
  return true;
}

/** The one visible sheet whose header is that of such a file; other sheets are not read. */
async function chooseSheet(
  bytes: Buffer,
  sheets: readonly WorkbookSheet[],
  kind: Pick<SheetKind<SheetReader>, 'findsHeader'>,
): Promise<WorkbookSheet | { code: FaultCode; names: string[] }> {
  const matching: WorkbookSheet[] = [];
  for (const sheet of sheets) if (sheets.length === 1 || kind.findsHeader(await firstRowsOf(bytes, sheet))) matching.push(sheet);
  const visible = matching.filter(({ hidden }) => !hidden);
  const names = (some: readonly WorkbookSheet[]): string[] => some.map(({ name }) => name);
  if (visible.length > 1) return { code: 'several-data-sheets', names: names(visible) };
  const [chosen] = visible;
  if (chosen !== undefined) return chosen;
  return matching.length > 0 ? { code: 'hidden-sheet', names: names(matching) } : { code: 'header-not-found', names: [] };
}

async function firstRowsOf(bytes: Buffer, sheet: WorkbookSheet): Promise<readonly (readonly RawCell[])[]> {
  const first: (readonly RawCell[])[] = [];
  for await (const { cells } of sheetRows(bytes, sheet, 20)) first.push(cells);
  return first;
}
