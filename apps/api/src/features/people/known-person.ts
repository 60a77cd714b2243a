import type { ClientBase } from 'pg';
import { isKnownTo } from '../../platform/identity/people-of-desks.js';
import { Refusal } from '../../platform/problems/refusal.js';

/** A person whom somebody may work with. */
export interface KnownPerson {
  readonly id: string;
  readonly pseudonym: string;
  /** The participation that stands; null: none does. */
  readonly participationId: string | null;
}

export interface PersonQuestion {
  readonly projectId: string;
  readonly personId: string;
  /** Numbers of the desks whose people are theirs; null: of all. */
  readonly desks: readonly number[] | null;
}

/**
 * A person of the project whom the desks took in charge or did something for.
 * @throws Refusal `not_found` for a person of another desk, of another project and for nobody alike
 */
export async function knownPerson(client: ClientBase, { projectId, personId, desks }: PersonQuestion): Promise<KnownPerson> {
  const { rows } = await client.query<KnownPerson>(
    `select p.person_id as id, p.pseudonym, (select r.participation_id from participation r
       where r.project_id = $1 and r.person_id = p.person_id and r.superseded_at is null and not r.withdrawn limit 1) as "participationId"
     from person p
     where p.project_id = $1 and p.person_id = $2
       and ($3::smallint[] is null
         or ${isKnownTo('$3', 'p.person_id')})`,
    [projectId, personId, desks],
  );
  if (!rows[0]) throw new Refusal('not_found');
  return rows[0];
}
