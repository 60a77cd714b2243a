import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import { Refusal } from '../problems/refusal.js';

/** So many codes, or passwords given to change the second factor, may be wrong in a row. */
export const attemptsAllowed = 5;

/**
 * Limits the guessing of codes: six digits are few. Each attempt is counted before it is judged, so that many at once are not judged more
 * often than one after the other; a right one forgets those before it. Kept in the database, as a hash of the account (G26).
 */
export class CodeAttempts {
  readonly #windowMs: number;

  constructor(
    private readonly database: Database,
    demo: boolean,
  ) {
    this.#windowMs = (demo ? 60 : 15 * 60) * 1000;
  }

  /** @throws Refusal `too_many_requests` after too many wrong ones, until a quarter of an hour after the last that was judged. */
  async count(accountId: string): Promise<void> {
    const now = Date.now();
    const { rows } = await this.database.authPool.query<{ count: number; lastRequest: string }>(
      `insert into "rateLimit" as kept ("id", "key", "count", "lastRequest") values ($1, $2, 1, $3)
       on conflict ("key") do update set
         "count" = case when kept."lastRequest" < $4 then 1 else least(kept."count" + 1, $5) end,
         "lastRequest" = case when kept."lastRequest" >= $4 and kept."count" >= $5 - 1 then kept."lastRequest" else excluded."lastRequest" end
       returning "count", "lastRequest"`,
      [randomUUID(), attemptsKey(accountId), now, now - this.#windowMs, attemptsAllowed + 1],
    );
    const [kept] = rows;
    if (kept && kept.count > attemptsAllowed) {
      const retryAfter = (this.#windowMs - (now - Number(kept.lastRequest))) / 1000;
      throw new Refusal('too_many_requests', { retryAfter });
    }
  }

  async forget(accountId: string): Promise<void> {
    await this.database.authPool.query('delete from "rateLimit" where "key" = $1', [attemptsKey(accountId)]);
  }
}

/** The account under which wrong codes are counted. */
export function attemptsKey(accountId: string): string {
  return createHash('sha256')
    .update(JSON.stringify(['second factor', accountId]))
    .digest('base64url');
}
