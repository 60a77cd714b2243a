import type { FastifyInstance } from 'fastify';
import { Refusal } from '../problems/refusal.js';

const largestJson = 2 * 1024 * 1024;
/** How deep a body may be nested: what reads it goes down step by step, and has only so much room. */
const deepestJson = 100;

/**
 * The only bodies that are read, but for uploaded files: JSON. Forms are not, so that a page of another site cannot send one. An empty body
 * is no body, whatever its content type says: clients that always send the header may sign out.
 */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: largestJson }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else if (depthOf(body as string) > deepestJson) done(new Refusal('malformed', { detail: `Nested more than ${deepestJson} times.` }));
    else void parse(request, body as string, done);
  });
}

/** How deep objects and lists stand in each other, without reading what they say. */
function depthOf(json: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (inText && sign === '\\') at += 1;
    else if (sign === '"') inText = !inText;
    else if (!inText && (sign === '{' || sign === '[')) deepest = Math.max(deepest, (depth += 1));
    else if (!inText && (sign === '}' || sign === ']')) depth -= 1;
  }
  return deepest;
}
