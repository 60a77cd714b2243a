import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../problems/refusal.js';

/** G30: largest data file. */
export const largestFile = 64 * 1024 * 1024;

/** A file as it arrived, on disk for as long as it is looked at. */
export interface UploadedFile {
  readonly path: string;
  /** As the sender calls it: shown, never used as a path. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Removes it; in a `finally`. */
  remove(): Promise<void>;
}

export async function receiveUploads(server: FastifyInstance): Promise<void> {
  await server.register(multipart, { limits: { fileSize: largestFile, files: 1, fields: 10, fieldSize: 10_000, headerPairs: 50 } });
}

/** Removes what a process that was killed left behind: nobody looks at a file for a day. */
export async function forgetOldUploads(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > 86_400_000) await rm(path, { force: true });
  }
}

/**
 * Takes the one file of a request (`multipart/form-data`, field `file`) to disk as it comes, so that its size costs no memory.
 * @throws Refusal `file_too_large` beyond 64 MB, `validation` when there is none.
 */
export async function receiveFile(request: FastifyRequest, folder: string): Promise<UploadedFile> {
  if (!request.isMultipart())
    throw new Refusal('unsupported_media_type', { remedy: 'Send multipart/form-data with the file in the field `file`.' });
  const part = await request.file();
  if (part?.fieldname !== 'file') throw new Refusal('validation', { field: 'file', detail: 'file: there is no file in the request' });
  const path = join(folder, randomUUID());
  const remove = (): Promise<void> => rm(path, { force: true });
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(part.file, measure, createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    if (part.file.truncated) throw new Refusal('file_too_large', { field: 'file' });
    return { path, name: nameOf(part.filename), bytes, sha256: hash.digest('hex'), remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** The last part of a name, without signs that only confuse. */
function nameOf(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  return last.replace(/\p{C}/gu, '').trim().slice(0, 300) || 'file';
}
