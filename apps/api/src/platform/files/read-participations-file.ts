import {
  FaultLog,
  findsHeader,
  ParticipationFileReader,
  wholeFileFault,
  type FaultCode,
  type FaultDetails,
  type FileFault,
  type RawCell,
  type ReadContext,
} from '#domain';
import { checkArchive, RefusedArchive } from './check-archive.js';
import { detectCsvDialect } from './csv-dialect.js';
import { csvRows, UnclosedQuote } from './csv-rows.js';
import { fileKind } from './file-kind.js';
import { fileLimits, megabytes } from './file-limits.js';
import type { FileDialect, ReadResult } from './read-result.js';
import { sheetRows, sheetsOf, type WorkbookSheet } from './workbook.js';

/** Reads the bytes of a participations file of either type. Runs in the reading thread, where a runaway file can be stopped. */
export async function readParticipationsFile(bytes: Buffer, context: ReadContext): Promise<ReadResult> {
  if (bytes.length > fileLimits.bytes) return unreadable('file-too-large', { number: megabytes(fileLimits.bytes) });
  const found = fileKind(bytes);
  if (found.kind === 'refused') return unreadable(found.code);
  return found.kind === 'text' ? readText(bytes, context) : readWorkbook(bytes, context);
}

/** The result of a file that could not be read. */
export function unreadable(code: FaultCode, details: FaultDetails = {}): ReadResult {
  return refusedBy(wholeFileFault(code, details));
}

function refusedBy(fault: FileFault): ReadResult {
  return {
    dialect: null,
    columns: null,
    rows: 0,
    participations: [],
    sourceRows: [],
    incomplete: [],
    faults: [fault],
    faultCount: 1,
    faultCounts: { error: 1, incomplete: 0, notice: 0 },
  };
}

async function readText(bytes: Buffer, context: ReadContext): Promise<ReadResult> {
  const dialect = detectCsvDialect(bytes);
  const faults = new FaultLog();
  if (dialect.isEncodingMixed) faults.add('error', 'encoding-mixed', null, null);
  if (dialect.newline === 'mixed') faults.add('notice', 'mixed-newlines', null, null);
  const reader = new ParticipationFileReader(context, faults, { fixedWidth: true });
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
  return resultOf(reader, faults, { type: 'csv', encoding, delimiter, newline, sheet: null });
}

async function readWorkbook(bytes: Buffer, context: ReadContext): Promise<ReadResult> {
  const faults = new FaultLog();
  try {
    const archive = await checkArchive(bytes);
    const sheet = await chooseSheet(bytes, sheetsOf(archive));
    if ('code' in sheet) return unreadable(sheet.code, { names: sheet.names });
    faults.sheet = sheet.name;
    const reader = new ParticipationFileReader(context, faults, { fixedWidth: false });
    for await (const { row, cells } of sheetRows(bytes, sheet)) {
      reader.read(cells, row, sheet.formulas.get(row));
      if (isOver(reader, faults)) break;
    }
    return resultOf(reader, faults, { type: 'xlsx', encoding: null, delimiter: null, newline: null, sheet: sheet.name });
  } catch (error) {
    if (!(error instanceof RefusedArchive)) throw error;
    return unreadable(error.code, { number: megabytes(fileLimits.unpackedBytes) });
  }
}

/** Whether reading may stop: too many rows, or so many without a header. */
function isOver(reader: ParticipationFileReader, faults: FaultLog): boolean {
  if (reader.hasGivenUp) return true;
  if (reader.rows <= fileLimits.rows) return false;
  faults.add('error', 'too-many-rows', null, null, { number: fileLimits.rows });
  return true;
}

/** The one visible sheet whose header is that of participations; other sheets are not read. */
async function chooseSheet(bytes: Buffer, sheets: readonly WorkbookSheet[]): Promise<WorkbookSheet | { code: FaultCode; names: string[] }> {
  const matching: WorkbookSheet[] = [];
  for (const sheet of sheets) if (sheets.length === 1 || (await holdsParticipations(bytes, sheet))) matching.push(sheet);
  const visible = matching.filter(({ hidden }) => !hidden);
  const names = (some: readonly WorkbookSheet[]): string[] => some.map(({ name }) => name);
  if (visible.length > 1) return { code: 'several-data-sheets', names: names(visible) };
  const [chosen] = visible;
  if (chosen !== undefined) return chosen;
  return matching.length > 0 ? { code: 'hidden-sheet', names: names(matching) } : { code: 'header-not-found', names: [] };
}

async function holdsParticipations(bytes: Buffer, sheet: WorkbookSheet): Promise<boolean> {
  const first: (readonly RawCell[])[] = [];
  for await (const { cells } of sheetRows(bytes, sheet, 20)) first.push(cells);
  return findsHeader(first);
}

function resultOf(reader: ParticipationFileReader, faults: FaultLog, dialect: Omit<FileDialect, 'dateOrder'>): ReadResult {
  const { plan, rows, participations, sourceRows, incomplete, dateOrder } = reader.finish();
  return {
    dialect: { ...dialect, dateOrder },
    columns: plan && {
      known: plan.found.map(({ name, column }) => ({ column: name, field: column.field })),
      unknown: plan.unknown,
      notRead: plan.notRead,
    },
    rows,
    participations,
    sourceRows,
    incomplete,
    faults: faults.list(),
    faultCount: faults.total,
    faultCounts: faults.counts,
  };
}
