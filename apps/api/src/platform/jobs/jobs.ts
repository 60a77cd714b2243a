import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { type Job, PgBoss } from 'pg-boss';
import { Database } from '../database/database.js';
import { describeError } from '../logging/describe-error.js';
import type { Queue } from './queues.js';

/** Carries out one job. It may be broken off and done again from the beginning: what it writes, it writes in one transaction. */
export type JobHandler<Content> = (content: Content, signal: AbortSignal) => Promise<void>;

/** How often a process looks whether another one sent it something. */
const lookEverySeconds = 2;
/** How long a job may go on while the server stops; then it is left to the next start. */
const stopWithinMs = 5000;

/** Work that goes on after the answer (G21): jobs are sent in the transaction of what they belong to, and survive the process that does them. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger(Jobs.name);
  readonly #boss: PgBoss;
  readonly #handlers = new Map<Queue, (job: Job) => Promise<void>>();
  readonly #workers = new Map<Queue, string>();
  readonly #stopping = new AbortController();

  constructor(database: Database) {
    this.#boss = new PgBoss({
      db: { executeSql: (text, values) => database.forJobs(text, values ?? []) },
      schema: 'jobs',
      // the owner of the tables brings them up to date when the program starts (G12)
      migrate: false,
      createSchema: false,
      reindex: false,
      schedule: false,
      // a process that died is noticed within so many seconds
      monitorIntervalSeconds: 10,
      superviseIntervalSeconds: 10,
    });
    this.#boss.on('error', (error) => {
      this.#log.warn({ error: describeError(error) }, 'the list of jobs was not reached');
    });
  }

  /** Says who carries out the jobs of a queue; before the application starts. */
  handle<Content extends object>(queue: Queue, handler: JobHandler<Content>): void {
    this.#handlers.set(queue, async (job) => {
      await handler(job.data as Content, AbortSignal.any([job.signal, this.#stopping.signal]));
    });
  }

  /**
   * Sends a job with the transaction at hand: when that is rolled back, nothing was sent.
   * @param project jobs of one project are done one after the other
   */
  async send(client: ClientBase, queue: Queue, project: string, content: object): Promise<void> {
    const db = { executeSql: async (text: string, values: unknown[] = []) => ({ rows: (await client.query(text, values)).rows }) };
    await this.#boss.send(queue, content, { db, singletonKey: project });
  }

  /** Looks for sent jobs at once; after the transaction. */
  wake(queue: Queue): void {
    const worker = this.#workers.get(queue);
    if (worker !== undefined) this.#boss.notifyWorker(worker);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.#boss.start();
    for (const [queue, handler] of this.#handlers) {
      const worker = await this.#boss.work(queue, { pollingIntervalSeconds: lookEverySeconds }, async ([job]: Job[]) => {
        if (job) await this.#do(job, handler);
      });
      this.#workers.set(queue, worker);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopping.abort();
    await this.#boss.stop({ graceful: true, timeout: stopWithinMs });
  }

  /** A job that fails is tried again by the library, which keeps the error: so it is told none that could repeat a stored value. */
  async #do(job: Job, handler: (job: Job) => Promise<void>): Promise<void> {
    try {
      await handler(job);
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#log.warn({ job: job.name, error: describeError(error) }, 'a job was broken off');
      throw new Error(`${job.name} was broken off`);
    }
  }
}
