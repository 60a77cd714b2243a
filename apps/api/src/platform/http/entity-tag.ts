import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Whether the client has the content already, as it says with the tag it was given. */
export function isKnown(request: FastifyRequest, etag: string): boolean {
  return request.headers['if-none-match']?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;
}

/** An answer that changes only with the program, written once, with the tag of what it says. */
export interface TaggedAnswer {
  readonly json: string;
  readonly etag: string;
}

export function tagged(answer: unknown): TaggedAnswer {
  const json = JSON.stringify(answer);
  return { json, etag: `"${createHash('sha256').update(json).digest('base64url')}"` };
}

/** Sends it to be kept by this client alone, which asks each time whether it is still so; 304 when it is. */
export function sendTagged(request: FastifyRequest, reply: FastifyReply, { json, etag }: TaggedAnswer): void {
  void reply.header('etag', etag).header('cache-control', 'private, no-cache');
  if (isKnown(request, etag)) void reply.status(304).send();
  else void reply.header('content-type', 'application/json; charset=utf-8').send(json);
}
