import type { ClientBase } from 'pg';
import { Refusal } from '../problems/refusal.js';
import type { StoredParticipation, StoredParticipations } from '../participations/stored-participation.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import { peopleOfDesks } from './people-of-desks.js';

/** A person whom somebody may look at, with the participation as it is kept. */
export interface PersonWithParticipation {
  readonly id: string;
  readonly pseudonym: string;
  readonly participation: StoredParticipation | null;
}

/** @throws Refusal `not_found` for somebody of another desk or project and for nobody alike (G2) */
export async function readPersonOfDesks(
  client: ClientBase,
  basis: CountingBasis,
  stored: StoredParticipations,
  { id, desks }: { readonly id: string; readonly desks: readonly number[] | null },
): Promise<PersonWithParticipation> {
  const { rows } = await client.query<{ pseudonym: string; participation: string | null }>(
    `select p.pseudonym, (select r.participation_id from participation r where r.project_id = $1 and r.person_id = $2
       and r.superseded_at is null) as participation
     from person p where p.project_id = $1 and p.person_id = $2`,
    [basis.projectId, id],
  );
  const [row] = rows;
  const known = await peopleOfDesks(client, basis.projectId, [id], desks);
  if (!row || !known.has(id)) throw new Refusal('not_found');
  const found = row.participation === null ? undefined : (await stored.openById(client, basis, [row.participation])).get(row.participation);
  return { id, pseudonym: row.pseudonym, participation: found ?? null };
}
