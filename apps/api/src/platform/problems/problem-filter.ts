import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { describeError } from '../logging/describe-error.js';
import { refusalOf } from './refusal-of.js';

/** The one place that answers a failure: always problem+json, always with the reference under which the log has more (G40). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    answerProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  if (refusal.status >= 500) request.log.error({ code: refusal.code, error: describeError(refusal.details.cause ?? error) }, 'failed');
  else if (refusal.details.cause !== undefined)
    request.log.info({ code: refusal.code, error: describeError(refusal.details.cause) }, 'refused');
  if (reply.sent || reply.raw.headersSent) {
    // half an answer is out: only cutting the connection tells the client that it is not whole
    reply.raw.destroy();
    return;
  }
  request.problem = refusal.code;
  if (refusal.retryAfter !== undefined) reply.header('retry-after', String(refusal.retryAfter));
  // headers that a handler set for its answer do not fit the refusal
  for (const name of ['etag', 'content-disposition', 'content-length', 'content-encoding']) reply.removeHeader(name);
  void reply
    .status(refusal.status)
    .header('cache-control', 'no-store')
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(refusal.toProblem(request.id)));
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Code of the problem this request was answered with, for the log. */
    problem?: string;
  }
}
