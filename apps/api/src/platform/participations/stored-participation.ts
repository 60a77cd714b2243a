import type { ClientBase } from 'pg';
import type { Participation } from '#domain';
import type { CountingBasis } from '../tallies/counting-basis.js';
import { participationFields, participationFrom, type ParticipationRow } from './participation-row.js';
import type { SpecialCategories } from './special-categories.js';

/** A version of a participation as it is kept, with the record that the rules read. */
export interface StoredParticipation {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly pseudonym: string;
  /** Whether an undo took it back: it counts nothing. */
  readonly withdrawn: boolean;
  readonly importId: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly reason: string | null;
  readonly missing: readonly string[];
  readonly record: Participation;
}

interface StoredRow extends ParticipationRow {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly withdrawn: boolean;
  readonly importId: string | null;
  readonly recordedAt: Date;
  readonly recordedBy: string;
  readonly reason: string | null;
  readonly missing: readonly string[];
  readonly sealed: Buffer | null;
}

/**
 * Versions of participations with their person and their sealed answers. Each is looked up by its key (`offset 0` keeps the planner from
 * joining whole tables): a block of an import must not cost more the more records there are.
 * @param source gives a version `r` of participation for each row
 */
const versionsFrom = (source: string): string => `
  select r.participation_id as id, r.version, r.person_id as "personId", r.withdrawn, r.import_id as "importId",
    r.recorded_at as "recordedAt", r.recorded_by as "recordedBy", r.reason, r.missing_fields as missing, s.sealed, ${participationFields}
  from ${source}
  cross join lateral (select external_id, pseudonym from person where project_id = r.project_id and person_id = r.person_id offset 0) p
  left join lateral (select sealed from special_category_answer
    where project_id = r.project_id and participation_id = r.participation_id and version = r.version offset 0) s on true`;

const openById = versionsFrom(`unnest($2::uuid[]) as k (id)
  cross join lateral (select * from participation where project_id = $1 and participation_id = k.id and superseded_at is null offset 0) r`);
const openByExternalId = versionsFrom(`unnest($2::text[]) as k (external_id)
  cross join lateral (select person_id from person where project_id = $1 and external_id = k.external_id offset 0) found
  cross join lateral (select * from participation where project_id = $1 and person_id = found.person_id and superseded_at is null offset 0) r`);
const byVersion = versionsFrom(`unnest($2::uuid[], $3::integer[]) as k (id, version)
  cross join lateral (select * from participation where project_id = $1 and participation_id = k.id and version = k.version offset 0) r`);
const allVersions = versionsFrom(`unnest($2::uuid[]) as k (id)
  cross join lateral (select * from participation where project_id = $1 and participation_id = k.id order by version offset 0) r`);

/** Reads participations of one project. */
export class StoredParticipations {
  constructor(private readonly special: SpecialCategories) {}

  /** The open versions of some records, by record. */
  async openById(client: ClientBase, basis: CountingBasis, ids: readonly string[]): Promise<Map<string, StoredParticipation>> {
    const found = await this.#read(client, basis, openById, [ids]);
    return new Map(found.map((stored) => [stored.id, stored]));
  }

  /** The open versions of some people, by the sender's own pseudonym. */
  async openByExternalId(
    client: ClientBase,
    basis: CountingBasis,
    externalIds: readonly string[],
  ): Promise<Map<string, StoredParticipation>> {
    const found = await this.#read(client, basis, openByExternalId, [externalIds]);
    return new Map(found.map((stored) => [stored.record.participantId, stored]));
  }

  /** All versions of some records; of each oldest first. */
  history(client: ClientBase, basis: CountingBasis, ids: readonly string[]): Promise<StoredParticipation[]> {
    return this.#read(client, basis, allVersions, [ids]);
  }

  /** Given versions of some records, by record. */
  async versionsOf(
    client: ClientBase,
    basis: CountingBasis,
    wanted: readonly { readonly id: string; readonly version: number }[],
  ): Promise<Map<string, StoredParticipation>> {
    const found = await this.#read(client, basis, byVersion, [wanted.map(({ id }) => id), wanted.map(({ version }) => version)]);
    return new Map(found.map((stored) => [stored.id, stored]));
  }

  async #read(client: ClientBase, basis: CountingBasis, text: string, values: readonly unknown[]): Promise<StoredParticipation[]> {
    const { rows } = await client.query<StoredRow>(text, [basis.projectId, ...values]);
    return rows.map(({ sealed, ...row }) => this.#stored(row, sealed, basis));
  }

  #stored(row: Omit<StoredRow, 'sealed'>, sealed: Buffer | null, { projectId, acronym, desks }: CountingBasis): StoredParticipation {
    const { id, version, personId, pseudonym, withdrawn, importId, recordedAt, recordedBy, reason, missing } = row;
    const special = this.special.open(sealed, projectId, id, version);
    const record = participationFrom(row, special, acronym, desks.codeOf(row.deskNumber));
    return { id, version, personId, pseudonym, withdrawn, importId, recordedAt, recordedBy, reason, missing, record };
  }
}
