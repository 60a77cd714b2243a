import type { ClientBase } from 'pg';
import type { NetworkQuery, OrganisationReference } from '#contract';
import { type CalendarDay, type ContentType, type ContentValue, isParts, type PartContent, type RecordContent } from '#domain';
import { openRecords, recordFields, type StoredRecord } from './stored-record.js';

/** A project, the day it is asked about, and when that was known. */
export interface DayQuestion {
  readonly projectId: string;
  readonly on: CalendarDay;
  readonly knownAt: NetworkQuery['knownAt'];
}

/** Records of some types, by type. */
export class RecordsByType {
  readonly #records = new Map<ContentType, StoredRecord[]>();
  readonly #byId = new Map<string, StoredRecord>();

  private constructor() {}

  static async read(client: ClientBase, { projectId, knownAt }: DayQuestion, types: readonly ContentType[]): Promise<RecordsByType> {
    const found = new RecordsByType();
    if (knownAt === undefined) for (const record of await readOpenRecordsOf(client, projectId, types)) found.#keep(record);
    else
      for await (const block of openRecords(client, projectId, { types, knownAt: new Date(knownAt) }))
        for (const record of block) found.#keep(record);
    return found;
  }

  of(type: ContentType): readonly StoredRecord[] {
    return this.#records.get(type) ?? [];
  }

  /** What a record is called by one of its fields; null: it is not among them. */
  named(id: string | null, field: string): { readonly id: string; readonly name: string } | null {
    const record = id === null ? undefined : this.#byId.get(id);
    return record ? { id: record.id, name: textOf(record.content[field]) ?? '' } : null;
  }

  /** By the record that a field points to. */
  byReference(type: ContentType, field: string): ReadonlyMap<string, readonly StoredRecord[]> {
    const found = new Map<string, StoredRecord[]>();
    for (const record of this.of(type)) {
      const id = textOf(record.content[field]) ?? '';
      const known = found.get(id);
      if (known) known.push(record);
      else found.set(id, [record]);
    }
    return found;
  }

  #keep(record: StoredRecord): void {
    const known = this.#records.get(record.type);
    if (known) known.push(record);
    else this.#records.set(record.type, [record]);
    this.#byId.set(record.id, record);
  }
}

/** The records of some types as they stand, all at once: those that views of a network read are some thousands, whatever else a project keeps. */
async function readOpenRecordsOf(client: ClientBase, projectId: string, types: readonly ContentType[]): Promise<StoredRecord[]> {
  const { rows } = await client.query<StoredRecord>({
    name: 'open-records-of-views',
    text: `select ${recordFields} from unnest($2::text[]) as t (type)
      cross join lateral (select * from record_version where project_id = $1 and type = t.type and superseded_at is null and not withdrawn) r
      order by r.record_id`,
    values: [projectId, types],
  });
  return rows;
}

/** An organisation with what it is. */
export interface KnownOrganisation extends OrganisationReference {
  readonly category: string;
  readonly country: string;
}

/** Organisations by id, whatever project names them. */
export async function readOrganisations(client: ClientBase, ids: Iterable<string>): Promise<ReadonlyMap<string, KnownOrganisation>> {
  const { rows } = await client.query<KnownOrganisation>(
    'select organisation_id as id, name, category, country from organisation where organisation_id = any ($1::uuid[])',
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The last day of a project. */
export async function readProjectEnd(client: ClientBase, projectId: string): Promise<CalendarDay | null> {
  const { rows } = await client.query<{ end: string }>('select end_date::text as end from project where project_id = $1', [projectId]);
  return rows[0]?.end ?? null;
}

/** How an organisation is named in an answer. */
export function referenceTo(organisations: ReadonlyMap<string, KnownOrganisation>, id: string | null): OrganisationReference | null {
  const known = id === null ? undefined : organisations.get(id);
  return known ? { id: known.id, name: known.name } : null;
}

export function textOf(value: ContentValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function listOf(value: ContentValue | undefined): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function partsOf(content: RecordContent, field: string): readonly PartContent[] {
  const value = content[field] ?? null;
  return isParts(value) ? value : [];
}
