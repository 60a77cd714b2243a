import type { ClientBase } from 'pg';
import { z } from 'zod';
import type { RegisterPage, RegisterQuery } from '#contract';
import { type ContentType, enteredFields, type Field } from '#domain';
import { Refusal } from '../problems/refusal.js';
import { contentView, derivedOf } from './record-view.js';
import { ReferencedRecords } from './referenced-records.js';
import { recordFields, type StoredRecord } from './stored-record.js';

/** A question to a register: whose records, which of them, in which order. */
export interface RegisterQuestion {
  readonly projectId: string;
  readonly type: ContentType;
  /** Numbers of the desks whose records are shown; null: of all. */
  readonly desks: readonly number[] | null;
  readonly query: RegisterQuery;
}

/** Where a page ended: what it is sorted by, and the id. */
const place = z.tuple([z.string().nullable(), z.uuid()]);

/** One page of the records of a type, the newest day first or as asked, and how many there are in all. */
export async function readRegister(client: ClientBase, question: RegisterQuestion): Promise<RegisterPage> {
  const { projectId } = question;
  const { page, next } = await readRegisterRows(client, question);
  const derived = await derivedOf(client, projectId, page);
  const items = page.map(({ id, version, day, content }) => {
    return { id, version, day, content: contentView(content), derived: derived.get(id) ?? {} };
  });
  return {
    items,
    next,
    total: await countRegister(client, question),
    names: { ...(await ReferencedRecords.of(client, projectId, page)).names() },
  };
}

/** The records of a page alone, and where the next one begins; null: there is none. */
export async function readRegisterRows(
  client: ClientBase,
  question: RegisterQuestion,
): Promise<{ readonly page: readonly StoredRecord[]; readonly next: string | null }> {
  const { type, query } = question;
  const { text, values } = conditions(question);
  const { by, descending } = sorting(type, query.sort);
  const from = after(query.cursor, by, descending, values);
  const order = descending ? 'desc nulls last' : 'asc nulls last';
  const { rows } = await client.query<StoredRecord & { readonly sortedBy: string | null }>(
    `select ${recordFields}, (${by})::text as "sortedBy" from record_version r where ${text}${from}
     order by ${by} ${order}, r.record_id ${descending ? 'desc' : 'asc'} limit ${query.limit + 1}`,
    values,
  );
  const page = rows.slice(0, query.limit);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return { page, next: last ? Buffer.from(JSON.stringify([last.sortedBy, last.id])).toString('base64url') : null };
}

/** How many records there are in all. */
export async function countRegister(client: ClientBase, question: RegisterQuestion): Promise<number> {
  const { text, values } = conditions(question);
  const { rows } = await client.query<{ total: number }>(`select count(*)::integer as total from record_version r where ${text}`, values);
  return rows[0]?.total ?? 0;
}

function conditions({ projectId, type, desks, query }: RegisterQuestion): { readonly text: string; readonly values: unknown[] } {
  const values: unknown[] = [projectId, type];
  const bound = (value: unknown): string => `$${values.push(value)}`;
  const parts = ['r.project_id = $1', 'r.type = $2', 'r.superseded_at is null', 'not r.withdrawn'];
  if (query.from !== undefined) parts.push(`r.day >= ${bound(query.from)}::date`);
  if (query.to !== undefined) parts.push(`r.day <= ${bound(query.to)}::date`);
  if (query.desk !== undefined)
    parts.push(`r.desk_number = (select number from desk where project_id = $1 and desk_id = ${bound(query.desk)}::uuid)`);
  if (query.person !== undefined) parts.push(`r.person_id = ${bound(query.person)}::uuid`);
  if (desks !== null) parts.push(`r.desk_number = any (${bound(desks)}::smallint[])`);
  for (const [name, members] of membersOf(type, query.where)) {
    const field = bound(name);
    const list = `${bound(members)}::text[]`;
    // a field of several words shows the record when one of them is asked for
    parts.push(
      `case jsonb_typeof(r.content -> ${field}) when 'array' then r.content -> ${field} ?| ${list} else r.content ->> ${field} = any (${list}) end`,
    );
  }
  return { text: parts.join(' and '), values };
}

function membersOf(type: ContentType, where: string | undefined): [name: string, members: readonly string[]][] {
  if (where === undefined || where.trim() === '') return [];
  return where.split(';').map((part) => {
    const [name = '', list = ''] = part.split(':', 2).map((text) => text.trim());
    fieldNamed(type, name, 'where');
    return [name, list.split('|').map((member) => member.trim())];
  });
}

/** A name that is bound or looked up, never written into the statement before the catalogue knows it. */
function fieldNamed(type: ContentType, name: string, asked: 'where' | 'sort'): Field {
  const field = enteredFields(type).find(([one]) => one === name)?.[1];
  if (!field || field.type === 'parts') throw new Refusal('validation', { field: asked, detail: `${asked}: there is no field ${name}` });
  return field;
}

function sorting(type: ContentType, sort: string | undefined): { readonly by: string; readonly descending: boolean } {
  if (sort === undefined) return { by: 'r.day', descending: true };
  const name = sort.replace(/^-/, '');
  const field = fieldNamed(type, name, 'sort');
  const text = `(r.content ->> '${name}')`;
  return { by: field.type === 'number' ? `${text}::numeric` : text, descending: sort.startsWith('-') };
}

/** What comes behind the last record of the page before; what has nothing to be sorted by comes last. */
function after(cursor: string | undefined, by: string, descending: boolean, values: unknown[]): string {
  if (cursor === undefined) return '';
  const [sortedBy, id] = placeIn(cursor);
  const behind = descending ? '<' : '>';
  const idAt = `$${values.push(id)}::uuid`;
  if (sortedBy === null) return ` and ${by} is null and r.record_id ${behind} ${idAt}`;
  const type = by === 'r.day' ? 'date' : by.endsWith('numeric') ? 'numeric' : 'text';
  const at = `$${values.push(sortedBy)}::${type}`;
  return ` and (${by} ${behind} ${at} or (${by} = ${at} and r.record_id ${behind} ${idAt}) or ${by} is null)`;
}

function placeIn(cursor: string): z.infer<typeof place> {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list', cause: error });
  }
}
