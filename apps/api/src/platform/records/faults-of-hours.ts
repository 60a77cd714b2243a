import type { ClientBase } from 'pg';
import { closureOverlap, isWithin, openingOverlap, type RecordContent } from '#domain';
import type { FaultAgainstOthers } from './fault-against-others.js';
import type { NewRecordVersion } from './save-records.js';

/**
 * What hours and closures of a desk contradict in others of the same desk: hours of a day may not overlap, a day has one closure, and a
 * closure lies within the project.
 */
export async function faultsOfHours(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<readonly FaultAgainstOthers[]> {
  const kept = versions.filter(({ type }) => type === 'deskOpening' || type === 'deskClosure');
  const faults: FaultAgainstOthers[] = [];
  for (const version of kept) {
    const { id, type, content } = version;
    if (type === 'deskClosure' && (await isOutsideProject(client, projectId, content)))
      faults.push({ id, code: 'outside-project', field: 'from', why: 'outside the project' });
    const others = await readOthers(client, projectId, version, kept);
    const against = type === 'deskOpening' ? openingOverlap(content, others) : closureOverlap(content, others);
    if (against) faults.push({ id, code: against.code, field: against.field, why: against.code.replaceAll('-', ' ') });
  }
  return faults;
}

/**
 * The others of the same desk, as they are to be. The desk is held until the transaction ends: of two who write its hours at once, the second
 * sees the first.
 */
async function readOthers(
  client: ClientBase,
  projectId: string,
  { id, type, content }: NewRecordVersion,
  changing: readonly NewRecordVersion[],
): Promise<RecordContent[]> {
  const desk = await client.query<{ number: number }>(
    'select number from desk where project_id = $1 and desk_id = $2::uuid for no key update',
    [projectId, content['desk']],
  );
  const { rows } = await client.query<{ content: RecordContent }>(
    `select r.content from record_version r where r.project_id = $1 and r.type = $2 and r.superseded_at is null and not r.withdrawn
       and r.desk_number = $3 and r.record_id <> all ($4::uuid[])`,
    [projectId, type, desk.rows[0]?.number ?? null, changing.map((one) => one.id)],
  );
  const beside = changing.filter((one) => one.id !== id && one.type === type && one.content['desk'] === content['desk']);
  return [...rows, ...beside].map((row) => row.content);
}

async function isOutsideProject(client: ClientBase, projectId: string, content: RecordContent): Promise<boolean> {
  const { rows } = await client.query<{ start: string; end: string }>(
    'select start_date::text as start, end_date::text as "end" from project where project_id = $1',
    [projectId],
  );
  const [project] = rows;
  return project !== undefined && !isWithin(content, project.start, project.end);
}
