import type { FastifyInstance } from 'fastify';

const largestJson = 2 * 1024 * 1024;

/**
 * The only bodies that are read, but for uploaded files: JSON. Forms are not, so that a page of another site cannot send one. An empty body
 * is no body, whatever its content type says: clients that always send the header may sign out.
 */
export function readJsonBodies(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: largestJson }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else void parse(request, body as string, done);
  });
}
