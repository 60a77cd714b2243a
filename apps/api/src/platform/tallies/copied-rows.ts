import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { WrittenColumn } from './column-arrays.js';

/** A cell of a copied row. Codes, ids, days and numbers only: nothing that the text format of COPY would take for its own signs. */
export type CopiedCell = string | number | null;

const asText = (cell: CopiedCell): string => (cell === null ? '\\N' : String(cell));

/**
 * Rows by the ten thousand on their way through a temporary table: COPY is refused on tables with row-level security, and yet by far the
 * lightest way in. The table is the transaction's own and goes with it.
 */
export class CopiedRows {
  readonly #lines: string[] = [];

  /** @param name of the temporary table */
  constructor(
    private readonly name: string,
    private readonly columns: readonly WrittenColumn[],
  ) {}

  get count(): number {
    return this.#lines.length;
  }

  get names(): string {
    return this.columns.map(([name]) => name).join(', ');
  }

  /** Adds a row, cells in the order of the columns. */
  add(cells: readonly CopiedCell[]): void {
    let line = asText(cells[0] ?? null);
    for (let at = 1; at < cells.length; at += 1) line += `\t${asText(cells[at] ?? null)}`;
    this.#lines.push(line);
  }

  /** The rows again, cell by cell: a few are sent without a temporary table. */
  *cells(): Generator<(string | null)[]> {
    for (const line of this.#lines) yield line.split('\t').map((text) => (text === '\\N' ? null : text));
  }

  /** Brings the rows into the temporary table and lets `statement` take them from there. */
  async through(client: ClientBase, statement: string, values: readonly unknown[]): Promise<void> {
    const columns = this.columns.map((column) => column.join(' ')).join(', ');
    await client.query(`create temporary table if not exists ${this.name} (${columns}) on commit drop`);
    await pipeline(Readable.from([`${this.#lines.join('\n')}\n`]), client.query(copyFrom(`copy ${this.name} (${this.names}) from stdin`)));
    await client.query(statement, [...values]);
    await client.query(`truncate ${this.name}`);
  }
}
