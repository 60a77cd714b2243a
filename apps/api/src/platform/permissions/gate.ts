import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../problems/refusal.js';
import { Installation } from '../installation/installation.js';
import type { Account } from '../sign-in/account.js';
import { Authentication } from '../sign-in/authentication.js';
import { isFresh, secondFactorStanding } from '../sign-in/second-factor-rule.js';
import { freshCodeRoutes, routeName, type RouteRule, ruleOf } from './matrix.js';

/**
 * Stands before every route, the files of the page included, and before the body of a request is read: whoever may not ask is not
 * listened to. Reads the matrix and nothing else (G1); rights are read anew each time (G25).
 */
@Injectable()
export class Gate {
  constructor(
    private readonly authentication: Authentication,
    private readonly installation: Installation,
  ) {}

  /** Lets the request pass, with its account and project, or throws. */
  async pass(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const pattern = request.routeOptions.url;
    // no route: the answer is "not found" for everybody
    if (pattern === undefined) return;
    const rule = ruleOf(request.method, pattern);
    if (rule === 'public') return;
    if (rule === undefined) throw new Refusal('not_found');
    if (rule === 'operator' && isSameMachine(request)) return;
    reply.header('cache-control', 'no-store');
    const { account, codeGivenAt } = await this.#whoAsks(request, reply);
    request.account = account;
    if (rule !== 'signed in') this.#askSecondFactor(account);
    decide(rule, account, request, pattern);
    const asksCode = account.secondFactor.isSet && freshCodeRoutes.has(routeName(request.method, pattern));
    if (asksCode && !isFresh(codeGivenAt, new Date())) throw new Refusal('second_factor_stale');
  }

  async #whoAsks(request: FastifyRequest, reply: FastifyReply): Promise<{ account: Account; codeGivenAt: Date | null }> {
    const { account, cookies, codeGivenAt } = await this.authentication.whoAsks(request.headers.cookie);
    if (cookies.length > 0) reply.header('set-cookie', [...cookies]);
    if (!account) throw new Refusal('not_signed_in');
    return { account, codeGivenAt };
  }

  /** G27: whose role needs a second factor does nothing else before it is set, once the time for it is over. */
  #askSecondFactor(account: Account): void {
    const { state } = secondFactorStanding(account.secondFactor, new Date(), this.installation.demo);
    if (state === 'missing') throw new Refusal('second_factor_missing');
  }
}

/** @throws Refusal `forbidden`, or `not_found` for a project in which the account holds no role, existing or not (G2). */
function decide(rule: Exclude<RouteRule, 'public'>, account: Account, request: FastifyRequest, pattern: string): void {
  if (rule === 'signed in') return;
  if (rule === 'operator') {
    if (!account.may('accounts.edit')) throw new Refusal('forbidden');
    return;
  }
  const named = projectNamedIn(request, pattern);
  if (named === null) {
    if (!account.may(rule)) throw new Refusal('forbidden');
    return;
  }
  const project = account.projectNamed(named);
  if (!project) throw new Refusal('not_found');
  if (!account.mayIn(rule, project.id)) throw new Refusal('forbidden');
  request.project = project;
}

function projectNamedIn(request: FastifyRequest, pattern: string): string | null {
  const name = /^\/api\/projects\/:([^/]+)/.exec(pattern)?.[1];
  if (name === undefined) return null;
  return (request.params as Record<string, string>)[name] ?? '';
}

/** A program on this machine that asks directly; what a proxy passes on comes from elsewhere. */
function isSameMachine(request: FastifyRequest): boolean {
  const address = request.raw.socket.remoteAddress ?? '';
  const passedOn = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some((name) => request.headers[name] !== undefined);
  return !passedOn && /^(::1|(::ffff:)?127\.)/.test(address) && request.headers['sec-fetch-site'] === undefined;
}
