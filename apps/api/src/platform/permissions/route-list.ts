import type { FastifyInstance } from 'fastify';
import { routeName, ruleByRoute } from './matrix.js';

export class RoutesOutsideMatrix extends Error {
  override readonly name = 'RoutesOutsideMatrix';
}

/** Every route the server has, as the matrix names them; collected while they are made. */
export class RouteList {
  readonly #names = new Set<string>();

  /** Before any route is made. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) this.#names.add(routeName(one, url));
    });
  }

  /** Routes that the matrix does not name. */
  get withoutRule(): readonly string[] {
    return [...this.#names].filter((name) => !Object.hasOwn(ruleByRoute, name)).sort();
  }

  /** Entries of the matrix that no route answers to. */
  get rulesWithoutRoute(): readonly string[] {
    return Object.keys(ruleByRoute).filter((name) => !this.#names.has(name));
  }

  /** @throws RoutesOutsideMatrix when a route has no rule (G1). */
  check(): void {
    if (this.withoutRule.length > 0)
      throw new RoutesOutsideMatrix(`These routes are not in platform/permissions/matrix.ts: ${this.withoutRule.join(', ')}`);
  }
}
