import type { ClientBase } from 'pg';
import type { StoredParticipation, StoredParticipations } from '../participations/stored-participation.js';
import { Refusal } from '../problems/refusal.js';
import { readOpenRecords, recordFields, type StoredRecord } from '../records/stored-record.js';
import type { CountingBasis } from '../tallies/counting-basis.js';
import type { SealedIdentities, StoredIdentity } from './sealed-identities.js';

/** A person with all that a merge moves. */
export interface PersonToMerge {
  readonly id: string;
  readonly pseudonym: string;
  /** The participation as it is kept, one that was taken back included; null: there never was one. */
  readonly participation: StoredParticipation | null;
  readonly identity: StoredIdentity | null;
  /** What is kept of the person as a content, whose record is the person. */
  readonly facts: StoredRecord | null;
}

/** Reads what a merge needs to know. */
export class PeopleToMerge {
  constructor(
    private readonly stored: StoredParticipations,
    private readonly identities: SealedIdentities,
  ) {}

  /** @throws Refusal `not_found` for nobody, `wrong_state` for who was merged already */
  async read(client: ClientBase, basis: CountingBasis, ids: readonly [string, string]): Promise<[PersonToMerge, PersonToMerge]> {
    const { projectId } = basis;
    if (ids[0] === ids[1]) throw new Refusal('validation', { field: 'other', detail: 'other: it is the same person' });
    const { rows } = await client.query<{ id: string; pseudonym: string; merged: boolean }>(
      `select p.person_id as id, p.pseudonym, exists (select from person_merge m
         where m.project_id = $1 and m.merged_id = p.person_id and m.undone_at is null) as merged
       from person p where p.project_id = $1 and p.person_id = any ($2::uuid[])`,
      [projectId, ids],
    );
    const participations = await this.#participationsOf(client, basis, ids);
    const identities = await this.identities.read(client, projectId, ids);
    const facts = new Map((await readOpenRecords(client, projectId, ids)).map((record) => [record.id, record]));
    const [one, other] = ids.map((id): PersonToMerge => {
      const person = rows.find((row) => row.id === id);
      if (!person) throw new Refusal('not_found');
      if (person.merged) throw new Refusal('wrong_state', { detail: `${person.pseudonym} was merged into another person already.` });
      return {
        ...{ id, pseudonym: person.pseudonym, participation: participations.get(id) ?? null },
        ...{ identity: identities.get(id) ?? null, facts: facts.get(id) ?? null },
      };
    });
    if (!one || !other) throw new Refusal('not_found');
    return [one, other];
  }

  async #participationsOf(client: ClientBase, basis: CountingBasis, people: readonly string[]): Promise<Map<string, StoredParticipation>> {
    const { rows } = await client.query<{ id: string }>(
      'select participation_id as id from participation where project_id = $1 and person_id = any ($2::uuid[]) and superseded_at is null',
      [basis.projectId, people],
    );
    const open = await this.stored.openById(
      client,
      basis,
      rows.map(({ id }) => id),
    );
    return new Map([...open.values()].map((stored) => [stored.personId, stored]));
  }
}

/** The records that are about a person or point to the participation, but for what is kept of the person. */
export async function readRecordsToMove(
  client: ClientBase,
  projectId: string,
  { id, participation }: PersonToMerge,
): Promise<StoredRecord[]> {
  const { rows } = await client.query<StoredRecord>(
    `select ${recordFields} from record_version r
     where r.project_id = $1 and r.superseded_at is null and not r.withdrawn and r.record_id <> $2
       and (r.person_id = $2 or r.links && $3::uuid[])
     order by r.record_id`,
    [projectId, id, participation === null ? [] : [participation.id]],
  );
  return rows;
}
