import type { OutgoingHttpHeaders } from 'node:http';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type DeviceWrite, problem, type Problem } from '#contract';
import { Refusal } from '../../platform/problems/refusal.js';

/** What of the request that brings the entries counts for each of them: who asks, from where, by which program. */
const carriedOver = ['cookie', 'origin', 'sec-fetch-site', 'user-agent', 'accept-language', 'x-forwarded-for', 'x-forwarded-proto'];

/**
 * Carries out a write that waited on a device by the very route it would have taken at once: the same gate, the same checks, the same
 * Idempotency-Key. Nothing is allowed because it waited, and nothing is done twice.
 */
@Injectable()
export class SendEntry {
  constructor(private readonly host: HttpAdapterHost) {}

  /** Null: it is saved, now or by an earlier try; else why not. */
  async send(from: FastifyRequest, key: string, { method, address, version, body }: DeviceWrite): Promise<Problem | null> {
    const headers: OutgoingHttpHeaders = { ...asked(from), 'content-type': 'application/json', 'idempotency-key': key };
    if (version !== null) headers['if-match'] = `"${version}"`;
    const answer = await this.#server.inject({ method, url: address, headers, payload: JSON.stringify(body), remoteAddress: from.ip });
    if (answer.statusCode < 400) return null;
    const told = problem.safeParse(jsonOf(answer.body));
    return told.success ? told.data : new Refusal('internal').toProblem(from.id);
  }

  /** What stands at an address, as the sender may read it; null: nothing they may read. */
  async read(from: FastifyRequest, address: string): Promise<unknown> {
    const answer = await this.#server.inject({ method: 'GET', url: address, headers: asked(from), remoteAddress: from.ip });
    return answer.statusCode < 400 ? jsonOf(answer.body) : null;
  }

  get #server(): FastifyInstance {
    return this.host.httpAdapter.getInstance<FastifyInstance>();
  }
}

/** Who asks, and how. */
function asked(from: FastifyRequest): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = {};
  for (const name of carriedOver) if (from.headers[name] !== undefined) headers[name] = from.headers[name];
  return headers;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
