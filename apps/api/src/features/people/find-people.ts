import type { ClientBase } from 'pg';
import { isKnownTo } from '../../platform/identity/people-of-desks.js';
import type { PeopleFound } from '#contract';
import { wasMerged } from '../../platform/identity/merged-people.js';

interface PeopleQuestion {
  readonly projectId: string;
  readonly search: string;
  /** Numbers of the desks whose people are found; null: of all. */
  readonly desks: readonly number[] | null;
}

/** As many as a list offers at a glance. */
const most = 8;

/**
 * People by their pseudonym, whose beginning is first. Whoever works at one desk finds the people of that desk, and a person of another only
 * by the whole pseudonym, which that person brought along: never where they are known (security-and-privacy.md §2).
 */
export async function findPeople(client: ClientBase, { projectId, search, desks }: PeopleQuestion): Promise<PeopleFound> {
  const wanted = search.toUpperCase();
  const { rows } = await client.query<PeopleFound['items'][number]>(
    `select p.person_id as id, p.pseudonym from person p
     where p.project_id = $1 and strpos(p.pseudonym, $2) > 0 and not ${wasMerged}
       and ($3::smallint[] is null or p.pseudonym = $2
         or ${isKnownTo('$3', 'p.person_id')})
     order by starts_with(p.pseudonym, $2) desc, p.pseudonym limit $4`,
    [projectId, wanted, desks, most],
  );
  return { items: rows, next: null };
}
