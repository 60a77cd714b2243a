import type { FastifyReply, FastifyRequest } from 'fastify';
import { isKnown } from './entity-tag.js';

export interface SentFile {
  /** Ours, of letters, digits and `._-` (G33). */
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
  /** SHA-256 of the content in hexadecimal. */
  readonly sha256: string;
}

/** Sends a file to be kept under its name, with its hash as ETag and as digest (RFC 9530); 304 when the client has it already. */
export function sendFile(request: FastifyRequest, reply: FastifyReply, { name, type, content, sha256 }: SentFile): void {
  const etag = `"${sha256}"`;
  void reply
    .header('etag', etag)
    .header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('content-type', type);
  if (isKnown(request, etag)) void reply.status(304).send();
  else void reply.send(content);
}
