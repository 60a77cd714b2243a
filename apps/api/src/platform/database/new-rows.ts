import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { queryOn, type Query } from './query.js';
import { arrayLiteral, type Cell, ColumnArrays, type WrittenColumn } from './column-arrays.js';

/** A column that has one value in all rows. */
export type SharedCell = readonly [name: string, type: string, value: unknown];

/** From so many rows on, a temporary table is worth its making. */
const manyRows = 500;
/** Lines that travel together. */
const linesAtOnce = 500;

/**
 * Rows that are about to be inserted. A few travel as arrays; thousands by COPY through a temporary table, which is refused on tables with
 * row-level security and yet by far the lightest way in. The temporary table is the transaction's own and goes with it.
 */
export class NewRows {
  readonly #rows: (readonly Cell[])[] = [];

  constructor(
    private readonly table: string,
    private readonly columns: readonly WrittenColumn[],
  ) {}

  get count(): number {
    return this.#rows.length;
  }

  /** Adds a row, cells in the order of the columns. */
  add(cells: readonly Cell[]): void {
    this.#rows.push(cells);
  }

  async insert(client: ClientBase, shared: readonly SharedCell[]): Promise<void> {
    if (this.count === 0) return;
    if (this.count < manyRows) await this.insertFew(queryOn(client), shared);
    else await this.#insertMany(client, shared);
  }

  /** As arrays, however many there are: in a transaction of either kind. */
  async insertFew(query: Query, shared: readonly SharedCell[]): Promise<void> {
    if (this.count === 0) return;
    const arrays = new ColumnArrays(this.columns);
    for (const cells of this.#rows) arrays.add(cells);
    const source = `${arrays.source(shared.length + 1)} as t(${arrays.names})`;
    await query(this.#statement(shared, arrays.selected('t'), source), [...valuesOf(shared), ...arrays.values()]);
  }

  async #insertMany(client: ClientBase, shared: readonly SharedCell[]): Promise<void> {
    const waiting = await this.wait(client);
    await client.query(this.#statement(shared, this.#names, waiting), valuesOf(shared));
    await client.query(`truncate ${waiting}`);
  }

  /** Puts the rows into a temporary table of the transaction, behind those that wait there already, and answers its name. */
  async wait(client: ClientBase): Promise<string> {
    const waiting = `new_${this.table}`;
    await client.query(
      `create temporary table if not exists ${waiting} (${this.columns.map((c) => c.join(' ')).join(', ')}) on commit drop`,
    );
    if (this.count > 0) await pipeline(Readable.from(this.#lines()), client.query(copyFrom(`copy ${waiting} (${this.#names}) from stdin`)));
    return waiting;
  }

  #statement(shared: readonly SharedCell[], selected: string, source: string): string {
    const names = shared.map(([name]) => name).join(', ');
    const values = shared.map(([, type], at) => `$${at + 1}::${type}`).join(', ');
    return `insert into ${this.table} (${names}, ${this.#names}) select ${values}, ${selected} from ${source}`;
  }

  get #names(): string {
    return this.columns.map(([name]) => name).join(', ');
  }

  *#lines(): Generator<string> {
    for (let from = 0; from < this.#rows.length; from += linesAtOnce) {
      let lines = '';
      for (const cells of this.#rows.slice(from, from + linesAtOnce)) lines += `${cells.map(copyText).join('\t')}\n`;
      yield lines;
    }
  }
}

const valuesOf = (shared: readonly SharedCell[]): unknown[] => shared.map(([, , value]) => value);

/** A cell in the text format of COPY. */
function copyText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escaped(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  return escaped(arrayLiteral(cell));
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escaped(text: string): string {
  return special.test(text) ? text.replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign) : text;
}
