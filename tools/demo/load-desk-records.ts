import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { dayOfRecord, type Field, type RecordContent, recordType, type RecordTypeName } from '#domain';
import { ReferencedRecords } from '../../apps/api/src/platform/records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../../apps/api/src/platform/records/save-records.js';
import type { Writing } from '../../apps/api/src/platform/participations/save-participations.js';
import type { DeskRecording } from './desks/demo-desk-records.js';

/** Where the records that others point to are found by what people call them. */
const questions: Readonly<Partial<Record<RecordTypeName, string>>> = {
  desk: 'select code as name, desk_id as id from desk where project_id = $1 and code = any ($2)',
  person: 'select external_id as name, person_id as id from person where project_id = $1 and external_id = any ($2)',
  participation: `select p.external_id as name, r.participation_id as id from participation r
    join person p on p.project_id = r.project_id and p.person_id = r.person_id
    where r.project_id = $1 and r.superseded_at is null and p.external_id = any ($2)`,
  organisation: 'select name, organisation_id as id from organisation where $1::uuid is not null and name = any ($2)',
};

/** Records that others name by their key: their ids say nothing of a day, as whoever names them does not know it. */
const namedByKey: ReadonlySet<RecordTypeName> = new Set(['agreement', 'network']);

/** Saves what happened at the desks, in the transaction in which the month is written down; people are recorded before. */
export async function saveDeskRecordings(client: ClientBase, writing: Writing, recordings: readonly DeskRecording[]): Promise<void> {
  if (recordings.length === 0) return;
  const { projectId } = writing.basis;
  const ids = await NamedRecords.of(client, projectId, recordings);
  const versions = recordings.map(({ key, version, type, content }): NewRecordVersion => {
    return { id: idOf(projectId, key, dayInId(type, content)), version, type, content: ids.contentOf(type, content) };
  });
  await saveRecords(client, writing, versions, await ReferencedRecords.of(client, projectId, versions));
}

function dayInId(type: RecordTypeName, content: RecordContent): string | null {
  return namedByKey.has(type) ? null : dayOfRecord(type, content);
}

/** The same in every version and at every start that goes on where another was ended; in order of the days the records are about. */
function idOf(projectId: string, key: string, day: string | null): string {
  const random = createHash('sha256').update(`${projectId} ${key}`).digest().subarray(0, 16);
  return uuidv7({ msecs: Date.parse(day ?? '2023-01-01'), random });
}

/** Ids of desks, people, organisations and other records by what people call them. */
class NamedRecords {
  readonly #ids = new Map<string, string>();

  private constructor(private readonly projectId: string) {}

  static async of(client: ClientBase, projectId: string, recordings: readonly DeskRecording[]): Promise<NamedRecords> {
    const names = new Map<RecordTypeName, Set<string>>();
    for (const { type, content } of recordings)
      for (const [field, { to }] of referencesOf(type))
        if (questions[to]) for (const name of namesIn(content[field])) names.set(to, (names.get(to) ?? new Set()).add(name));
    const found = new NamedRecords(projectId);
    for (const [to, wanted] of names) {
      const { rows } = await client.query<{ name: string; id: string }>(questions[to] ?? '', [projectId, [...wanted]]);
      for (const { name, id } of rows) found.#ids.set(`${to} ${name}`, id);
    }
    return found;
  }

  /** The content with ids in place of names. */
  contentOf(type: RecordTypeName, content: RecordContent): RecordContent {
    const ids = referencesOf(type).flatMap(([field, { to, type: kind }]) => {
      const found = namesIn(content[field]).map((name) => this.#id(to, name, () => dayOfRecord(type, content)));
      if (found.length === 0) return [];
      return [[field, kind === 'references' ? found : (found[0] ?? null)] as const];
    });
    return { ...content, ...Object.fromEntries(ids) };
  }

  #id(to: RecordTypeName, name: string, day: () => string | null): string {
    if (namedByKey.has(to)) return idOf(this.projectId, name, null);
    // an appointment and its contact are of the same day, so that the id of the one follows from the other
    if (to === 'appointment') return idOf(this.projectId, name, day());
    const id = this.#ids.get(`${to} ${name}`);
    if (id === undefined) throw new Error(`There is no ${to} called ${name}`);
    return id;
  }
}

/** What a field names: one, several or none. */
function namesIn(value: RecordContent[string] | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

type Reference = Extract<Field, { readonly type: 'reference' | 'references' }>;

const referencesByType = new Map<RecordTypeName, (readonly [field: string, Reference])[]>();

/** The fields of a type that point to other records, looked up once for thousands of records. */
function referencesOf(type: RecordTypeName): readonly (readonly [field: string, Reference])[] {
  const known = referencesByType.get(type);
  if (known) return known;
  const found = Object.entries(recordType(type).fields).flatMap(([name, field]) =>
    field.type === 'reference' || field.type === 'references' ? [[name, field] as const] : [],
  );
  referencesByType.set(type, found);
  return found;
}
