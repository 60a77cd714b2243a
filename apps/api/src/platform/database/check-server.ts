import type { ClientBase } from 'pg';
import { DatabaseFailure } from './database-failure.js';

/** Oldest PostgreSQL whose policies, views and unique keys behave as the migrations need. */
const oldestVersion = 15;
/** G18: beyond this, an instant of the API and one of the database cannot be compared. */
const clockToleranceMilliseconds = 5_000;
const needed = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Refuses a server that could lose what was confirmed, is too old, or lives in another time than we do (G18).
 * @param mayForget only for the servers of specs: their disk writes are off to save time.
 */
export async function checkServer(client: ClientBase, { mayForget = false }: { mayForget?: boolean } = {}): Promise<void> {
  const { rows } = await client.query<{ version: number; off: string[]; now: Date }>(
    `select current_setting('server_version_num')::integer / 10000 as version,
       (select coalesce(array_agg(name::text), '{}') from pg_settings where name = any ($1) and setting in ('off', 'local')) as off, clock_timestamp() as now`,
    [needed],
  );
  const { version, off, now } = rows[0] ?? { version: 0, off: [], now: new Date(0) };
  if (version < oldestVersion)
    throw new DatabaseFailure('old_server', `The database is PostgreSQL ${version}; Cruscotto needs ${oldestVersion} or later.`);
  if (off.length > 0 && !mayForget)
    throw new DatabaseFailure(
      'unsafe_settings',
      `The database may lose what it confirmed: ${off.join(', ')} is off. Set it to on in postgresql.conf and start again.`,
    );
  const difference = Math.abs(now.getTime() - Date.now());
  if (difference > clockToleranceMilliseconds)
    throw new DatabaseFailure(
      'clock',
      `The clocks of the database and of this machine differ by ${Math.round(difference / 1000)} s; at most 5 s are allowed. Let both follow a time server.`,
    );
}
