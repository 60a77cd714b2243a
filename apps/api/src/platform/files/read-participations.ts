import { stat } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { Participation, ReadContext } from '#domain';
import { fileLimits, megabytes } from './file-limits.js';
import { unreadable } from './read-participations-file.js';
import type { ReadAnswer, ReadRequest } from './read-participations-worker.js';
import type { FileToRead, ReadResult } from './read-result.js';

/**
 * Reads a participations file, CSV or XLSX, in a thread of its own with bounded memory and time (G30). It never throws for what a file
 * holds: a file that cannot be read, or breaks its reader, is a result with one fault.
 */
export async function readParticipations(file: FileToRead, context: ReadContext): Promise<ReadResult> {
  const size = 'path' in file ? (await stat(file.path)).size : file.bytes.byteLength;
  if (size > fileLimits.bytes) return unreadable('file-too-large', { number: megabytes(fileLimits.bytes) });
  return readInThread({ file: 'path' in file ? file : { bytes: Uint8Array.from(file.bytes) }, context });
}

function readInThread(request: ReadRequest): Promise<ReadResult> {
  const worker = new Worker(new URL('./read-participations-worker.js', import.meta.url), {
    workerData: request,
    transferList: 'bytes' in request.file ? [request.file.bytes.buffer as ArrayBuffer] : [],
    resourceLimits: { maxOldGenerationSizeMb: fileLimits.heapMegabytes },
    env: {},
  });
  const participations: Participation[] = [];
  return new Promise((resolve) => {
    const end = (result: ReadResult): void => {
      clearTimeout(limit);
      void worker.terminate();
      resolve(result);
    };
    const stopped = (): void => end(unreadable('reading-stopped', { number: fileLimits.seconds }));
    const limit = setTimeout(stopped, fileLimits.seconds * 1000);
    worker.on('message', (message: ReadAnswer) => {
      if ('block' in message) for (const participation of message.block) participations.push(participation);
      else end({ ...message.result, participations, sourceRows: [...message.sourceRows] });
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return stopped();
      // only what cannot hold a value of the file goes to the log (G41)
      process.emitWarning(`The reading thread ended with ${error.name} ${error.code ?? ''}`);
      end(unreadable('file-damaged'));
    });
    worker.on('exit', stopped);
  });
}
