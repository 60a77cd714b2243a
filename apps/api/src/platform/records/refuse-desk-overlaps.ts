import type { ClientBase } from 'pg';
import { closureOverlap, isWithin, openingOverlap, type RecordContent } from '#domain';
import { Refusal } from '../problems/refusal.js';
import type { NewRecordVersion } from './save-records.js';

/**
 * What hours and closures of a desk contradict in others of the same desk: hours of a day may not overlap, a day has one closure, and a
 * closure lies within the project. @throws Refusal `validation` naming the field
 */
export async function refuseDeskOverlaps(client: ClientBase, projectId: string, version: NewRecordVersion): Promise<void> {
  const { type, content, withdrawn = false } = version;
  if (withdrawn || (type !== 'deskOpening' && type !== 'deskClosure')) return;
  if (type === 'deskClosure') await refuseOutsideProject(client, projectId, content);
  const others = await readOthers(client, projectId, version);
  const against = type === 'deskOpening' ? openingOverlap(content, others) : closureOverlap(content, others);
  if (against) throw new Refusal('validation', { field: against.field, detail: `${against.field}: ${against.code.replaceAll('-', ' ')}` });
}

/** The desk is held until the transaction ends: of two who write its hours at once, the second sees the first. */
async function readOthers(client: ClientBase, projectId: string, { id, type, content }: NewRecordVersion): Promise<RecordContent[]> {
  const desk = await client.query<{ number: number }>(
    'select number from desk where project_id = $1 and desk_id = $2::uuid for no key update',
    [projectId, content['desk']],
  );
  const { rows } = await client.query<{ content: RecordContent }>(
    `select r.content from record_version r where r.project_id = $1 and r.type = $2 and r.superseded_at is null and not r.withdrawn
       and r.desk_number = $3 and r.record_id <> $4`,
    [projectId, type, desk.rows[0]?.number ?? null, id],
  );
  return rows.map((row) => row.content);
}

async function refuseOutsideProject(client: ClientBase, projectId: string, content: RecordContent): Promise<void> {
  const { rows } = await client.query<{ start: string; end: string }>(
    'select start_date::text as start, end_date::text as "end" from project where project_id = $1',
    [projectId],
  );
  const [project] = rows;
  if (project && !isWithin(content, project.start, project.end))
    throw new Refusal('validation', { field: 'from', detail: 'from: outside the project' });
}
