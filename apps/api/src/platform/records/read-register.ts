import type { ClientBase } from 'pg';
import type { RegisterPage, RegisterQuery } from '#contract';
import type { CalendarDay, Language } from '#domain';
import { Refusal } from '../problems/refusal.js';
import { contentView } from './record-view.js';
import { backwards, cursorAt, type Place, placeIn, RegisterOrder } from './register-order.js';
import { type ListedRecord, namesIn, type RegisterSource } from './register-source.js';

/** A question to a register: whose records, which of them, in which order. */
export interface RegisterQuestion {
  readonly projectId: string;
  readonly source: RegisterSource;
  /** Numbers of the desks whose records are shown; null: of all. */
  readonly desks: readonly number[] | null;
  readonly query: RegisterQuery;
  /** In which the records are called. */
  readonly language: Language;
  /** What moves with the calendar is told as of this day. */
  readonly today: CalendarDay;
}

/** Rows of a register that were read, and how one reads on from either end; null: there is nothing further. */
export interface RowsRead {
  readonly page: readonly ListedRecord[];
  readonly next: string | null;
  readonly previous: string | null;
  /** How many stand before them; undefined: they were not counted. */
  readonly before?: number;
}

/** One page of the records of a register, the newest day first or as asked, and how many there are in all. */
export async function readRegister(client: ClientBase, question: RegisterQuestion): Promise<RegisterPage> {
  const { projectId, source, language, today } = question;
  const total = await countRegister(client, question);
  const { page, next, previous, before } = await readRegisterRows(client, question, total);
  const derived = await source.derive(client, projectId, page, today);
  const names = { ...(await namesIn(client, projectId, source, page, language)) };
  const items = page.map((row) => {
    const { id, version, day, content } = row;
    return { id, version, day, content: contentView(content), derived: derived.get(id) ?? {}, called: source.called(row, names, language) };
  });
  return { items, next, previous, ...(before === undefined ? {} : { before }), total, names };
}

/** The records of a page alone. @param total of the register, where the last page is asked for */
export async function readRegisterRows(client: ClientBase, question: RegisterQuestion, total = 0): Promise<RowsRead> {
  const { at, end, cursor, back } = question.query;
  const order = RegisterOrder.of(question.source, question.query.sort);
  if (end !== undefined) {
    const page = await readBlock(client, question, order, { way: 'back' });
    return { ...page, next: null, before: Math.max(0, total - page.page.length) };
  }
  if (at !== undefined) return readFromPlace(client, question, order, at, total);
  const place = cursor === undefined ? undefined : placeIn(cursor);
  const page = await readBlock(client, question, order, { way: back === undefined ? 'on' : 'back', place });
  return back === undefined ? { ...page, previous: null } : { ...page, next: null };
}

/** From the first row that stands at a value on; where there is none so far along, the last rows. */
async function readFromPlace(
  client: ClientBase,
  question: RegisterQuestion,
  order: RegisterOrder,
  at: string,
  total: number,
): Promise<RowsRead> {
  const before = await countBefore(client, question, order, at);
  if (before >= total) return readRegisterRows(client, { ...question, query: { ...question.query, at: undefined, end: 'true' } }, total);
  const page = await readBlock(client, question, order, { way: 'on', at });
  const [first] = page.rows;
  return { ...page, before, previous: before > 0 && first ? cursorAt(first) : null };
}

interface Block {
  readonly way: 'on' | 'back';
  /** The row behind, or before, which it begins. */
  readonly place?: Place | undefined;
  /** The value at which it begins. */
  readonly at?: string;
}

type Row = ListedRecord & { readonly sortedBy: string | null; readonly key: string };

