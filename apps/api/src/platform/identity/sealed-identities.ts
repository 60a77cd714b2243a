import type { ClientBase } from 'pg';
import { z } from 'zod';
import { type Identity, identityFields, type IdentityField } from '#domain';
import { Sealing } from '../config/sealing.js';
import { NewRows } from '../database/new-rows.js';
import { StaleVersion } from '../participations/save-participations.js';

/** An identity as it was sealed: what is stored was checked when it came in, so this only says what it is. */
const sealedIdentity = z.object({
  surname: z.string(),
  name: z.string(),
  taxCode: z.string().optional(),
  birthDate: z.string().optional(),
  birthCountry: z.string().optional(),
  sex: z.enum(['F', 'M', 'N']).optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

/** Who a person is, in the version that holds. */
export interface StoredIdentity {
  readonly version: number;
  readonly identity: Identity;
}

/** In whose name identities are written, at which instant, and why. */
export interface IdentityWriting {
  readonly projectId: string;
  readonly postedAt: Date;
  readonly recordedBy: string;
  readonly reason: string | null;
}

interface SealedRow {
  readonly personId: string;
  readonly version: number;
  readonly sealed: Buffer;
}

/** The fields in which two identities differ. */
export function changedIdentityFields(one: Partial<Identity>, other: Partial<Identity>): IdentityField[] {
  return identityFields.filter((field) => one[field] !== other[field]);
}

/** The identities of people: sealed, each bound to its person and version, and apart from all that is counted. */
export class SealedIdentities {
  readonly #sealing: Sealing;

  constructor(secret: Buffer) {
    this.#sealing = new Sealing(secret, 'identity');
  }

  /** Who some people are, as far as that is known. */
  async read(client: ClientBase, projectId: string, people: readonly string[]): Promise<Map<string, StoredIdentity>> {
    if (people.length === 0) return new Map();
    const { rows } = await client.query<SealedRow>({
      name: 'sealed-identities',
      text: `select i.person_id as "personId", i.version, i.sealed from unnest($2::uuid[]) as k (id)
        cross join lateral (select * from person_identity where project_id = $1 and person_id = k.id and superseded_at is null offset 0) i`,
      values: [projectId, people],
    });
    return new Map(rows.map((row) => [row.personId, { version: row.version, identity: this.#opened(projectId, row) }]));
  }

  /** One version of an identity as it was kept. */
  async readVersion(client: ClientBase, projectId: string, personId: string, version: number): Promise<Identity | null> {
    const { rows } = await client.query<SealedRow>(
      `select person_id as "personId", version, sealed from person_identity where project_id = $1 and person_id = $2 and version = $3`,
      [projectId, personId, version],
    );
    return rows[0] ? this.#opened(projectId, rows[0]) : null;
  }

  /** Keeps the identities of people who had none: the first version of each. */
  async keep(client: ClientBase, writing: IdentityWriting, identities: readonly (readonly [string, Identity])[]): Promise<void> {
    const rows = new NewRows('person_identity', [
      ['person_id', 'uuid'],
      ['version', 'integer'],
      ['sealed', 'bytea'],
      ['changed', 'text[]'],
    ]);
    for (const [personId, identity] of identities)
      rows.add([personId, 1, this.#seal(writing, personId, 1, identity), changedIdentityFields({}, identity)]);
    await insert(client, writing, rows);
  }

  /** Writes a corrected version, which closes the one before. @throws StaleVersion when that is not the open one any more */
  async correct(client: ClientBase, writing: IdentityWriting, personId: string, before: StoredIdentity, identity: Identity): Promise<void> {
    const { rowCount } = await client.query(
      `update person_identity set superseded_at = $4 where project_id = $1 and person_id = $2 and version = $3 and superseded_at is null`,
      [writing.projectId, personId, before.version, writing.postedAt],
    );
    if (rowCount !== 1) throw new StaleVersion('the identity was changed in between');
    const version = before.version + 1;
    const rows = new NewRows('person_identity', [
      ['person_id', 'uuid'],
      ['version', 'integer'],
      ['sealed', 'bytea'],
      ['changed', 'text[]'],
    ]);
    const changed = changedIdentityFields(before.identity, identity);
    rows.add([personId, version, this.#seal(writing, personId, version, identity), changed]);
    await insert(client, writing, rows);
  }

  #seal({ projectId }: IdentityWriting, personId: string, version: number, identity: Identity): Buffer {
    return this.#sealing.seal(identity, rowName(projectId, personId, version));
  }

  #opened(projectId: string, { personId, version, sealed }: SealedRow): Identity {
    return sealedIdentity.parse(this.#sealing.open(sealed, rowName(projectId, personId, version)));
  }
}

function insert(client: ClientBase, { projectId, postedAt, recordedBy, reason }: IdentityWriting, rows: NewRows): Promise<void> {
  return rows.insert(client, [
    ['project_id', 'uuid', projectId],
    ['key_version', 'smallint', Sealing.keyVersion],
    ['recorded_at', 'timestamptz', postedAt],
    ['recorded_by', 'text', recordedBy],
    ['reason', 'text', reason],
  ]);
}

const rowName = (projectId: string, personId: string, version: number): string => `${projectId} ${personId} ${version}`;
