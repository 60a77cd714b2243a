import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { openPool } from './connections.js';
import { PrismaClient } from './generated/client.js';
import { type ProjectChange, readChangeInScope } from './project-change.js';
import { retryBrokenOff } from './retry.js';
import { openName, openScope, raiseNumber, readInstant, type Statement, takeLock } from './scope-statements.js';
import { lockedProject, type Scope, type ScopedTransaction, type ScopeOptions } from './scope.js';

export interface DatabaseOptions {
  /** Address of the API's login. */
  readonly apiUrl: string;
  /** Connections at most; requests beyond wait. */
  readonly connections?: number;
  /** Told of lost connections. */
  readonly onError?: (error: Error) => void;
}

const defaultTimeoutMs = 15_000;
/** How long a request waits for a free connection before it is answered "too busy". */
const connectionWaitMs = 10_000;

/**
 * The one way to the database (G14): every reading and writing is a transaction with a scope. Nothing else opens a connection, except
 * the sign-in library through `authPool`.
 *
 * `work` may run again from the beginning when the database broke the transaction off (deadlock, serialization), so it changes nothing
 * outside the transaction.
 */
export class Database {
  /** For better-auth alone: the same login, its tables found in schema auth. */
  readonly authPool: pg.Pool;
  readonly #pool: pg.Pool;
  readonly #prisma: PrismaClient;

  constructor({ apiUrl, connections = 16, onError = () => undefined }: DatabaseOptions) {
    this.#pool = openPool(apiUrl, { max: connections }, onError);
    this.authPool = openPool(apiUrl, { max: Math.max(2, Math.floor(connections / 4)), options: '-c search_path=auth' }, onError);
    this.#prisma = new PrismaClient({ adapter: new PrismaPg(this.#pool, { disposeExternalPool: false }) });
  }

  /** One transaction through Prisma. `work` is given the instant its writes are posted at. */
  withScope<T>(scope: Scope, work: (tx: ScopedTransaction, postedAt: Date) => Promise<T>, options: ScopeOptions = {}): Promise<T> {
    const timeout = options.timeoutMs ?? defaultTimeoutMs;
    return retryBrokenOff(() =>
      this.#prisma.$transaction(
        async (tx) => {
          const run: Run = (statement) => tx.$queryRawUnsafe(statement.text, ...statement.values);
          const postedAt = await beginScope(run, scope, options, timeout);
          const answer = await work(tx, postedAt);
          await endScope(run, scope, options, postedAt);
          return answer;
        },
        { timeout, maxWait: connectionWaitMs },
      ),
    );
  }

  /** One transaction on a bare connection, for bulk statements: `insert … select from unnest($1::uuid[], …)`, or COPY into a temporary table. */
  withBulkScope<T>(scope: Scope, work: (client: pg.ClientBase, postedAt: Date) => Promise<T>, options: ScopeOptions = {}): Promise<T> {
    return retryBrokenOff(() => this.#inTransaction((client) => bulk(client, scope, work, options)));
  }

  /** Shared tables only: programmes, organisations, roles, kept answers. No row of a project is visible. */
  shared<T>(work: (tx: ScopedTransaction) => Promise<T>, account: string | null = null): Promise<T> {
    return this.withScope({ projects: [], account }, work);
  }

  /** Reads the change number of a project, a scoped transaction in one statement. Null: the scope does not hold the project. */
  changeOf(scope: Scope, projectId: string): Promise<ProjectChange | null> {
    return retryBrokenOff(async () => {
      const { rows } = await this.#pool.query<ProjectChange>(readChangeInScope(scope, projectId));
      return rows[0] ?? null;
    });
  }

  /** For the library of jobs alone: a statement on its own tables. It has no scope, so that no row of a project is visible. */
  forJobs(text: string, values: unknown[]): Promise<{ rows: unknown[] }> {
    return this.#pool.query<Record<string, unknown>>(text, values);
  }

  /** Whether the database answers. */
  async ping(): Promise<void> {
    await this.#pool.query('select 1');
  }

  async close(): Promise<void> {
    await this.#prisma.$disconnect();
    await Promise.all([this.#pool.end(), this.authPool.end()]);
  }

  async #inTransaction<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('begin');
      const answer = await work(client);
      await client.query('commit');
      return answer;
    } catch (error) {
      await client.query('rollback').catch((lost: Error) => {
        broken = lost;
      });
      throw error;
    } finally {
      // a connection that cannot even roll back is thrown away
      client.release(broken);
    }
  }
}

/** Raises the change number of a project inside a transaction and answers it; a scope with a lock does so by itself. */
export async function raiseChangeNumber(tx: ScopedTransaction, projectId: string): Promise<bigint> {
  const statement = raiseNumber(projectId, null);
  const rows = await tx.$queryRawUnsafe<{ number: string }[]>(statement.text, ...statement.values);
  return BigInt(rows[0]?.number ?? 0);
}

/**
 * For a transaction that has long been reading when it comes to write: from here on it holds the project alone, sees all that others wrote
 * until now, and raises the change number at the end of `work`. Within `withBulkScope` without a lock; held until the transaction ends.
 */
export async function holdAlone<T>(client: pg.ClientBase, projectId: string, work: (postedAt: Date) => Promise<T>): Promise<T> {
  const run = runOn(client);
  const postedAt = await beginWriting(run, projectId, 'exclusive');
  const answer = await work(postedAt);
  await run(raiseNumber(projectId, postedAt));
  return answer;
}

/** From here on the writes of a transaction are in somebody's name, for the trail. */
export async function writeInNameOf(client: pg.ClientBase, account: string, reason: string | null): Promise<void> {
  await runOn(client)(openName(account, reason));
}

type Run = (statement: Statement) => Promise<unknown[]>;

const runOn =
  (client: pg.ClientBase): Run =>
  async ({ text, values }) =>
    (await client.query<Record<string, unknown>>(text, [...values])).rows;

async function bulk<T>(
  client: pg.ClientBase,
  scope: Scope,
  work: (client: pg.ClientBase, postedAt: Date) => Promise<T>,
  options: ScopeOptions,
): Promise<T> {
  const run = runOn(client);
  const postedAt = await beginScope(run, scope, options, options.timeoutMs ?? defaultTimeoutMs);
  const answer = await work(client, postedAt);
  await endScope(run, scope, options, postedAt);
  return answer;
}

async function beginScope(run: Run, scope: Scope, { lock, recordedAt }: ScopeOptions, timeoutMs: number): Promise<Date> {
  const project = lockedProject(scope, lock);
  const opened = await run(openScope(scope, timeoutMs, lock));
  return project === null ? instantIn(opened) : beginWriting(run, project, lock, recordedAt);
}

async function beginWriting(run: Run, project: string, lock: ScopeOptions['lock'], recordedAt?: Date): Promise<Date> {
  await run(takeLock(project, lock));
  return instantIn(await run(readInstant(project, recordedAt)));
}

function instantIn(rows: readonly unknown[]): Date {
  const [first] = rows as { postedAt: Date }[];
  if (!first) throw new Error('The database did not say what time it is');
  return first.postedAt;
}

async function endScope(run: Run, scope: Scope, { lock }: ScopeOptions, postedAt: Date): Promise<void> {
  const project = lockedProject(scope, lock);
  if (project !== null) await run(raiseNumber(project, postedAt));
}
