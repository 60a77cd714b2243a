import type { ClientBase } from 'pg';
import { Refusal } from '../problems/refusal.js';
import type { NewRecordVersion } from './save-records.js';

/** A plan is adopted once: another record of the same title and version would count it again (R102). @throws Refusal `validation` */
export async function refuseAdoptedTwice(
  client: ClientBase,
  projectId: string,
  { id, type, content, withdrawn }: NewRecordVersion,
): Promise<void> {
  const { title, version, adoptedOn } = content;
  if (type !== 'plan' || withdrawn || typeof title !== 'string' || typeof adoptedOn !== 'string') return;
  const { rows } = await client.query<{ day: string }>(
    `select content ->> 'adoptedOn' as day from record_version
     where project_id = $1 and type = 'plan' and record_id <> $2 and superseded_at is null and not withdrawn
       and lower(content ->> 'title') = lower($3) and coalesce(content ->> 'version', '') = $4 and content ? 'adoptedOn'`,
    [projectId, id, title, typeof version === 'string' ? version : ''],
  );
  if (rows[0])
    throw new Refusal('validation', { field: 'adoptedOn', detail: `adoptedOn: this version of the plan was adopted on ${rows[0].day}` });
}
