import { type Scope, type ScopeOptions, scopeSettings } from './scope.js';

/** Statement with bound values, for any client. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** In whole milliseconds, so that JavaScript holds it exactly. */
const now = `date_trunc('milliseconds', clock_timestamp())`;

/** First statement of every scoped transaction: the settings end with it, whatever happens (the third argument is always true). Also says the time. */
export function openScope(scope: Scope, timeoutMs: number, lock: ScopeOptions['lock']): Statement {
  const limits = [
    ['statement_timeout', String(timeoutMs)],
    // a caller that forgets an open transaction must not hold its locks for ever
    ['idle_in_transaction_session_timeout', String(timeoutMs)],
  ] as const;
  // Who writes thousands of rows looks them up by key, while statistics still say that the tables are small: a plan made then, those of
  // foreign keys too, would read the whole table for every row.
  const plans = lock === 'exclusive' ? ([['enable_seqscan', 'off']] as const) : [];
  const settings = [...scopeSettings(scope), ...limits, ...plans];
  const set = settings.map((_, i) => `set_config($${2 * i + 1}, $${2 * i + 2}, true)`).join(', ');
  return { text: `select ${set}, ${now} as "postedAt"`, values: settings.flat() };
}

/** Who writes, and why, from here on. */
export function openName(account: string, reason: string | null): Statement {
  return {
    text: `select set_config('cruscotto.account', $1, true), set_config('cruscotto.reason', $2, true)`,
    values: [account, reason ?? ''],
  };
}

/** Takes the project's lock until the end of the transaction. */
export function takeLock(project: string, lock: ScopeOptions['lock']): Statement {
  const take = lock === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  return { text: `select ${take}(hashtextextended('project:' || $1, 0))::text as locked`, values: [project.toLowerCase()] };
}

/**
 * The instant of the writes of a transaction that holds the project's lock: later than every instant posted before, so that what a report
 * knew when it froze stays what it knew. `recordedAt` is the instant of history taken over from elsewhere.
 */
export function readInstant(project: string, recordedAt: Date | undefined): Statement {
  return {
    text: `select greatest(least(${now}, $2::timestamptz),
      (select last_posted_at + interval '1 millisecond' from project_change where project_id = $1::uuid)) as "postedAt"`,
    values: [project, recordedAt ?? null],
  };
}

/** Raises the project's change number and remembers the instant of the write. */
export function raiseNumber(projectId: string, postedAt: Date | null): Statement {
  return {
    text: `insert into project_change as change (project_id, number, last_posted_at) values ($1::uuid, 1, coalesce($2::timestamptz, '-infinity'))
      on conflict (project_id) do update set number = change.number + 1, last_posted_at = greatest(change.last_posted_at, excluded.last_posted_at)
      returning number::text`,
    values: [projectId, postedAt],
  };
}
