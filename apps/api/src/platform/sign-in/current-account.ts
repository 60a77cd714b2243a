import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Refusal } from '../problems/refusal.js';
import type { Account, ProjectReference } from './account.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by the gate on every route that is not public. */
    account?: Account;
    /** The project of the address; set by the gate once the account is known to hold a role in it. */
    project?: ProjectReference;
  }
}

/** The account that asks: `@CurrentAccount() account: Account`. */
export const CurrentAccount = createParamDecorator((_: unknown, context: ExecutionContext): Account => {
  const { account } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!account) throw new Refusal('not_signed_in');
  return account;
});

/** The project of the address, whether it was written as id or as acronym: `@CurrentProject() project: ProjectReference`. */
export const CurrentProject = createParamDecorator((_: unknown, context: ExecutionContext): ProjectReference => {
  const { project } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!project) throw new Refusal('not_found');
  return project;
});
