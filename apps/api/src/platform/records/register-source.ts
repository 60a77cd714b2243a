import type { ClientBase } from 'pg';
import { contentTable, type RegisterTable } from '#contract';
import {
  type CalendarDay,
  type ContentType,
  enteredFields,
  type Field,
  isContentType,
  type Language,
  namingFields,
  type RecordContent,
  recordType,
  type RecordTypeName,
} from '#domain';
import { recordName } from '#wording';
import { derivedOf } from './record-view.js';
import { ReferencedRecords } from './referenced-records.js';
import { recordFields, type StoredRecord } from './stored-record.js';

/** A row of a register, whatever table it is kept in. */
export interface ListedRecord {
  readonly id: string;
  readonly version: number;
  readonly type: RecordTypeName;
  readonly day: string | null;
  readonly content: RecordContent;
}

/** Something that rows are compared by: an expression over `r` and what it joins. */
export interface Compared {
  readonly by: string;
  readonly type: 'date' | 'integer' | 'numeric' | 'text' | 'boolean';
  /** Whether every row has it: then the database can begin at a place without reading what is before. */
  readonly always?: true;
  /** Names of `joins`. */
  readonly joins?: readonly string[];
}

/** A condition over `r` and what it joins. */
export interface Narrowing {
  readonly text: string;
  readonly joins?: readonly string[];
}

/** Where the rows of a register are and how they are read; what narrows, orders and pages them is the same for all (`read-register.ts`). */
export interface RegisterSource {
  readonly table: RegisterTable;
  /** The table with its rows, `record_version r`; the first parameter of every statement is the project. */
  readonly from: string;
  /** Which of its rows are in the register. */
  readonly holds: string;
  /** What a row is found by again: its id, by which rows of one value are in order, and its version. */
  readonly key: { readonly id: string; readonly version: string };
  /** Its day. */
  readonly dated: Compared;
  readonly joins: Readonly<Record<string, string>>;
  /** Null: the register cannot be put in the order of the field. */
  order(name: string): Compared | null;
  /** Null: the register cannot be narrowed by the field. @param list the parameter with what the field may say, `$4::text[]` */
  narrow(name: string, list: string): Narrowing | null;
  /** What is read of a row of `page (id, version)`, and the tables that have it. */
  readonly select: string;
  readonly found: string;
  /** What of a row is read only now. */
  complete(row: ListedRecord): ListedRecord;
  /** What a row is called. @param names of the records that rows point to, by id */
  called(row: ListedRecord, names: Readonly<Record<string, string>>, language: Language): string | null;
  /** What letters of a name are looked for in, and what that needs to be joined; null: the rows have no names. */
  readonly calling: Compared | null;
  /** The type whose references its rows hold. */
  readonly pointsAs: RecordTypeName;
  /** What follows from some rows, by id. */
  derive(client: ClientBase, projectId: string, rows: readonly ListedRecord[], today: CalendarDay): ReturnType<typeof derivedOf>;
}

/** Joins of what references point to, as people call it. */
const named: Readonly<Partial<Record<RecordTypeName, { readonly table: string; readonly id: string; readonly name: string }>>> = {
  desk: { table: 'desk', id: 'desk_id', name: 'code' },
  person: { table: 'person', id: 'person_id', name: 'pseudonym' },
  organisation: { table: 'organisation', id: 'organisation_id', name: 'name' },
};

