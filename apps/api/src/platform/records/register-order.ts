import { z } from 'zod';
import { isCalendarDay } from '#domain';
import { Refusal } from '../problems/refusal.js';
import type { Compared, RegisterSource } from './register-source.js';

/** Where a page ended or began: what it is sorted by, and the id. */
const place = z.tuple([z.string().nullable(), z.uuid()]);
export type Place = z.infer<typeof place>;

/** @throws Refusal `validation` for a cursor that is none of these lists */
export function placeIn(cursor: string): Place {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (error) {
    throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list', cause: error });
  }
}

export function cursorAt({ sortedBy, key }: { readonly sortedBy: string | null; readonly key: string }): string {
  return Buffer.from(JSON.stringify([sortedBy, key])).toString('base64url');
}

export function backwards<Row>(rows: readonly Row[]): readonly Row[] {
  return [...rows].reverse();
}

/** Binds a value of a statement. @returns its place, `$3` */
type Bind = (value: unknown) => string;

/**
 * The order of a register: by one field and, where that is the same, by the id, so that every row has one place. What has nothing to be
 * sorted by comes last, whichever way the order runs.
 */
export class RegisterOrder {
  /** @throws Refusal `validation` for a field that the register cannot be put in the order of */
  static of(source: RegisterSource, sort: string | undefined): RegisterOrder {
    if (sort === undefined) {
      const { dated, calling, table } = source;
      const isByName = table.datedBy === '' && calling !== null;
      return isByName ? new RegisterOrder(calling, false, source.key.id) : new RegisterOrder(dated, true, source.key.id);
    }
    const name = sort.replace(/^-/, '');
    const compared = source.order(name);
    if (!compared) throw new Refusal('validation', { field: 'sort', detail: `sort: there is no field ${name}` });
    return new RegisterOrder(compared, sort.startsWith('-'), source.key.id);
  }

  private constructor(
    readonly compared: Compared,
    private readonly descending: boolean,
    private readonly id: string,
  ) {}

  /** For `order by`. */
  text(way: 'on' | 'back', id: string): string {
    const descending = this.descending === (way === 'on');
    // where every row has a value the words match the index, which can be read from either end
    const areLast = this.compared.always ? descending : way === 'on';
    const direction = descending ? 'desc' : 'asc';
    return `${this.compared.by} ${direction} nulls ${areLast ? 'last' : 'first'}, ${id} ${direction}`;
  }

  /** The rows behind a place, or before it. */
  behind([sortedBy, id]: Place, way: 'on' | 'back', bind: Bind): string {
    const { by, type, always } = this.compared;
    const behind = this.descending === (way === 'on') ? '<' : '>';
    const idAt = `${bind(id)}::uuid`;
    if (sortedBy === null) {
      const same = `(${by} is null and ${this.id} ${behind} ${idAt})`;
      return way === 'on' ? same : `(${by} is not null or ${same})`;
    }
    const beyond = `(${by}, ${this.id}) ${behind} (${bind(sortedBy)}::${type}, ${idAt})`;
    return way === 'on' && !always ? `(${beyond} or ${by} is null)` : beyond;
  }

  /** The rows that stand at a value or behind it. */
  startingAt(at: string, bind: Bind): string {
    const { by, always } = this.compared;
    const reached = `${by} ${this.descending ? '<=' : '>='} ${this.#value(at, bind)}`;
    return always ? reached : `(${reached} or ${by} is null)`;
  }

  /** The rows before those that stand at a value. */
  before(at: string, bind: Bind): string {
    return `${this.compared.by} ${this.descending ? '>' : '<'} ${this.#value(at, bind)}`;
  }

  #value(at: string, bind: Bind): string {
    const { by, type } = this.compared;
    const isOne = type === 'text' || (type === 'date' ? isCalendarDay(at) : type !== 'boolean' && /^-?\d{1,9}(\.\d{1,6})?$/.test(at));
    if (!isOne) throw new Refusal('validation', { field: 'at', detail: 'at: no value of what the register is in the order of' });
    const written = by.startsWith('lower(') ? at.toLowerCase() : at;
    return `${bind(written)}::${type === 'integer' ? 'numeric' : type}`;
  }
}
