import type { ClientBase } from 'pg';
import type { FaultAgainstOthers } from './fault-against-others.js';
import type { NewRecordVersion } from './save-records.js';

/** A plan is adopted once: another record of the same title and version would count it again (R102). */
export async function faultsOfPlans(
  client: ClientBase,
  projectId: string,
  versions: readonly NewRecordVersion[],
): Promise<readonly FaultAgainstOthers<'adopted-twice'>[]> {
  const adopted = versions.flatMap(({ id, type, content: { title, version, adoptedOn } }) =>
    type === 'plan' && typeof title === 'string' && typeof adoptedOn === 'string'
      ? [{ id, title: title.toLowerCase(), version: typeof version === 'string' ? version : '' }]
      : [],
  );
  const faults: FaultAgainstOthers<'adopted-twice'>[] = [];
  for (const { id, title, version } of adopted) {
    const { rows } = await client.query<{ day: string }>(
      `select content ->> 'adoptedOn' as day from record_version
       where project_id = $1 and type = 'plan' and record_id <> $2 and superseded_at is null and not withdrawn
         and lower(content ->> 'title') = $3 and coalesce(content ->> 'version', '') = $4 and content ? 'adoptedOn'`,
      [projectId, id, title, version],
    );
    const isWithAnother = adopted.some((one) => one.id < id && one.title === title && one.version === version);
    const day = rows[0]?.day;
    if (day !== undefined)
      faults.push({ id, code: 'adopted-twice', field: 'adoptedOn', why: `this version of the plan was adopted on ${day}` });
    else if (isWithAnother)
      faults.push({ id, code: 'adopted-twice', field: 'adoptedOn', why: 'another of these plans has the same title and version' });
  }
  return faults;
}
