import type { Query } from '../database/query.js';
import { Refusal } from '../problems/refusal.js';
import type { Write } from './write.js';

/** Kept so long (G19); afterwards the same key is a new request. */
export const keptDays = 30;

/**
 * What the key was answered before, in the transaction of the write itself: the answer is there if and only if the write is. Until the
 * transaction ends the key is held, so that the same request sent twice at once runs once.
 * @throws Refusal `idempotency_conflict` while it runs, `idempotency_key_reused` for another content.
 */
export async function keptAnswer(query: Query, { account, key, contentHash }: Write): Promise<{ answer: unknown } | null> {
  const [lock] = await query<{ held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('idempotency:' || $1 || ':' || $2, 0)) as held`,
    [account, key],
  );
  if (!lock?.held) throw new Refusal('idempotency_conflict', { retryAfter: 2 });
  const [kept] = await query<{ contentHash: string; answer: unknown }>(
    `select content_hash as "contentHash", answer from idempotent_answer
     where account_id = $1 and key = $2 and created_at > current_timestamp - make_interval(days => $3::integer)`,
    [account, key, keptDays],
  );
  if (!kept) return null;
  if (kept.contentHash !== contentHash) throw new Refusal('idempotency_key_reused');
  return { answer: kept.answer };
}

export async function keepAnswer(query: Query, write: Write, answer: unknown): Promise<void> {
  const status = write.method === 'POST' ? 201 : 200;
  await query(
    `insert into idempotent_answer (account_id, key, method, path, content_hash, status, answer) values ($1, $2, $3, $4, $5, $6::smallint, $7::jsonb)
     on conflict (account_id, key) do update set method = excluded.method, path = excluded.path, content_hash = excluded.content_hash,
       status = excluded.status, answer = excluded.answer, created_at = current_timestamp`,
    [write.account, write.key, write.method, write.path, write.contentHash, status, JSON.stringify(answer ?? null)],
  );
}
