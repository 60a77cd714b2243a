import type { ClientBase } from 'pg';
import type { ScopedTransaction } from './scope.js';

/** Runs one statement with bound values in the transaction at hand, whichever of the two kinds it is, and answers its rows. */
export type Query = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;

/** In a transaction of `withScope`. Days must be read as text (`::text`): here a `date` would come as an instant. */
export function queryThrough(tx: ScopedTransaction): Query {
  return (text, values) => tx.$queryRawUnsafe(text, ...values);
}

/** In a transaction of `withBulkScope`. */
export function queryOn(client: ClientBase): Query {
  return async <Row>(text: string, values: readonly unknown[]) =>
    (await client.query<Row & Record<string, unknown>>(text, [...values])).rows;
}
