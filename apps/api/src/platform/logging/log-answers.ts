import type { FastifyInstance } from 'fastify';

/** One line per answer: who (an id), which route, how it ended, how long it took. The route, not the address. */
export function logAnswers(server: FastifyInstance): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url;
    // files of the dashboard and the questions of watchdogs are not worth a line, unless they fail
    if (reply.statusCode < 400 && (route === '/*' || route === '/api/health' || route === '/api/metrics')) return;
    request.log.info(
      {
        method: request.method,
        route: route ?? 'none',
        status: reply.statusCode,
        problem: request.problem,
        milliseconds: Math.round(reply.elapsedTime),
        account: request.account?.id,
        project: request.project?.id,
      },
      'answered',
    );
  });
}
