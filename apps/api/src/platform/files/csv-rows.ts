import { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import type { CsvDialect } from './csv-dialect.js';
import { utf8Chunks } from './text-encoding.js';

/** A quote was opened and not closed; what comes after cannot be told apart. */
export class UnclosedQuote extends Error {}

/** The records of a text file, one by one, blank lines included: they have a number too. */
export async function* csvRows(bytes: Buffer, dialect: CsvDialect): AsyncGenerator<readonly string[]> {
  const parser = parse({
    delimiter: dialect.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    // an error would throw away the sound records that were read before it and not yet taken
    skip_records_with_error: true,
  });
  let skipped: CsvError | undefined;
  parser.on('skip', (error: CsvError) => (skipped ??= error));
  const source = Readable.from(withoutStart(utf8Chunks(bytes, dialect.encoding), dialect.skippedBytes), { objectMode: false });
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const record of source.pipe(parser)) yield record as string[];
  } finally {
    source.destroy();
  }
  if (skipped !== undefined) throw new UnclosedQuote();
}

function* withoutStart(chunks: Iterable<Buffer>, skipped: number): Generator<Buffer> {
  let left = skipped;
  for (const chunk of chunks) {
    yield chunk.subarray(left);
    left = Math.max(0, left - chunk.length);
  }
}
