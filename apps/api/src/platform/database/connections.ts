import pg from 'pg';

const dateType = 1082;

/**
 * A pool for a login. A calendar day stays a text (`2025-03-31`): a Date at local midnight is another day elsewhere. Errors of idle
 * connections are told to `onError`; unheard they would end the process (a database that restarts is no reason to).
 */
export function openPool(url: string, options: Omit<pg.PoolConfig, 'connectionString'>, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    ...options,
    types: { getTypeParser: (id, format) => (id === dateType ? (text: string) => text : pg.types.getTypeParser(id, format)) },
  });
  pool.on('error', onError);
  // a connection that is lent out tells its errors itself; the query that runs on it fails with the same error
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
