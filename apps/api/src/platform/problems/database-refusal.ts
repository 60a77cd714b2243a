import { Refusal } from './refusal.js';

const busySeconds = 5;
/**
 * Codes of PostgreSQL and of Prisma that mean "not now": no connection free in time, transaction not begun or out of time (P2024, P2028,
 * 57014), broken off again and again (40001, 40P01, P2034), server full, starting or stopping, or not reached.
 */
const notNow = new Set([
  ...['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037'],
  ...['40001', '40P01', '53300', '53400', '55P03', '57014', '57P01', '57P02', '57P03', '08000', '08001', '08003', '08006'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'TransactionWriteConflict', 'SocketTimeout', 'DatabaseNotReachable'],
]);
/** A pool that waits in vain says so in words alone. */
const poolTimeout = /timeout exceeded when trying to connect|Connection terminated|Unable to start a transaction in the given time/i;
const unique = new Set(['P2002', '23505', 'UniqueConstraintViolation']);
const reference = new Set(['P2003', '23503', 'ForeignKeyConstraintViolation']);
/** Values that a column or a check refuses: schemas should have refused them before, so the log says where. */
const malformedValue = new Set(['22001', '23514', '22P02', '22003', '22007', '22008', '22021', '22P05', 'P2007']);

/**
 * What an error of the database is to a client; null when it is none or means a fault of ours. Neutral (G17): which other record
 * a value collides with is not said, since that record may be another project's.
 */
export function databaseRefusal(error: unknown): Refusal | null {
  const codes = codesOf(error);
  const holds = (set: ReadonlySet<string>): boolean => codes.some((code) => set.has(code));
  if (holds(notNow) || (error instanceof Error && poolTimeout.test(error.message)))
    return new Refusal('unavailable', { retryAfter: busySeconds, cause: error });
  if (holds(unique)) return new Refusal('taken', { cause: error });
  if (holds(reference)) return new Refusal('validation', { detail: 'The request names something that does not exist.', cause: error });
  if (holds(malformedValue)) return new Refusal('validation', { cause: error });
  if (codes.includes('P2025')) return new Refusal('not_found', { cause: error });
  return null;
}

/** Codes of an error and of what caused it, however deep Prisma and its adapter wrapped them. */
export function codesOf(error: unknown, depth = 5): string[] {
  if (typeof error !== 'object' || error === null || depth === 0) return [];
  const own = ['code', 'originalCode', 'kind'].map((key): unknown => Reflect.get(error, key)).filter((code) => typeof code === 'string');
  return [...own, ...['cause', 'meta', 'driverAdapterError'].flatMap((key) => codesOf(Reflect.get(error, key), depth - 1))];
}
