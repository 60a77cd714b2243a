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

/** From so many rows on, plans made without statistics cost more than statistics. */
export const manyRows = 50;

/**
 * Statistics of tables that have only begun to fill, or of a project that has: without them what is replaced or counted again is looked up
 * the slow way.
 * @param written how many rows a transaction has written, or is about to replace
 */
export async function refreshYoungStatistics(client: ClientBase, projectId: string, written: number): Promise<void> {
  if (written >= manyRows) await client.query('select refresh_young_statistics($1, $2)', [projectId, written]);
}

/** From so many versions on, the planner has to be told at the end of a write that there are more rows now. */
const manyVersions = 1000;

/**
 * Statistics for whoever reads the project next.
 * @param versions how many were written
 * @param known how many of their kind were there before: what the planner knows of those holds for as many more
 */
export async function refreshStatistics(client: ClientBase, versions: number, known = 0): Promise<void> {
  if (versions >= manyVersions && versions > known) await client.query('select refresh_statistics()');
}

/** The same where only tallies were written: in a transaction of its own, since nobody who waits for a project should wait for statistics. */
export async function refreshTallyStatistics(client: ClientBase): Promise<void> {
  await client.query('select refresh_tally_statistics()');
}
