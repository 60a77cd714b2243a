import type { ClientBase } from 'pg';
import { isContentType, type RecordContent, recordType, type RecordTypeName, referencesIn } from '#domain';
import { readOpenRecords } from './stored-record.js';

/** A record that another points to: that it is there, and what people call it. */
export interface ReferencedRecord {
  readonly type: RecordTypeName;
  readonly id: string;
  readonly name: string;
  /** Of a desk: its number; of a person or a participation: the number of the desk that took the person in charge. */
  readonly number?: number | null;
  /** Of a participation: whose it is. */
  readonly personId?: string;
}

type Reader = (client: ClientBase, projectId: string, ids: readonly string[]) => Promise<Omit<ReferencedRecord, 'type'>[]>;

const named =
  (statement: string): Reader =>
  async (client, projectId, ids) =>
    (await client.query<Omit<ReferencedRecord, 'type'>>(statement, [projectId, ids])).rows;

/** Where records with tables of their own are found, and what they are called. */
const readers: Readonly<Partial<Record<RecordTypeName, Reader>>> = {
  desk: named(`select desk_id as id, code || ' · ' || name as name, number from desk where project_id = $1 and desk_id = any ($2::uuid[])`),
  // an organisation belongs to no project; the first parameter is there for all alike
  organisation: named(
    `select organisation_id as id, name from organisation where $1::uuid is not null and organisation_id = any ($2::uuid[])`,
  ),
  // `offset 0`: looked up by key one by one, also in a project that the planner knows nothing of yet
  person: named(`select p.person_id as id, p.pseudonym as name, r.number from unnest($2::uuid[]) as k (id)
    cross join lateral (select * from person where project_id = $1 and person_id = k.id offset 0) p
    left join lateral (select desk_number as number from participation
      where project_id = $1 and person_id = k.id and superseded_at is null and not withdrawn limit 1) r on true`),
  project: named(`select project_id as id, acronym as name from project where project_id = $1 and project_id = any ($2::uuid[])`),
  projectPartner:
    named(`select m.partner_id as id, o.name from project_partner m join organisation o on o.organisation_id = m.organisation_id
    where m.project_id = $1 and m.partner_id = any ($2::uuid[])`),
  participation: named(`select r.participation_id as id, p.pseudonym as name, r.desk_number as number, r.person_id as "personId"
    from unnest($2::uuid[]) as k (id)
    cross join lateral (select * from participation where project_id = $1 and participation_id = k.id and superseded_at is null offset 0) r
    cross join lateral (select pseudonym from person where project_id = $1 and person_id = r.person_id offset 0) p`),
};

/** The records that some contents point to, by type and id; one that is not there is not in it. */
export class ReferencedRecords {
  readonly #found = new Map<string, ReferencedRecord>();

  static async of(
    client: ClientBase,
    projectId: string,
    records: readonly { readonly type: RecordTypeName; readonly content: RecordContent }[],
  ): Promise<ReferencedRecords> {
    const wanted = new Map<RecordTypeName, Set<string>>();
    for (const { type, content } of records)
      for (const { to, id } of referencesIn(type, content)) wanted.set(to, (wanted.get(to) ?? new Set()).add(id));
    const found = new ReferencedRecords();
    for (const [type, ids] of wanted) await found.#read(client, projectId, type, [...ids]);
    return found;
  }

  of(type: RecordTypeName, id: string): ReferencedRecord | null {
    return this.#found.get(`${type} ${id}`) ?? null;
  }

  /** What each record is called, by id. */
  names(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#found.values()].map(({ id, name }) => [id, name]));
  }

  async #read(client: ClientBase, projectId: string, type: RecordTypeName, ids: readonly string[]): Promise<void> {
    const reader = readers[type];
    const rows = reader
      ? await reader(client, projectId, ids)
      : isContentType(type)
        ? await readContents(client, projectId, type, ids)
        : [];
    for (const row of rows) this.#found.set(`${type} ${row.id}`, { type, ...row });
  }
}

async function readContents(
  client: ClientBase,
  projectId: string,
  type: RecordTypeName,
  ids: readonly string[],
): Promise<Omit<ReferencedRecord, 'type'>[]> {
  const records = await readOpenRecords(client, projectId, ids);
  return records.filter((one) => one.type === type && !one.withdrawn).map(({ id, content }) => ({ id, name: nameOf(type, content) ?? id }));
}

/** What people call a record: the field the catalogue says, else its first line of text. */
export function nameOf(type: RecordTypeName, content: RecordContent): string | null {
  const { calledBy, fields } = recordType(type);
  const field = calledBy ?? Object.entries(fields).find(([, one]) => one.type === 'text' && !one.long)?.[0];
  const name = field === undefined ? null : content[field];
  return typeof name === 'string' ? name : null;
}

/**
 * Number of the desk that a record belongs to: its own, else that of the person whom it is about; null: none. Whoever works at one desk
 * sees and enters what belongs there.
 */
export function deskOfContent(content: RecordContent, references: ReferencedRecords): number | null {
  const of = (type: RecordTypeName): number | null => {
    const id = content[type];
    return typeof id === 'string' ? (references.of(type, id)?.number ?? null) : null;
  };
  return of('desk') ?? of('person') ?? of('participation');
}

/** The person whom a record is about, by itself or by a participation. */
export function personOfContent(content: RecordContent, references: ReferencedRecords): string | null {
  const { person, participation } = content;
  if (typeof person === 'string') return person;
  return typeof participation === 'string' ? (references.of('participation', participation)?.personId ?? null) : null;
}
