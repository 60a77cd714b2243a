import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { FaultCode } from '#domain';
import { fileLimits } from './file-limits.js';
import { FormulaScan, type FormulaCells } from './formula-scan.js';

/** What was learnt of an archive while every part of it was unpacked once and counted. */
export interface CheckedArchive {
  /** Parts that say how the workbook is put together, by their path, as text. */
  readonly parts: ReadonlyMap<string, string>;
  /** Cells with a formula, by the path of their sheet. */
  readonly formulas: ReadonlyMap<string, FormulaCells>;
}

/** An archive that is not opened any further, and why. */
export class RefusedArchive extends Error {
  constructor(readonly code: FaultCode) {
    super(code);
  }
}

const structure = /^(xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|_rels\/\.rels|\[Content_Types\]\.xml)$/;
const outside = /^xl\/(externalLinks\/|connections\.xml|queryTables\/|model\/)/i;
const macro = /vbaProject\.bin$|^xl\/macrosheets\//i;

/**
 * Looks at an archive before any other parser does (G30): number of parts, sizes by the directory and counted, ratio, names, encryption,
 * macros, links to the outside, document types in the XML.
 */
export async function checkArchive(bytes: Buffer): Promise<CheckedArchive> {
  const archive = await open(bytes);
  const parts = new Map<string, string>();
  const formulas = new Map<string, FormulaCells>();
  const budget = { left: Math.min(fileLimits.unpackedBytes, Math.max(bytes.length, 10_000) * fileLimits.ratio) };
  try {
    const entries = await listEntries(archive, budget.left);
    for (const entry of entries) await checkEntry(archive, entry, budget, parts, formulas);
  } finally {
    archive.close();
  }
  if (!parts.has('xl/workbook.xml')) throw new RefusedArchive('file-type-unsupported');
  if (parts.get('[Content_Types].xml')?.includes('macroEnabled')) throw new RefusedArchive('macros');
  return { parts, formulas };
}

function open(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true }, (error, archive) => {
      if (error) reject(new RefusedArchive('file-damaged'));
      else resolve(archive);
    });
  });
}

/** The directory of the archive, refused as soon as it promises too much. */
function listEntries(archive: ZipFile, mostBytes: number): Promise<readonly Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let promised = 0;
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      promised += entry.uncompressedSize;
      if (entries.length > fileLimits.entries || promised > mostBytes) reject(new RefusedArchive('archive-unsafe'));
      else if (entry.isEncrypted()) reject(new RefusedArchive('file-encrypted'));
      else if (macro.test(entry.fileName)) reject(new RefusedArchive('macros'));
      else if (outside.test(entry.fileName)) reject(new RefusedArchive('outside-reference'));
      else archive.readEntry();
    });
    archive.on('end', () => {
      const names = new Set(entries.map(({ fileName }) => fileName.toLowerCase()));
      if (names.size < entries.length) reject(new RefusedArchive('archive-unsafe'));
      else resolve(entries);
    });
    archive.on('error', () => reject(new RefusedArchive('file-damaged')));
    archive.readEntry();
  });
}

async function checkEntry(
  archive: ZipFile,
  entry: Entry,
  budget: { left: number },
  parts: Map<string, string>,
  formulas: Map<string, FormulaCells>,
): Promise<void> {
  const { fileName } = entry;
  if (fileName.endsWith('/')) return;
  const kept: Buffer[] | null = structure.test(fileName) ? [] : null;
  const isXml = /\.(xml|rels|vml)$/i.test(fileName);
  const scan = new FormulaScan();
  const isSheet = /^xl\/worksheets\//i.test(fileName);
  try {
    for await (const chunk of await entryStream(archive, entry)) {
      const piece = chunk as Buffer;
      budget.left -= piece.length;
      if (budget.left < 0) throw new RefusedArchive('archive-unsafe');
      if (isXml && (piece.includes('<!DOCTYPE') || piece.includes('<!ENTITY'))) throw new RefusedArchive('xml-entities');
      kept?.push(piece);
      if (isSheet) scan.look(piece);
    }
  } catch (error) {
    throw error instanceof RefusedArchive ? error : new RefusedArchive('file-damaged');
  }
  if (kept !== null) parts.set(fileName, Buffer.concat(kept).toString('utf8'));
  if (isSheet) formulas.set(fileName, scan.cells);
}

function entryStream(archive: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream) => {
      if (error) reject(error);
      else resolve(stream);
    });
  });
}
