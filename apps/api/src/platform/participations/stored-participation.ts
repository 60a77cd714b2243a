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

const versions = `select r.participation_id as id, r.version, r.person_id as "personId", r.withdrawn, r.import_id as "importId",
    r.recorded_at as "recordedAt", r.recorded_by as "recordedBy", r.reason, r.missing_fields as missing, s.sealed, ${participationFields}
  from participation r
  join person p on p.project_id = r.project_id and p.person_id = r.person_id
  left join special_category_answer s
    on s.project_id = r.project_id and s.participation_id = r.participation_id and s.version = r.version`;

/** Reads participations of one project. */
export class StoredParticipations {
  constructor(private readonly special: SpecialCategories) {}

  /** The open versions of some records, by record. */
  async openById(client: ClientBase, basis: CountingBasis, ids: readonly string[]): Promise<Map<string, StoredParticipation>> {
    const found = await this.#read(client, basis, 'r.participation_id = any ($2::uuid[]) and r.superseded_at is null', [ids]);
    return new Map(found.map((stored) => [stored.id, stored]));
  }

  /** The open versions of some people, by the sender's own pseudonym. */
  async openByExternalId(
    client: ClientBase,
    basis: CountingBasis,
    externalIds: readonly string[],
  ): Promise<Map<string, StoredParticipation>> {
    const found = await this.#read(client, basis, 'p.external_id = any ($2::text[]) and r.superseded_at is null', [externalIds]);
    return new Map(found.map((stored) => [stored.record.participantId, stored]));
  }

  /** All versions of a record, oldest first. */
  history(client: ClientBase, basis: CountingBasis, id: string): Promise<StoredParticipation[]> {
    return this.#read(client, basis, 'r.participation_id = $2::uuid', [id], 'order by r.version');
  }

  /** The versions of some records before the open one, oldest first. */
  earlierVersions(client: ClientBase, basis: CountingBasis, ids: readonly string[]): Promise<StoredParticipation[]> {
    const where = 'r.participation_id = any ($2::uuid[]) and r.superseded_at is not null';
    return this.#read(client, basis, where, [ids], 'order by r.participation_id, r.version');
  }

  /** Given versions of some records, by record. */
  async versionsOf(
    client: ClientBase,
    basis: CountingBasis,
    wanted: readonly { readonly id: string; readonly version: number }[],
  ): Promise<Map<string, StoredParticipation>> {
    const found = await this.#read(client, basis, '(r.participation_id, r.version) in (select * from unnest($2::uuid[], $3::integer[]))', [
      wanted.map(({ id }) => id),
      wanted.map(({ version }) => version),
    ]);
    return new Map(found.map((stored) => [stored.id, stored]));
  }

  async #read(client: ClientBase, basis: CountingBasis, where: string, values: unknown[], order = ''): Promise<StoredParticipation[]> {
    const { projectId } = basis;
    const { rows } = await client.query<StoredRow>(`${versions} where r.project_id = $1 and ${where} ${order}`, [projectId, ...values]);
    return rows.map(({ sealed, ...row }) => this.#stored(row, sealed, basis));
  }

  #stored(row: Omit<StoredRow, 'sealed'>, sealed: Buffer | null, { projectId, acronym, desks }: CountingBasis): StoredParticipation {
    const { id, version, personId, pseudonym, withdrawn, importId, recordedAt, recordedBy, reason, missing } = row;
    const special = this.special.open(sealed, projectId, id, version);
    const record = participationFrom(row, special, acronym, desks.codeOf(row.deskNumber));
    return { id, version, personId, pseudonym, withdrawn, importId, recordedAt, recordedBy, reason, missing, record };
  }
}
