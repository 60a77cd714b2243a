import type { FastifyRequest } from 'fastify';
import type { Origins } from '../installation/origins.js';
import { Refusal } from '../problems/refusal.js';

/** Methods that change nothing (G28). */
const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a write that a page of another site makes with our cookie (G28). Browsers send Origin with every write, so it must be ours;
 * where it is missing, Sec-Fetch-Site must not say that a browser sent it from elsewhere. A program without either is no browser: it has
 * no cookie that a foreign page could ride on. Forms of other sites cannot send JSON either: other content types are not read.
 */
export function checkOrigin(request: FastifyRequest, origins: Origins): void {
  if (reads.has(request.method)) return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (origin === undefined ? site === undefined || site === 'same-origin' || site === 'none' : origins.has(origin)) return;
  throw new Refusal('foreign_origin');
}
