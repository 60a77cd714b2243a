import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { contentTypes, type ContentType, recordTypesOf, typesRead } from '#domain';
import { Database, holdAlone } from '../database/database.js';
import { refreshTallyStatistics } from '../database/prefer-keys.js';
import { queryOn } from '../database/query.js';
import type { Scope } from '../database/scope.js';
import { Jobs } from '../jobs/jobs.js';
import { openParticipations } from '../participations/open-participations.js';
import { type CountingBasis, readCountingBasis } from '../tallies/counting-basis.js';
import { countParticipationsOf } from './count-participations-of.js';
import { countAgain } from './save-records.js';
import { openRecords } from './stored-record.js';

const queue = 'records-counted-since';
/** No single statement of a large project takes longer. */
const statementLimitMs = 180_000;

/** Kinds of record that a project had before they were counted, or read. */
interface JobContent {
  readonly projectId: string;
  readonly types: readonly ContentType[];
}

/**
 * Counts what was kept before a release began to count it: sent by the migration of that release, done once, and again from the beginning
 * when the process dies. Counting is bringing tallies to what they should be, so that twice comes to the same.
 */
@Injectable()
export class RecordsCountedSince {
  constructor(
    private readonly database: Database,
    jobs: Jobs,
  ) {
    jobs.handle<JobContent>(queue, (content, signal) => this.#count(content, signal));
  }

  async #count({ projectId, types }: JobContent, signal: AbortSignal): Promise<void> {
    const scope: Scope = { projects: [projectId], account: null };
    const work = async (client: ClientBase): Promise<void> => {
      const basis = await readCountingBasis(queryOn(client), projectId);
      await holdAlone(client, projectId, (at) => countSince(client, basis, { types, at, signal }));
    };
    await this.database.withBulkScope(scope, work, { timeoutMs: statementLimitMs });
    await this.database.withBulkScope(scope, refreshTallyStatistics, { timeoutMs: statementLimitMs });
  }
}

interface Since {
  readonly types: readonly ContentType[];
  readonly at: Date;
  readonly signal: AbortSignal;
}

/** The contents that are counted by a definition which reads one of the kinds, and the participations where one reads people. */
async function countSince(client: ClientBase, basis: CountingBasis, { types, at, signal }: Since): Promise<void> {
  const definitions = [...basis.indicators.values()].map(({ definition }) => definition);
  const reading = definitions.filter((definition) => types.some((type) => typesRead(definition).has(type))).flatMap(recordTypesOf);
  const counted = contentTypes.filter((type) => reading.some((one) => one === type));
  if (counted.length > 0)
    for await (const block of openRecords(client, basis.projectId, { types: counted })) {
      signal.throwIfAborted();
      await countAgain(client, { basis, postedAt: at }, block);
    }
  if (!types.includes('person') || !reading.includes('participation')) return;
  for await (const block of openParticipations(client, basis, { special: null })) {
    signal.throwIfAborted();
    const people = block.map(({ personId }) => personId);
    await countParticipationsOf(client, { basis, postedAt: at }, people);
  }
}
