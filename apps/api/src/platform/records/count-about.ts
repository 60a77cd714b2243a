import type { ClientBase } from 'pg';
import type { Writing } from '../participations/save-participations.js';
import { countAgain } from './save-records.js';
import { readRecordsAbout } from './stored-record.js';

/**
 * Counts the records about some people again, whose participations were written: what the tallies about a person are broken down by, and
 * what a person is counted by elsewhere, comes from there.
 */
export async function countAgainAbout(client: ClientBase, writing: Writing, people: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ any: boolean }>(
    'select exists (select from record_version where project_id = $1 and person_id is not null) as any',
    [writing.basis.projectId],
  );
  // an import of a hundred thousand people into a project without other records asks once, and not for each of them
  if (rows[0]?.any) await countAgain(client, writing, await readRecordsAbout(client, writing.basis.projectId, people));
}
