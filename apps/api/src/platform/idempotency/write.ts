import { createHash, createHmac } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../problems/refusal.js';

/** A request that changes something, as far as doing it once is concerned (G19). */
export interface Write {
  readonly account: string;
  /** The client's Idempotency-Key; null: a program that sends none, whose repeated request is another one. */
  readonly key: string | null;
  readonly method: string;
  /** Without query. */
  readonly path: string;
  /** SHA-256 over method, address with query, version and content. */
  readonly contentHash: string;
}

/** The write that a handler carries out with `Writes.run`: `@CurrentWrite() write: Write`. */
export const CurrentWrite = createParamDecorator((_: unknown, context: ExecutionContext): Write => {
  return writeOf(context.switchToHttp().getRequest<FastifyRequest>());
});

function writeOf(request: FastifyRequest): Write {
  const { account, method, url, headers, body } = request;
  if (!account) throw new Refusal('not_signed_in');
  const key = headers['idempotency-key'] ?? null;
  if (key !== null && (typeof key !== 'string' || !/^[\x21-\x7e]{1,100}$/.test(key)))
    throw new Refusal('validation', {
      field: 'Idempotency-Key',
      detail: 'Idempotency-Key: 1 to 100 letters, digits and signs without spaces',
    });
  const content = typeof body === 'object' && body !== null ? JSON.stringify(body) : '';
  return {
    account: account.id,
    key,
    method,
    path: (url.split('?', 1)[0] ?? '').slice(0, 500),
    contentHash: hashOf(method, url, String(headers['if-match'] ?? ''), content),
  };
}

/** The same write with an uploaded file: its content belongs to what the key stands for. */
export function withFile(write: Write, sha256: string): Write {
  return { ...write, contentHash: hashOf(write.contentHash, sha256) };
}

/**
 * The same write when its content holds a secret that people choose: a plain hash of a password, kept for 30 days, would let it be guessed
 * far faster than G26 allows. With the installation's key, which is not in the database, it tells nothing.
 */
export function withSecret(write: Write, key: Buffer): Write {
  return { ...write, contentHash: createHmac('sha256', key).update(write.contentHash).digest('hex') };
}

function hashOf(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
