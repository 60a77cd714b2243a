import { setTimeout as after } from 'node:timers/promises';

const attempts = 4;
/** Serialization failure and deadlock: the database broke off one of several transactions, and all of it can simply be done again. */
const repeatable = new Set(['40001', '40P01', 'P2034']);

/** Runs a whole transaction again when the database asks for it; waits a little longer each time, never in step with the others. */
export async function retryBrokenOff<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !wasBrokenOff(error)) throw error;
      await after(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/** Whether an error, or what caused it inside Prisma, is one of those. */
export function wasBrokenOff(error: unknown): boolean {
  return codesIn(error, 4).some((code) => repeatable.has(code));
}

function codesIn(value: unknown, depth: number): string[] {
  if (typeof value !== 'object' || value === null || depth === 0) return [];
  const found: string[] = [];
  for (const key of ['code', 'originalCode', 'kind'] as const) {
    const code: unknown = Reflect.get(value, key);
    if (code === 'TransactionWriteConflict') found.push('40001');
    else if (typeof code === 'string') found.push(code);
  }
  return [...found, ...['cause', 'meta', 'driverAdapterError'].flatMap((key) => codesIn(Reflect.get(value, key), depth - 1))];
}
