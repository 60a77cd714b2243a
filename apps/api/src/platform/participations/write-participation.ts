import type { ClientBase } from 'pg';
import type { Participation } from '#domain';
import { queryOn } from '../database/query.js';
import { Refusal } from '../problems/refusal.js';
import { countAgainAbout } from '../records/count-about.js';
import { MonthSumChanges } from '../tallies/month-sums.js';
import { changeMonthSums } from '../tallies/tally-store.js';
import { changedFields } from './content.js';
import { type ParticipationWriter, StaleVersion, type Writing } from './save-participations.js';
import type { StoredParticipation } from './stored-participation.js';

/**
 * Writes the next version of a participation with everything that follows from it; the same content again writes nothing.
 * @throws Refusal `stale_version` when somebody else was faster by a moment
 */
export async function writeParticipation(
  client: ClientBase,
  writer: ParticipationWriter,
  writing: Writing,
  stored: StoredParticipation,
  record: Participation,
): Promise<void> {
  if (changedFields(stored.record, record).length === 0) return;
  const sums = new MonthSumChanges();
  const next = { id: stored.id, version: stored.version + 1, personId: stored.personId, record };
  await writer.save(client, writing, [next], sums).catch(refuseStale);
  await changeMonthSums(queryOn(client), writing.basis.projectId, sums);
  await countAgainAbout(client, writing, [stored.personId]);
}

function refuseStale(error: unknown): never {
  throw error instanceof StaleVersion ? new Refusal('stale_version', { cause: error }) : error;
}
