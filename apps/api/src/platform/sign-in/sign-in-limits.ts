import { createHash, randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import { Refusal } from '../problems/refusal.js';

interface Limit {
  readonly key: string;
  readonly failures: number;
}
/** Failures are forgotten after a quarter of an hour without another; in a demonstration, whose passwords are published, after a minute. */
const windowSeconds = (demo: boolean): number => (demo ? 60 : 15 * 60);

/**
 * Limits on failed sign-ins (G26), kept in the database so that several processes share them: per account from one network (a person who
 * mistypes), per account from anywhere (many machines on one account), per network (one machine on many accounts). Keys are hashes: neither
 * addresses nor networks are stored.
 */
export class SignInLimits {
  readonly #windowMs: number;

  constructor(
    private readonly database: Database,
    demo: boolean,
  ) {
    this.#windowMs = windowSeconds(demo) * 1000;
  }

  /** @throws Refusal `too_many_requests` once a limit is reached. */
  async check(email: string, network: string): Promise<void> {
    const limits = limitsOf(email, network);
    const { rows } = await this.database.authPool.query<{ key: string; count: number; lastRequest: string }>(
      'select "key", "count", "lastRequest" from "rateLimit" where "key" = any ($1)',
      [limits.map(({ key }) => key)],
    );
    for (const { key, count, lastRequest } of rows) {
      const wait = (this.#windowMs - (Date.now() - Number(lastRequest))) / 1000;
      if (wait > 0 && count >= (limits.find((limit) => limit.key === key)?.failures ?? Infinity))
        throw new Refusal('too_many_requests', { retryAfter: wait });
    }
  }

  async failed(email: string, network: string): Promise<void> {
    const now = Date.now();
    const keys = limitsOf(email, network).map(({ key }) => key);
    await this.database.authPool.query(
      `insert into "rateLimit" as kept ("id", "key", "count", "lastRequest") select * from unnest($1::text[], $2::text[], $3::integer[], $4::bigint[])
       on conflict ("key") do update set "lastRequest" = excluded."lastRequest",
         "count" = case when kept."lastRequest" < $5 then 1 else kept."count" + 1 end`,
      [keys.map(() => randomUUID()), keys, keys.map(() => 1), keys.map(() => now), now - this.#windowMs],
    );
  }

  /** A success clears the account's failures from this network, not those of others. */
  async succeeded(email: string, network: string): Promise<void> {
    await this.database.authPool.query('delete from "rateLimit" where "key" = $1 or "lastRequest" < $2', [
      limitsOf(email, network)[0]?.key,
      Date.now() - this.#windowMs,
    ]);
  }
}

function limitsOf(email: string, network: string): Limit[] {
  const account = email.trim().toLowerCase();
  return [
    { key: keyOf('account and network', account, network), failures: 10 },
    { key: keyOf('account', account), failures: 50 },
    { key: keyOf('network', network), failures: 100 },
  ];
}

function keyOf(kind: string, ...parts: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, ...parts]))
    .digest('base64url');
}
