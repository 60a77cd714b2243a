import { Refusal } from '../problems/refusal.js';
import { codesOf } from '../problems/database-refusal.js';

/** What the log may know of an error (G41). */
export interface DescribedError {
  readonly name: string;
  readonly codes: readonly string[];
  /** Only of errors that cannot repeat a stored value. */
  readonly message?: string;
  /** Where it was thrown, without the message. */
  readonly at: readonly string[];
}

/** Errors of the database repeat the values of the row at fault ("Key (email)=(…) already exists"), so their text is left out. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, codes: [], at: [] };
  const codes = [...new Set(codesOf(error))];
  const repeatsValues = codes.length > 0 || /prisma|database|zod/i.test(error.name + error.constructor.name);
  return {
    name: error.name,
    codes,
    ...(repeatsValues && !(error instanceof Refusal) ? {} : { message: error.message.slice(0, 500) }),
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => line.startsWith('    at '))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
