import { stat } from 'node:fs/promises';
import type { FaultCode, FaultDetails } from '#domain';
import { fileLimits, megabytes } from './file-limits.js';
import type { FileToRead } from './read-result.js';
import type { ReadAnswer, ReadRequest } from './reading-thread-worker.js';
import { keepSpareThread, takeThread } from './spare-thread.js';

/** Of a file up to this size the start of a thread is most of the time that reading takes. */
const smallBytes = 4 * 1024 * 1024;

/** Puts together what the thread answers; null: there is more to come. */
type Gathering<Result> = (answer: ReadAnswer) => Result | null;

/**
 * Reads a file, CSV or XLSX, in a thread of its own with bounded memory and time (G30). It never throws for what a file holds: a file that
 * cannot be read, or breaks its reader, is a result with one fault.
 */
export async function readInThread<Result>(
  request: ReadRequest,
  gather: Gathering<Result>,
  unreadable: (code: FaultCode, details?: FaultDetails) => Result,
): Promise<Result> {
  const { file } = request;
  const size = 'path' in file ? (await stat(file.path)).size : file.bytes.byteLength;
  if (size > fileLimits.bytes) return unreadable('file-too-large', { number: megabytes(fileLimits.bytes) });
  const result = await inThread({ ...request, file: 'path' in file ? file : { bytes: Uint8Array.from(file.bytes) } }, gather, unreadable);
  if (size <= smallBytes) keepSpareThread();
  return result;
}

function inThread<Result>(
  request: ReadRequest,
  gather: Gathering<Result>,
  unreadable: (code: FaultCode, details?: FaultDetails) => Result,
): Promise<Result> {
  const worker = takeThread();
  return new Promise((resolve) => {
    const end = (result: Result): void => {
      clearTimeout(limit);
      void worker.terminate();
      resolve(result);
    };
    const stopped = (): void => end(unreadable('reading-stopped', { number: fileLimits.seconds }));
    const limit = setTimeout(stopped, fileLimits.seconds * 1000);
    worker.on('message', (message: ReadAnswer) => {
      const result = gather(message);
      if (result !== null) end(result);
    });
    worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return stopped();
      // only what cannot hold a value of the file goes to the log (G41)
      process.emitWarning(`The reading thread ended with ${error.name} ${error.code ?? ''}`);
      end(unreadable('file-damaged'));
    });
    worker.on('exit', stopped);
    worker.postMessage(request, transferred(request.file));
  });
}

function transferred(file: FileToRead): ArrayBuffer[] {
  return 'bytes' in file ? [file.bytes.buffer as ArrayBuffer] : [];
}
