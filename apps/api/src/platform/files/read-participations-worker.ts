import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import type { Participation, ReadContext } from '#domain';
import { readParticipationsFile } from './read-participations-file.js';
import type { FileToRead, ReadResult } from './read-result.js';

/** What the reading thread is asked. */
export interface ReadRequest {
  readonly file: FileToRead;
  readonly context: ReadContext;
}

/** What it answers: the participations in blocks, so that neither side holds a second copy of all of them, then the rest. */
export type ReadAnswer =
  | { readonly block: readonly Participation[] }
  | { readonly result: Omit<ReadResult, 'participations' | 'sourceRows'>; readonly sourceRows: Int32Array };

const blockLength = 5_000;

async function answer({ file, context }: ReadRequest): Promise<void> {
  const bytes = 'path' in file ? await readFile(file.path) : Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const { participations, sourceRows, ...result } = await readParticipationsFile(bytes, context);
  const send = (message: ReadAnswer): void => parentPort?.postMessage(message);
  for (let at = 0; at < participations.length; at += blockLength) send({ block: participations.slice(at, at + blockLength) });
  send({ result, sourceRows: Int32Array.from(sourceRows) });
}

await answer(workerData as ReadRequest);
