import type { ClientBase } from 'pg';

/**
 * Those of some people whom given desks know: took in charge, or did something for.
 * @param desks numbers of desks; null: of all, to whom everybody is known
 */
export async function peopleOfDesks(
  client: ClientBase,
  projectId: string,
  people: readonly string[],
  desks: readonly number[] | null,
): Promise<ReadonlySet<string>> {
  if (desks === null || people.length === 0) return new Set(people);
  const { rows } = await client.query<{ id: string }>(
    `select k.id from unnest($2::uuid[]) as k (id)
     where exists (select from participation r where r.project_id = $1 and r.person_id = k.id and r.superseded_at is null
         and not r.withdrawn and r.desk_number = any ($3))
       or exists (select from record_version v where v.project_id = $1 and v.person_id = k.id and v.superseded_at is null
         and not v.withdrawn and v.desk_number = any ($3))`,
    [projectId, people, desks],
  );
  return new Set(rows.map(({ id }) => id));
}