/** The register of a type that the catalogue alone describes. */
export function contentSource(type: ContentType): RegisterSource {
  const table = contentTable(type);
  const fields = new Map(enteredFields(type).filter(([, field]) => field.type !== 'parts'));
  const references = [...fields].flatMap(([name, field]) => (field.type === 'reference' ? [[name, field.to] as const] : []));
  return {
    ...{ table, from: 'record_version r', dated: [...fields.values()].some(isDayOfAll) ? dayOfAll : { by: 'r.day', type: 'date' } },
    holds: `r.type = '${type}' and r.superseded_at is null and not r.withdrawn`,
    key: { id: 'r.record_id', version: 'r.version' },
    joins: Object.fromEntries(references.map(([name, to]) => [name, joinOf(name, to)])),
    order: (name) => (fields.has(name) ? orderOf(type, name, fields.get(name)) : null),
    // a field of several words shows the record when one of them is asked for; a name is written in only when the catalogue knows it
    narrow: (name, list) => {
      const value = `r.content -> '${name}'`;
      const text = `case jsonb_typeof(${value}) when 'array' then ${value} ?| ${list} else r.content ->> '${name}' = any (${list}) end`;
      return fields.has(name) ? { text } : null;
    },
    select: recordFields,
    found: 'record_version r on r.project_id = $1 and r.record_id = page.id and r.version = page.version',
    complete: (row) => row,
    called: ({ content }, names, language) => recordName(type, content, language, (id) => names[id]),
    calling: callingOf(type),
    pointsAs: type,
    derive: (client, projectId, rows, today) => derivedOf(client, projectId, rows.filter(isStored), today),
  };
}

/** The day that the index of a register is in the order of, where no record of the kind is without one. */
const dayOfAll: Compared = { by: 'r.day', type: 'date', always: true };

function isDayOfAll(field: Field): boolean {
  return field.type === 'day' && field.required === true;
}

function orderOf(type: ContentType, name: string, field: Field | undefined): Compared {
  const text = `(r.content ->> '${name}')`;
  if (field && isDayOfAll(field) && name === contentTable(type).datedBy) return dayOfAll;
  if (field?.type === 'number') return { by: `${text}::numeric`, type: 'numeric' };
  if (field?.type === 'text') return { by: `lower(r.content ->> '${name}')`, type: 'text' };
  const to = field?.type === 'reference' ? named[field.to] : undefined;
  return to ? { by: `lower(of_${name}.${to.name})`, type: 'text', joins: [name] } : { by: text, type: 'text' };
}

function joinOf(name: string, to: RecordTypeName): string {
  const found = named[to];
  const id = `(r.content ->> '${name}')::uuid`;
  if (!found)
    return `left join record_version of_${name} on of_${name}.project_id = r.project_id and of_${name}.record_id = ${id}
      and of_${name}.superseded_at is null and not of_${name}.withdrawn`;
  const inProject = to === 'organisation' ? '' : `of_${name}.project_id = r.project_id and `;
  return `left join ${found.table} of_${name} on ${inProject}of_${name}.${found.id} = ${id}`;
}

/** The words of a name that are written in the record or in one that it points to; days and codes are looked for by their filters. */
function callingOf(type: ContentType): Compared | null {
  const { fields } = recordType(type);
  const joins: string[] = [];
  const words = namingFields(type).flatMap((name) => {
    const field = fields[name];
    if (field?.type === 'text') return [`r.content ->> '${name}'`];
    if (field?.type !== 'reference') return [];
    const found = named[field.to];
    const inside = isContentType(field.to) ? textsOfName(field.to).map((text) => `of_${name}.content ->> '${text}'`) : [];
    const told = found ? [`of_${name}.${found.name}`] : inside;
    if (told.length > 0) joins.push(name);
    return told;
  });
  return words.length > 0 ? { by: `lower(concat_ws(' ', ${words.join(', ')}))`, type: 'text', joins } : null;
}

function textsOfName(type: ContentType): readonly string[] {
  return namingFields(type).filter((name) => recordType(type).fields[name]?.type === 'text');
}

function isStored(row: ListedRecord): row is StoredRecord {
  return 'recordedAt' in row;
}

/** What the records are called that some rows of a register point to, by id. */
export async function namesIn(
  client: ClientBase,
  projectId: string,
  { pointsAs }: RegisterSource,
  rows: readonly ListedRecord[],
  language: Language,
): Promise<Readonly<Record<string, string>>> {
  const pointing = rows.map(({ content }) => ({ type: pointsAs, content }));
  return (await ReferencedRecords.of(client, projectId, pointing)).names(client, projectId, language);
}
