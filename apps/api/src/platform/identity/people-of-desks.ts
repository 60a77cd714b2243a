import type { ClientBase } from 'pg';

/**
 * Whether a person is known to given desks: taken in charge there, or something was done for them there. Whoever works at a desk works with
 * these people and no others (G2).
 * @param person an id in the statement, as `p.person_id`
 * @param desks the parameter with the numbers of the desks; the first parameter is the project
 */
export const isKnownTo = (desks: string, person: string): string => `(
  exists (select from participation r where r.project_id = $1 and r.person_id = ${person} and r.superseded_at is null
    and not r.withdrawn and r.desk_number = any (${desks}::smallint[]))
  or exists (select from record_version v where v.project_id = $1 and v.person_id = ${person} and v.superseded_at is null
    and not v.withdrawn and v.desk_number = any (${desks}::smallint[])))`;

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
  const { rows } = await client.query<{ id: string }>(`select k.id from unnest($2::uuid[]) as k (id) where ${isKnownTo('$3', 'k.id')}`, [
    projectId,
    people,
    desks,
  ]);
  return new Set(rows.map(({ id }) => id));
}
