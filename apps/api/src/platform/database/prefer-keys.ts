import type { ClientBase } from 'pg';

/**
 * Until the transaction ends, rows are looked up by their keys and tables never read whole. A block of an import meets tables that grow
 * while it runs: with what the planner believes of them, every block would read all that was written before it, in the statements, in
 * the trail's triggers and in the keys that are checked.
 */
export async function preferKeys(client: ClientBase): Promise<void> {
  await client.query(
    `select set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('enable_seqscan', 'off', true)`,
  );
}

/** From so many versions on, the planner has to be told at the end of a write that there are more rows now. */
const manyVersions = 1000;

/** Statistics for whoever reads the project next. @param versions how many were written */
export async function refreshStatistics(client: ClientBase, versions: number): Promise<void> {
  if (versions >= manyVersions) await client.query('select refresh_statistics()');
}
