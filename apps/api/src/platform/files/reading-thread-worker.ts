import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import type { Participation, ReadContext, ReadRow } from '#domain';
import { readParticipationsFile } from './read-participations-file.js';
import { readRecordsFile, type RecordsContext } from './read-records-file.js';
import type { FileToRead, ReadRecordsResult, ReadResult } from './read-result.js';

/** What the reading thread is asked. */
export type ReadRequest = { readonly file: FileToRead } & ({ readonly participations: ReadContext } | { readonly records: RecordsContext });

/** What it answers: the rows in blocks, so that neither side holds a second copy of all of them, then the rest. */
export type ReadAnswer =
  | { readonly participations: readonly Participation[] }
  | { readonly records: readonly ReadRow[] }
  | { readonly result: Omit<ReadResult, 'participations' | 'sourceRows'>; readonly sourceRows: Int32Array }
  | { readonly recordsResult: Omit<ReadRecordsResult, 'records'> };

const blockLength = 5_000;
const send = (message: ReadAnswer): void => parentPort?.postMessage(message);

function inBlocks<Row>(rows: readonly Row[], sendBlock: (block: readonly Row[]) => void): void {
  for (let at = 0; at < rows.length; at += blockLength) sendBlock(rows.slice(at, at + blockLength));
}

async function answer(request: ReadRequest): Promise<void> {
  const { file } = request;
  const bytes = 'path' in file ? await readFile(file.path) : Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  if ('records' in request) {
    const { records, ...recordsResult } = await readRecordsFile(bytes, request.records);
    inBlocks(records, (block) => {
      send({ records: block });
    });
    send({ recordsResult });
  } else {
    const { participations, sourceRows, ...result } = await readParticipationsFile(bytes, request.participations);
    inBlocks(participations, (block) => {
      send({ participations: block });
    });
    send({ result, sourceRows: Int32Array.from(sourceRows) });
  }
}

// one thread, one file: what a file did to its reader goes with it
parentPort?.once('message', (request: ReadRequest) => void answer(request));
