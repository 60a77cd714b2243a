import type { ClientBase } from 'pg';

/** Whether person `p` of a statement was merged into another and that was not undone: then records are the survivor's, and nobody finds `p`. */
export const wasMerged = `exists (select from person_merge m
  where m.project_id = p.project_id and m.merged_id = p.person_id and m.undone_at is null)`;

/** Id of whom person `p` of a statement is now: `p`, or whoever `p` was merged into in the end. */
export const standingPerson = `coalesce((with recursive way (person_id) as (
    select m.survivor_id from person_merge m where m.project_id = p.project_id and m.merged_id = p.person_id and m.undone_at is null
    union select m.survivor_id from way join person_merge m on m.project_id = p.project_id and m.merged_id = way.person_id and m.undone_at is null)
  select way.person_id from way where not exists (select from person_merge m
    where m.project_id = p.project_id and m.merged_id = way.person_id and m.undone_at is null)), p.person_id)`;

/** Those of some people who were merged into another: what is told of them belongs to the survivor. */
export async function readMergedAmong(client: ClientBase, projectId: string, people: readonly string[]): Promise<ReadonlySet<string>> {
  if (people.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(
    'select merged_id as id from person_merge where project_id = $1 and merged_id = any ($2::uuid[]) and undone_at is null',
    [projectId, people],
  );
  return new Set(rows.map(({ id }) => id));
}
