import { parse } from 'csv-parse/sync';
import { detectEncoding, utf8Chunks, type TextEncoding } from './text-encoding.js';

export type Newline = 'CRLF' | 'LF' | 'CR' | 'mixed';

/** How a text file is written, found out from its content. */
export interface CsvDialect {
  readonly encoding: TextEncoding;
  readonly isEncodingMixed: boolean;
  readonly delimiter: string;
  readonly newline: Newline;
  /** Bytes of a first line `sep=;` with which spreadsheets are told the delimiter; it is no row. */
  readonly skippedBytes: number;
}

const delimiters = [';', ',', '\t', '|'] as const;
const sampledBytes = 64 * 1024;
const sampledRecords = 20;

/** @param knownNames how many of some cells are names of columns */
export function detectCsvDialect(bytes: Buffer, knownNames: (cells: readonly string[]) => number): CsvDialect {
  const { encoding, isMixed } = detectEncoding(bytes);
  const [first = Buffer.alloc(0)] = utf8Chunks(bytes, encoding);
  const sample = first.subarray(0, sampledBytes).toString('utf8');
  const directive = /^sep=(.)\r?\n/i.exec(sample);
  return {
    encoding,
    isEncodingMixed: isMixed,
    delimiter: directive?.[1] ?? detectDelimiter(sample, knownNames),
    newline: detectNewline(utf8Chunks(bytes, encoding)),
    skippedBytes: directive?.[0].length ?? 0,
  };
}

/** The delimiter that brings out most names of columns; where none does, the one that makes most cells. */
function detectDelimiter(sample: string, knownNames: (cells: readonly string[]) => number): string {
  const scored = delimiters.map((delimiter) => {
    const records = firstRecords(sample, delimiter);
    return { delimiter, names: Math.max(0, ...records.map((cells) => knownNames(cells))), cells: records[0]?.length ?? 0 };
  });
  const [best] = scored.sort((one, other) => other.names - one.names || other.cells - one.cells);
  return best?.delimiter ?? ',';
}

function firstRecords(sample: string, delimiter: string): readonly string[][] {
  // the sample may end inside a record or a quote: the lines before the header and the header come first
  const text = sample.split(/\r\n|\n|\r/, sampledRecords).join('\n');
  return parse(text, { delimiter, relax_quotes: true, relax_column_count: true, skip_records_with_error: true });
}

/** Which ends lines outside quotes: a line break inside a quoted cell belongs to the text. */
export function detectNewline(chunks: Iterable<Buffer>): Newline {
  const seen = { CRLF: 0, LF: 0, CR: 0 };
  let quoted = false;
  let afterReturn = false;
  for (const chunk of chunks)
    for (const byte of chunk) {
      if (byte === 0x22) quoted = !quoted;
      else if (!quoted && byte === 0x0a) seen[afterReturn ? 'CRLF' : 'LF'] += 1;
      else if (afterReturn) seen.CR += 1;
      if (byte === 0x0a && afterReturn) afterReturn = false;
      else afterReturn = !quoted && byte === 0x0d;
    }
  if (afterReturn) seen.CR += 1;
  const kinds = (['CRLF', 'LF', 'CR'] as const).filter((kind) => seen[kind] > 0);
  return kinds.length > 1 ? 'mixed' : (kinds[0] ?? 'LF');
}
