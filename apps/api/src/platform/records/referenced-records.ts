import type { ClientBase } from 'pg';
import { isContentType, type Language, namingFields, type RecordContent, recordType, type RecordTypeName, referencesIn } from '#domain';
import { recordName } from '#wording';
import { readOpenRecords } from './stored-record.js';

/** A record that another points to: that it is there, and what people call it by. */
export interface ReferencedRecord {
  readonly type: RecordTypeName;
  readonly id: string;
  /** Of a record with a table of its own. */
  readonly name?: string;
  /** Of the others: what their names are made of. */
  readonly content?: RecordContent;
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
    const found = new ReferencedRecords();
    await found.#read(client, projectId, wantedBy(records.map(({ type, content }) => referencesIn(type, content))));
    return found;
  }

  of(type: RecordTypeName, id: string): ReferencedRecord | null {
    return this.#found.get(`${type} ${id}`) ?? null;
  }

  /**
   * What each record is called, by id, in the language of the reader; one that has no name keeps its id. Some are named by others, which are
   * read for that.
   */
  async names(client: ClientBase, projectId: string, language: Language): Promise<Readonly<Record<string, string>>> {
    const wanted = [...this.#found.values()];
    for (let read: readonly ReferencedRecord[] = wanted; read.length > 0;)
      read = await this.#read(client, projectId, wantedBy(read.map(namedThrough)));
    const byId = new Map([...this.#found.values()].map((one) => [one.id, one]));
    const nameOf = (id: string): string | undefined => {
      const one = byId.get(id);
      return one && (one.name ?? recordName(one.type, one.content ?? {}, language, nameOf) ?? undefined);
    };
    return Object.fromEntries(wanted.map(({ id }) => [id, nameOf(id) ?? id]));
  }

  /** @returns those that were not known before */
  async #read(client: ClientBase, projectId: string, wanted: Wanted): Promise<readonly ReferencedRecord[]> {
    const read: ReferencedRecord[] = [];
    for (const [type, ids] of wanted) {
      const unknown = [...ids].filter((id) => !this.#found.has(`${type} ${id}`));
      for (const row of await readReferenced(client, projectId, type, unknown)) read.push({ type, ...row });
    }
    for (const one of read) this.#found.set(`${one.type} ${one.id}`, one);
    return read;
  }
}

type Reference = ReturnType<typeof referencesIn>[number];
type Wanted = ReadonlyMap<RecordTypeName, ReadonlySet<string>>;

function wantedBy(references: readonly (readonly Reference[])[]): Wanted {
  const wanted = new Map<RecordTypeName, Set<string>>();
  for (const { to, id } of references.flat()) wanted.set(to, (wanted.get(to) ?? new Set()).add(id));
  return wanted;
}

/** The records that a record is named by. */
function namedThrough({ type, content }: ReferencedRecord): readonly Reference[] {
  if (!content) return [];
  return namingFields(type).flatMap((name) => {
    const [field, id] = [recordType(type).fields[name], content[name]];
    return field?.type === 'reference' && typeof id === 'string' ? [{ to: field.to, id }] : [];
  });
}

async function readReferenced(
  client: ClientBase,
  projectId: string,
  type: RecordTypeName,
  ids: readonly string[],
): Promise<readonly Omit<ReferencedRecord, 'type'>[]> {
  if (ids.length === 0) return [];
  const reader = readers[type];
  if (reader) return reader(client, projectId, ids);
  return isContentType(type) ? readContents(client, projectId, type, ids) : [];
}

async function readContents(
  client: ClientBase,
  projectId: string,
  type: RecordTypeName,
  ids: readonly string[],
): Promise<Omit<ReferencedRecord, 'type'>[]> {
  const records = await readOpenRecords(client, projectId, ids);
  return records.filter((one) => one.type === type && !one.withdrawn).map(({ id, content }) => ({ id, content }));
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
