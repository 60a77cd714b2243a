import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { Database } from '../database/database.js';
import { type Query, queryOn, queryThrough } from '../database/query.js';
import type { Scope, ScopedTransaction, ScopeOptions } from '../database/scope.js';
import { keepAnswer, keptAnswer, keptDays } from './kept-answers.js';
import type { Write } from './write.js';

const sweepEveryMs = 6 * 3_600_000;

/**
 * Carries out a write once, whatever the network does (G19): with an Idempotency-Key the answer is kept in the transaction of the write,
 * and the same request again gets the same answer. What `work` answers must be plain JSON: it is what the handler answers.
 */
@Injectable()
export class Writes implements OnApplicationBootstrap, OnModuleDestroy {
  readonly #log = new Logger(Writes.name);
  #sweep: NodeJS.Timeout | undefined;

  constructor(private readonly database: Database) {}

  /** One transaction through Prisma, like `database.withScope`. */
  run<T>(write: Write, scope: Scope, work: (tx: ScopedTransaction, postedAt: Date) => Promise<T>, options?: ScopeOptions): Promise<T> {
    return this.database.withScope(scope, (tx, postedAt) => once(queryThrough(tx), write, () => work(tx, postedAt)), options);
  }

  /** One transaction on a bare connection, like `database.withBulkScope`. */
  runBulk<T>(write: Write, scope: Scope, work: (client: ClientBase, postedAt: Date) => Promise<T>, options?: ScopeOptions): Promise<T> {
    return this.database.withBulkScope(scope, (client, postedAt) => once(queryOn(client), write, () => work(client, postedAt)), options);
  }

  onApplicationBootstrap(): void {
    const sweep = (): void => {
      this.forgetOld().catch((error: unknown) => {
        this.#log.warn(`old answers were not removed: ${error instanceof Error ? error.name : 'unknown'}`);
      });
    };
    this.#sweep = setInterval(sweep, sweepEveryMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.#sweep);
  }

  /** Removes answers older than 30 days. */
  async forgetOld(): Promise<void> {
    const limit = new Date(Date.now() - keptDays * 86_400_000);
    await this.database.shared((tx) => tx.idempotentAnswer.deleteMany({ where: { createdAt: { lt: limit } } }));
  }
}

async function once<T>(query: Query, write: Write, work: () => Promise<T>): Promise<T> {
  if (write.key === null) return work();
  const kept = await keptAnswer(query, write);
  if (kept) return kept.answer as T;
  const answer = await work();
  await keepAnswer(query, write, answer);
  return answer;
}
