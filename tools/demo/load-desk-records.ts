import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import {
  type ContentValue,
  dayOfRecord,
  type Field,
  type FieldValue,
  isParts,
  type PartContent,
  type PartsField,
  type RecordContent,
  recordType,
  type RecordTypeName,
  referencesIn,
} from '#domain';
import { ReferencedRecords } from '../../apps/api/src/platform/records/referenced-records.js';
import { type NewRecordVersion, saveRecords } from '../../apps/api/src/platform/records/save-records.js';
import type { Writing } from '../../apps/api/src/platform/participations/save-participations.js';
import type { DeskRecording } from './desks/demo-desk-records.js';

/** Where the records that others point to are found by what people call them. */
const questions: Readonly<Partial<Record<RecordTypeName, string>>> = {
  desk: 'select code as name, desk_id as id from desk where project_id = $1 and code = any ($2)',
  person: 'select external_id as name, person_id as id from person where project_id = $1 and external_id = any ($2)',
  // `offset 0`: looked up by key one by one, in a project that the planner knows nothing of yet
  participation: `select k.name, r.participation_id as id from unnest($2::text[]) as k (name)
    cross join lateral (select person_id from person where project_id = $1 and external_id = k.name offset 0) p
    cross join lateral (select participation_id from participation
      where project_id = $1 and person_id = p.person_id and superseded_at is null offset 0) r`,
  organisation: 'select name, organisation_id as id from organisation where $1::uuid is not null and name = any ($2)',
};

/** Records of a desk, of which there are so many that their ids follow the days they are about; all others are found by their key alone. */
const orderedByDay: ReadonlySet<RecordTypeName> = new Set([
  ...(['deskContact', 'appointment', 'referral', 'participationExit', 'followUpAttempt'] as const),
  ...(['deskOpening', 'deskClosure', 'operatorAssignment'] as const),
]);

/** Saves what happened at the desks, in the transaction in which the month is written down; people are recorded before. */
export async function saveDeskRecordings(client: ClientBase, writing: Writing, recordings: readonly DeskRecording[]): Promise<void> {
  if (recordings.length === 0) return;
  const { projectId } = writing.basis;
  const ids = await NamedRecords.of(client, projectId, recordings);
  const versions = recordings.map(({ key, version, type, content, person }): NewRecordVersion => {
    // what is kept of a person is a record with the id of the person
    const id = person === undefined ? idOf(projectId, key, dayInId(type, content)) : ids.personOf(person);
    return { id, version, type, content: ids.contentOf(type, content) };
  });
  await saveRecords(client, writing, versions, await ReferencedRecords.of(client, projectId, versions));
}

function dayInId(type: RecordTypeName, content: RecordContent): string | null {
  return orderedByDay.has(type) ? dayOfRecord(type, content) : null;
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
    for (const { person } of recordings) if (person !== undefined) names.set('person', (names.get('person') ?? new Set()).add(person));
    for (const { type, content } of recordings)
      for (const { to, id: name } of referencesIn(type, content)) if (questions[to]) names.set(to, (names.get(to) ?? new Set()).add(name));
    const found = new NamedRecords(projectId);
    for (const [to, wanted] of names) {
      const { rows } = await client.query<{ name: string; id: string }>(questions[to] ?? '', [projectId, [...wanted]]);
      for (const { name, id } of rows) found.#ids.set(`${to} ${name}`, id);
    }
    return found;
  }

  /** The content with ids in place of names. */
  contentOf(type: RecordTypeName, content: RecordContent): RecordContent {
    const day = dayOfRecord(type, content);
    const valueOf = (field: Field | undefined, value: ContentValue): ContentValue => {
      if (field?.type === 'reference' && typeof value === 'string') return this.#id(field.to, value, day);
      if (field?.type === 'references' && Array.isArray(value)) return value.map((name) => this.#id(field.to, String(name), day));
      if (field?.type === 'parts' && isParts(value)) return value.map((part) => partOf(field, part));
      return value;
    };
    const partOf = ({ fields }: PartsField, part: PartContent): PartContent =>
      Object.fromEntries(Object.entries(part).map(([name, value]) => [name, valueOf(fields[name], value) as FieldValue]));
    const { fields } = recordType(type);
    return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, valueOf(fields[name], value)]));
  }

  personOf(name: string): string {
    return this.#id('person', name, null);
  }

  #id(to: RecordTypeName, name: string, day: string | null): string {
    // an appointment and its contact are of the same day, so that the id of the one follows from the other
    if (to === 'appointment') return idOf(this.projectId, name, day);
    if (!questions[to]) return idOf(this.projectId, name, null);
    const id = this.#ids.get(`${to} ${name}`);
    if (id === undefined) throw new Error(`There is no ${to} called ${name}`);
    return id;
  }
}