async function readBlock(
  client: ClientBase,
  question: RegisterQuestion,
  order: RegisterOrder,
  { way, place, at }: Block,
): Promise<RowsRead & { readonly rows: readonly Row[] }> {
  const { source, query } = question;
  const asked = new Asked(question);
  asked.join(order.compared.joins);
  if (place) asked.add(order.behind(place, way, asked.bind));
  if (at !== undefined) asked.add(order.startingAt(at, asked.bind));
  const { key } = source;
  const { rows } = await client.query<Row>(
    `with page as materialized (select o.*, row_number() over () as place from (
       select ${key.id} as id, ${key.version} as version, (${order.compared.by})::text as sorted_by
       from ${source.from} ${asked.joins()} where ${asked.text()} order by ${order.text(way, key.id)} limit ${query.limit + 1}) o)
     select ${source.select}, page.sorted_by as "sortedBy", page.id as key from page join ${source.found} order by page.place`,
    asked.values,
  );
  const kept = rows.slice(0, query.limit);
  const isMore = rows.length > kept.length;
  const inOrder = way === 'back' ? backwards(kept) : kept;
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  return {
    rows: inOrder,
    page: inOrder.map(({ sortedBy: _by, key: _key, ...row }) => source.complete(row)),
    next: way === 'on' && isMore && last ? cursorAt(last) : null,
    previous: way === 'back' && isMore && first ? cursorAt(first) : null,
  };
}

/** How many records there are in all. */
export async function countRegister(client: ClientBase, question: RegisterQuestion): Promise<number> {
  return count(client, question, new Asked(question));
}

async function countBefore(client: ClientBase, question: RegisterQuestion, order: RegisterOrder, at: string): Promise<number> {
  const asked = new Asked(question);
  asked.join(order.compared.joins);
  asked.add(order.before(at, asked.bind));
  return count(client, question, asked);
}

async function count(client: ClientBase, { source }: RegisterQuestion, asked: Asked): Promise<number> {
  const { rows } = await client.query<{ total: number }>(
    `select count(*)::integer as total from ${source.from} ${asked.joins()} where ${asked.text()}`,
    asked.values,
  );
  return rows[0]?.total ?? 0;
}

/** The conditions of a question, with the values they are bound to and the tables they need. */
class Asked {
  readonly values: unknown[];
  readonly #parts: string[];
  readonly #joined = new Set<string>();

  constructor(private readonly question: RegisterQuestion) {
    const { projectId, source, desks, query } = question;
    this.values = [projectId];
    this.#parts = ['r.project_id = $1', source.holds];
    const { by } = source.dated;
    if (query.from !== undefined) this.add(`${by} >= ${this.bind(query.from)}::date`);
    if (query.to !== undefined) this.add(`${by} <= ${this.bind(query.to)}::date`);
    if (query.desk !== undefined)
      this.add(`r.desk_number = (select number from desk where project_id = $1 and desk_id = ${this.bind(query.desk)}::uuid)`);
    if (query.person !== undefined) this.add(`r.person_id = ${this.bind(query.person)}::uuid`);
    if (desks !== null) this.add(`r.desk_number = any (${this.bind(desks)}::smallint[])`);
    for (const [name, members] of membersOf(query.where)) this.#narrow(name, members);
    if (query.called !== undefined) this.#narrowToName(query.called);
  }

  readonly bind = (value: unknown): string => `$${this.values.push(value)}`;

  add(condition: string): void {
    this.#parts.push(condition);
  }

  join(names: readonly string[] = []): void {
    for (const name of names) this.#joined.add(name);
  }

  text(): string {
    return this.#parts.join(' and ');
  }

  joins(): string {
    return [...this.#joined].map((name) => this.question.source.joins[name] ?? '').join(' ');
  }

  #narrow(name: string, members: readonly string[]): void {
    const at = this.values.length;
    const narrowing = this.question.source.narrow(name, `${this.bind(members)}::text[]`);
    if (!narrowing) {
      this.values.length = at;
      throw new Refusal('validation', { field: 'where', detail: `where: there is no field ${name}` });
    }
    this.add(narrowing.text);
    this.join(narrowing.joins);
  }

  #narrowToName(letters: string): void {
    const { calling } = this.question.source;
    if (!calling) throw new Refusal('validation', { field: 'called', detail: 'called: these records have no names' });
    this.add(`${calling.by} like ${this.bind(`%${letters.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`)}`);
    this.join(calling.joins);
  }
}

function membersOf(where: string | undefined): [name: string, members: readonly string[]][] {
  if (where === undefined || where.trim() === '') return [];
  return where.split(';').map((part) => {
    const [name = '', list = ''] = part.split(':', 2).map((text) => text.trim());
    return [name, list.split('|').map((member) => member.trim())];
  });
}
