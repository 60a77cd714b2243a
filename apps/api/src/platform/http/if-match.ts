import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Problem } from '#contract';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../problems/refusal.js';

/** The version of the record that a change is made on: `@IfMatch() version: number`. Missing or no version: 428 (G20). */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new Refusal('precondition_required');
  return Number(version);
});

/**
 * Refuses a change made on another version than the one that is stored, with both values of each field it would change (G20).
 * @param yours what the change says; fields that are undefined are not changed.
 * @param theirs what is stored; what is absent there is null.
 */
export function checkVersion(
  given: number,
  stored: number,
  yours: Readonly<Record<string, unknown>> = {},
  theirs: Readonly<Record<string, unknown>> = {},
): void {
  if (given === stored) return;
  const conflicts: NonNullable<Problem['conflicts']> = Object.entries(yours)
    .filter(([field, value]) => value !== undefined && JSON.stringify(value) !== JSON.stringify(theirs[field] ?? null))
    .map(([field, value]) => ({ field, yours: value, theirs: theirs[field] ?? null }));
  throw new Refusal('stale_version', { conflicts });
}
