import { Injectable, Logger } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { Database, holdAlone } from '../database/database.js';
import { refreshTallyStatistics } from '../database/prefer-keys.js';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import { Installation } from '../installation/installation.js';
import { Jobs } from '../jobs/jobs.js';
import { describeError } from '../logging/describe-error.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { databaseRefusal } from '../problems/database-refusal.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { CountAnew } from './count-anew.js';
import { type DefinitionPosting, insertPosting, notePostings, type PostingProgress, readPostings } from './definition-posting.js';

const queue = 'definition-posting';
/** No single statement of a large project takes longer. */
const statementLimitMs = 180_000;
/** How far the counting is, is noted so often. */
const noteEveryMs = 400;

interface JobContent {
  readonly projectId: string;
}

/**
 * Puts published definitions into force: in the background, because a project may have a hundred thousand records. Until then the former
 * version holds, and who asks is told how far it is. A server that stops meanwhile does it again when it starts.
 */
@Injectable()
export class DefinitionPostings {
  readonly #log = new Logger(DefinitionPostings.name);
  readonly #special: SpecialCategories;

  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    installation: Installation,
  ) {
    this.#special = new SpecialCategories(installation.secret);
    jobs.handle<JobContent>(queue, (content, signal) => this.#post(content, signal));
  }

  /** Takes one on, in the transaction that publishes it. */
  async begin(
    client: ClientBase,
    projectId: string,
    posting: Omit<DefinitionPosting, 'state' | 'startedAt' | 'done' | 'total'>,
  ): Promise<void> {
    await insertPosting(client, projectId, posting);
    await this.jobs.send(client, queue, projectId, { projectId } satisfies JobContent);
  }

  /** Does what was begun at once; after the transaction. */
  wake(): void {
    this.jobs.wake(queue);
  }

  /** All that wait in the project are counted in one reading of its records; the jobs of the others find nothing left to do. */
  async #post({ projectId }: JobContent, signal: AbortSignal): Promise<void> {
    const postings = await this.database.withBulkScope(systemIn(projectId), (client) => readPostings(client, projectId));
    const waiting = postings.filter(({ state }) => state !== 'failed');
    if (waiting.length === 0) return;
    await this.#putInForce(projectId, waiting, signal);
    await this.database.withBulkScope(systemIn(projectId), refreshTallyStatistics, { timeoutMs: statementLimitMs });
  }

  async #putInForce(projectId: string, postings: readonly DefinitionPosting[], signal: AbortSignal): Promise<void> {
    try {
      await this.#count(projectId, postings, signal);
    } catch (error) {
      // a server that stops, or a database that does, is no fault of a definition: it is done again
      if (signal.aborted || databaseRefusal(error)?.code === 'unavailable') throw error;
      // one that cannot be counted does not keep the others
      if (postings.length > 1) for (const posting of postings) await this.#putInForce(projectId, [posting], signal);
      else {
        this.#log.error({ error: describeError(error) }, 'a definition was not put into force');
        await this.#note(projectId, postings, { state: 'failed', done: 0, total: 0 });
      }
    }
  }

  #count(projectId: string, postings: readonly DefinitionPosting[], signal: AbortSignal): Promise<void> {
    return this.database.withBulkScope(
      systemIn(projectId),
      async (client) => {
        const counting = new CountAnew(client, await readCountingBasis(queryOn(client), projectId), postings, this.#special);
        const total = await counting.total();
        let noted = 0;
        for await (const done of counting.countAll()) {
          signal.throwIfAborted();
          if (Date.now() - noted < noteEveryMs) continue;
          await this.#note(projectId, postings, { state: 'counting', done, total });
          noted = Date.now();
        }
        await this.#note(projectId, postings, { state: 'switching', done: total, total });
        await holdAlone(client, projectId, (at) => counting.settle(at));
      },
      { timeoutMs: statementLimitMs },
    );
  }

  /** In a transaction of its own, so that who asks sees it at once. */
  #note(projectId: string, postings: readonly DefinitionPosting[], progress: PostingProgress): Promise<void> {
    const indicators = postings.map(({ indicator }) => indicator);
    return this.database.withBulkScope(systemIn(projectId), (client) => notePostings(client, projectId, indicators, progress));
  }
}

const systemIn = (projectId: string): Scope => ({ projects: [projectId], account: null });
