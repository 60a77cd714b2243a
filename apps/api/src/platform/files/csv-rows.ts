import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { CsvDialect } from './csv-dialect.js';
import { utf8Chunks } from './text-encoding.js';

/** Longest record, bytes; a quote that is never closed would make the rest of the file one record. */
const longestRecord = 256 * 1024;

/** A quote was opened and not closed; what comes after cannot be told apart. */
export class UnclosedQuote extends Error {}

/** The records of a text file, one by one, blank lines included: they have a number too. */
export async function* csvRows(bytes: Buffer, dialect: CsvDialect): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
  });
  const source = Readable.from(withoutStart(utf8Chunks(bytes, dialect.encoding), dialect.skippedBytes), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of source.pipe(parser)) yield record as string[];
  } catch (error) {
    if (error instanceof CsvError && (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'))
      throw new UnclosedQuote();
    throw error;
  } finally {
    source.destroy();
  }
}

function* withoutStart(chunks: Iterable<Buffer>, skipped: number): Generator<Buffer> {
  let left = skipped;
  for (const chunk of chunks) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
