import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { randomBytes } from 'node:crypto';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../problems/refusal.js';
import { policyForPage, policyForWorker } from './content-security-policy.js';
import { serviceWorker, workerName } from './service-worker.js';

/** What the build writes where a nonce belongs. */
const noncePlace = 'CSP_NONCE';
/** Names that the build made from the content: `chunk-DAuqFDyt.js`. They never change, so nobody needs to ask again. */
const hashed = /-(?=[a-z]*[A-Z0-9])[A-Za-z0-9]{8}\.\w+$/;

/**
 * Serves the built dashboard: its files, and its page for every address that is not a file, so that a link into it works. Names are looked
 * up in a list made at start, never put together into a path. Addresses under /api are never a page.
 */
export async function serveDashboard(server: FastifyInstance, folder: string | null): Promise<void> {
  const files = folder === null ? new Set<string>() : new Set(filesIn(folder));
  const page = folder === null || !files.has('index.html') ? null : readFileSync(join(folder, 'index.html'), 'utf8');
  const worker = page === null || folder === null || !files.has(workerName) ? null : serviceWorker(folder, files);
  if (folder !== null) await server.register(fastifyStatic, { root: folder, serve: false, decorateReply: true });
  server.get('/api/*', () => {
    throw new Refusal('not_found');
  });
  server.get('/*', (request, reply) => {
    const name = pathOf(request);
    if (name === workerName && worker !== null) return sendWorker(reply, worker);
    if (name !== 'index.html' && files.has(name)) return sendFile(reply, name);
    if (page === null || (extname(name) !== '' && name !== 'index.html')) throw new Refusal('not_found');
    return sendPage(reply, page);
  });
}

function pathOf(request: FastifyRequest): string {
  const given = request.url.split('?', 1)[0] ?? '';
  try {
    return decodeURIComponent(given).slice(1);
  } catch {
    return '';
  }
}

function sendFile(reply: FastifyReply, name: string): FastifyReply {
  const forever = hashed.test(name);
  return reply.sendFile(name, forever ? { maxAge: '365d', immutable: true } : { maxAge: '1h' });
}

/** Asked for anew each time, so that a device learns at once that there is another version. */
function sendWorker(reply: FastifyReply, worker: string): FastifyReply {
  return reply
    .header('content-security-policy', policyForWorker)
    .header('cache-control', 'no-cache')
    .type('text/javascript; charset=utf-8')
    .send(worker);
}

function sendPage(reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .header('content-security-policy', policyForPage(nonce))
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(page.replaceAll(noncePlace, nonce));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
