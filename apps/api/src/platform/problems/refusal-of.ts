import { HttpException } from '@nestjs/common';
import { databaseRefusal } from './database-refusal.js';
import type { ProblemCode } from './problem-catalogue.js';
import { Refusal } from './refusal.js';

/** Codes of Fastify and its plugins that say more than their status. */
const byCode: Readonly<Record<string, ProblemCode>> = {
  FST_REQ_FILE_TOO_LARGE: 'file_too_large',
  FST_FILES_LIMIT: 'validation',
  FST_PARTS_LIMIT: 'validation',
  FST_FIELDS_LIMIT: 'validation',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
};
const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed',
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  406: 'not_found',
  408: 'malformed',
  409: 'wrong_state',
  412: 'stale_version',
  413: 'payload_too_large',
  414: 'address_too_long',
  415: 'unsupported_media_type',
  422: 'validation',
  428: 'precondition_required',
  429: 'too_many_requests',
  431: 'address_too_long',
  503: 'unavailable',
};

/** Any error as a refusal. What nobody expected is `internal`, without a word of what it was (G40). */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const database = databaseRefusal(error);
  if (database) return database;
  if (typeof error === 'object' && error !== null) {
    const code: unknown = Reflect.get(error, 'code');
    const known = typeof code === 'string' ? byCode[code] : undefined;
    if (known) return new Refusal(known, { cause: error });
    const status = error instanceof HttpException ? error.getStatus() : (Reflect.get(error, 'statusCode') as unknown);
    const plain = typeof status === 'number' ? (byStatus[status] ?? (status >= 400 && status < 500 ? 'malformed' : undefined)) : undefined;
    if (plain) return new Refusal(plain, { cause: error, ...(status === 503 ? { retryAfter: 5 } : {}) });
  }
  return new Refusal('internal', { cause: error });
}
