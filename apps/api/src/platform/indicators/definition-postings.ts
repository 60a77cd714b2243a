import { Injectable, Logger } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { Database, holdAlone } from '../database/database.js';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import { Installation } from '../installation/installation.js';
import { Jobs } from '../jobs/jobs.js';
import { describeError } from '../logging/describe-error.js';
import { SpecialCategories } from '../participations/special-categories.js';
import { databaseRefusal } from '../problems/database-refusal.js';
import { readCountingBasis } from '../tallies/counting-basis.js';
import { CountAnew } from './count-anew.js';
import { type DefinitionPosting, insertPosting, notePosting, readPostings } from './definition-posting.js';

const queue = 'definition-posting';
/** No single statement of a large project takes longer. */
const statementLimitMs = 180_000;
/** How far the counting is, is noted so often. */
const noteEveryMs = 400;

interface JobContent {
  readonly projectId: string;
  readonly indicator: number;
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
    await this.jobs.send(client, queue, projectId, { projectId, indicator: posting.indicator } satisfies JobContent);
  }

  /** Does what was begun at once; after the transaction. */
  wake(): void {
    this.jobs.wake(queue);
  }

  async #post({ projectId, indicator }: JobContent, signal: AbortSignal): Promise<void> {
    const system: Scope = { projects: [projectId], account: null };
    const postings = await this.database.withBulkScope(system, (client) => readPostings(client, projectId));
    const posting = postings.find((one) => one.indicator === indicator && one.state !== 'failed');
    if (!posting) return;
    try {
      await this.#count(projectId, posting, signal);
    } catch (error) {
      // a server that stops, or a database that does, is no fault of the definition: it is done again
      if (signal.aborted || databaseRefusal(error)?.code === 'unavailable') throw error;
      this.#log.error({ error: describeError(error) }, 'a definition was not put into force');
      await this.#note(projectId, { ...posting, state: 'failed' });
    }
  }

  #count(projectId: string, posting: DefinitionPosting, signal: AbortSignal): Promise<void> {
    const { requestedBy: account, reason } = posting;
    const scope: Scope = { projects: [projectId], account, ...(reason === null ? {} : { reason }) };
    return this.database.withBulkScope(
      scope,
      async (client) => {
        const counting = new CountAnew(client, await readCountingBasis(queryOn(client), projectId), posting, this.#special);
        const total = await counting.total();
        let noted = 0;
        for await (const done of counting.countAll()) {
          signal.throwIfAborted();
          if (Date.now() - noted < noteEveryMs) continue;
          await this.#note(projectId, { ...posting, state: 'counting', done, total });
          noted = Date.now();
        }
        await this.#note(projectId, { ...posting, state: 'switching', done: total, total });
        await holdAlone(client, projectId, (at) => counting.settle(at));
      },
      { timeoutMs: statementLimitMs },
    );
  }

  /** In a transaction of its own, so that who asks sees it at once. */
  #note(projectId: string, posting: DefinitionPosting): Promise<void> {
    return this.database.withBulkScope({ projects: [projectId], account: null }, (client) => notePosting(client, projectId, posting));
  }
}
