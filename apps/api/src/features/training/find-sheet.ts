import type { ClientBase } from 'pg';
import type { FoundSheet } from '#contract';
import { sheetCodeIn } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';

/** The session whose sheet somebody holds in their hands. @throws Refusal `validation` for no code, `not_found` for one of no sheet */
export async function findSheet(client: ClientBase, projectId: string, typed: string): Promise<FoundSheet> {
  const code = sheetCodeIn(typed);
  if (code === null) throw new Refusal('validation', { field: 'code', detail: 'code: a sign is mistaken or missing' });
  const { rows } = await client.query<FoundSheet>(
    `select r.record_id as session, (r.content ->> 'edition')::uuid as course from record_version r
     where r.project_id = $1 and r.type = 'courseSession' and r.superseded_at is null and not r.withdrawn and r.content ->> 'sheetCode' = $2`,
    [projectId, code],
  );
  if (!rows[0]) throw new Refusal('not_found');
  return rows[0];
}
