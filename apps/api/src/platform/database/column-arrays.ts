/** One cell of a row that is written; a list becomes a text array. */
export type Cell = string | number | boolean | null | Buffer | readonly string[];

/** A column that rows are written to: its name and its type in the database. */
export type WrittenColumn = readonly [name: string, type: string];

/**
 * Rows on their way into the database, column by column, as array literals for `unnest($1::uuid[], …)`: the same few statements write
 * one row or a hundred thousand, with bound parameters, where row-level security refuses COPY.
 */
export class ColumnArrays {
  readonly #columns: readonly WrittenColumn[];
  readonly #literals: string[][];
  readonly #isText: readonly boolean[];
  #count = 0;

  constructor(columns: readonly WrittenColumn[]) {
    this.#columns = columns;
    this.#literals = columns.map(() => []);
    this.#isText = columns.map(([, type]) => !bareTypes.has(type));
  }

  get count(): number {
    return this.#count;
  }

  get names(): string {
    return this.#columns.map(([name]) => name).join(', ');
  }

  /** Adds a row, cells in the order of the columns. */
  add(cells: readonly Cell[]): void {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? null;
      this.#literals[at]?.push(this.#isText[at] ? literal(cell) : bare(cell));
    }
    this.#count += 1;
  }

  /** `unnest($2::uuid[], …)`, counted from the first free parameter; an array of arrays travels as text and is cast by `selected`. */
  source(firstParameter: number): string {
    return `unnest(${this.#columns.map(([, type], at) => `$${firstParameter + at}::${isList(type) ? 'text' : type}[]`).join(', ')})`;
  }

  /** The columns of the source, cast to their types. */
  selected(alias: string): string {
    return this.#columns.map(([name, type]) => (isList(type) ? `${alias}.${name}::${type}` : `${alias}.${name}`)).join(', ');
  }

  /** The parameters that `source` speaks of. */
  values(): string[] {
    return this.#literals.map((column) => `{${column.join(',')}}`);
  }
}

const isList = (type: string): boolean => type.endsWith('[]');
const plain = /^[A-Za-z0-9:_.+-]+$/;

/** Types whose cells hold nothing that an array literal would take for its own signs. */
const bareTypes = new Set(['uuid', 'date', 'smallint', 'integer', 'numeric', 'boolean']);

function bare(cell: Cell): string {
  return cell === null ? 'NULL' : String(cell);
}

function literal(cell: Cell): string {
  if (cell === null) return 'NULL';
  if (typeof cell === 'string') return quoted(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (Buffer.isBuffer(cell)) return `"\\\\x${cell.toString('hex')}"`;
  return quoted(arrayLiteral(cell));
}

export const arrayLiteral = (words: readonly string[]): string => `{${words.map(quoted).join(',')}}`;

/** A word that could be read as NULL is quoted too. */
function quoted(text: string): string {
  return plain.test(text) && text.toUpperCase() !== 'NULL' ? text : `"${text.replace(/[\\"]/g, '\\$&')}"`;
}
