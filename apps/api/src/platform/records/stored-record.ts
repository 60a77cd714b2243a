import type { ClientBase } from 'pg';
import type { CalendarDay, ContentType, RecordContent } from '#domain';

/** A version of a record as it is kept. */
export interface StoredRecord {
  readonly id: string;
  readonly version: number;
  readonly type: ContentType;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
  readonly withdrawn: boolean;
  readonly recordedBy: string;
  readonly reason: string | null;
  readonly importId: string | null;
  /** Number of its desk. */
  readonly desk: number | null;
  readonly personId: string | null;
  readonly day: CalendarDay | null;
  readonly content: RecordContent;
}

/** What is read of a version `r`. */
export const recordFields = `r.record_id as id, r.version, r.type, r.recorded_at as "recordedAt", r.superseded_at as "supersededAt", r.withdrawn,
  r.recorded_by as "recordedBy", r.reason, r.import_id as "importId", r.desk_number as desk, r.person_id as "personId", r.day::text as day,
  r.content`;

/** The newest versions of some records, in no order; ids that are none are left out. */
export async function readOpenRecords(client: ClientBase, projectId: string, ids: readonly string[]): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<StoredRecord>({
    name: 'open-records',
    text: `select ${recordFields} from unnest($2::uuid[]) as k (id)
      cross join lateral (select * from record_version where project_id = $1 and record_id = k.id and superseded_at is null offset 0) r`,
    values: [projectId, ids],
  });
  return rows;
}

/** How many records of a type a project has, counted as far as `most`. */
export async function countOpenRecords(client: ClientBase, projectId: string, type: ContentType, most: number): Promise<number> {
  const { rows } = await client.query<{ there: number }>(
    `select count(*)::integer as there from (select from record_version
       where project_id = $1 and type = $2 and superseded_at is null and not withdrawn limit $3) r`,
    [projectId, type, most],
  );
  return rows[0]?.there ?? 0;
}

export interface OpenRecordsQuestion {
  readonly types: readonly ContentType[];
  /** These alone; default: all of the project. */
  readonly among?: readonly string[];
  /** As they were known; null: as they are now. */
  readonly knownAt?: Date | null;
  /** So many are in memory at a time. */
  readonly atATime?: number;
}

/** Every record of some types as it stands, block by block. */
export async function* openRecords(
  client: ClientBase,
  projectId: string,
  { types, among, knownAt = null, atATime = 2000 }: OpenRecordsQuestion,
): AsyncGenerator<readonly StoredRecord[]> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const { rows } = await client.query<StoredRecord>({
      name: 'open-records-of-types',
      text: `select ${recordFields} from record_version r
        where r.project_id = $1 and r.record_id > $2 and not r.withdrawn and r.type = any ($3)
          and case when $6::timestamptz is null then r.superseded_at is null
            else r.recorded_at <= $6 and (r.superseded_at is null or r.superseded_at > $6) end
          and ($5::uuid[] is null or r.record_id = any ($5))
        order by r.record_id limit $4`,
      values: [projectId, after, types, atATime, among ?? null, knownAt],
    });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < atATime) return;
    after = last.id;
  }
}

/** Some versions of records, in no order. */
export async function readRecordVersions(
  client: ClientBase,
  projectId: string,
  versions: readonly { readonly id: string; readonly version: number }[],
): Promise<StoredRecord[]> {
  if (versions.length === 0) return [];
  const { rows } = await client.query<StoredRecord>(
    `select ${recordFields} from unnest($2::uuid[], $3::integer[]) as k (id, version)
     cross join lateral (select * from record_version where project_id = $1 and record_id = k.id and version = k.version offset 0) r`,
    [projectId, versions.map(({ id }) => id), versions.map(({ version }) => version)],
  );
  return rows;
}

/** All versions of a record, oldest first. */
export async function readVersions(client: ClientBase, projectId: string, id: string): Promise<StoredRecord[]> {
  const { rows } = await client.query<StoredRecord>(
    `select ${recordFields} from record_version r where r.project_id = $1 and r.record_id = $2 order by r.version`,
    [projectId, id],
  );
  return rows;
}

/** The records about some people: everything that was done for them. */
export async function readRecordsAbout(client: ClientBase, projectId: string, people: readonly string[]): Promise<StoredRecord[]> {
  if (people.length === 0) return [];
  const { rows } = await client.query<StoredRecord>(
    `select ${recordFields} from record_version r
     where r.project_id = $1 and r.person_id = any ($2::uuid[]) and r.superseded_at is null and not r.withdrawn
     order by r.day desc nulls last, r.record_id desc`,
    [projectId, people],
  );
  return rows;
}

/** The records that point to one of some others. */
export async function readRecordsPointingTo(client: ClientBase, projectId: string, ids: readonly string[]): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await client.query<StoredRecord>(
    `select ${recordFields} from (select distinct id from records_pointing_to($1::uuid, $2::uuid[]) as found (id)) k
     cross join lateral (select * from record_version where project_id = $1 and record_id = k.id and superseded_at is null offset 0) r`,
    [projectId, ids],
  );
  return rows;
}
