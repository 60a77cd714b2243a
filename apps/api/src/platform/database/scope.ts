import type { Prisma } from './generated/client.js';

/** What a transaction may see and in whose name it writes. */
export interface Scope {
  /** Ids of the projects whose rows exist for this transaction; none: shared tables only. */
  readonly projects: readonly string[];
  /** Account id, for the trail; null: the system itself, a job or the first start. */
  readonly account: string | null;
  /** Why, for the trail. */
  readonly reason?: string;
  /** The import that the writes belong to, for the trail. */
  readonly importId?: string;
}

export interface ScopeOptions {
  /**
   * `shared`: writes records; many at a time. `exclusive`: an import or a freezing; alone. Either is for one project, raises its change
   * number, and hands `work` an instant later than every instant posted before. Default `none`: reads, or writes of shared tables.
   */
  readonly lock?: 'shared' | 'exclusive' | 'none';
  /**
   * Limit of the whole transaction, waiting for the lock included; on a bare connection of each statement and each pause between two.
   * Default 15 s.
   */
  readonly timeoutMs?: number;
  /**
   * For history that was recorded before it came here (the demo network, another system's records): the instant it was recorded then.
   * Never later than now, nor earlier than what is posted already. Needs a lock.
   */
  readonly recordedAt?: Date;
}

/** Prisma inside one scoped transaction. */
export type ScopedTransaction = Prisma.TransactionClient;

export class InvalidScope extends Error {
  override readonly name = 'InvalidScope';
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Values of the settings that policies and triggers read. @throws InvalidScope for an id that is none. */
export function scopeSettings({ projects, account, reason, importId }: Scope): [name: string, value: string][] {
  for (const id of importId === undefined ? projects : [...projects, importId])
    if (!uuid.test(id)) throw new InvalidScope(`not a project or import id: ${id}`);
  return [
    ['cruscotto.projects', projects.join(',')],
    ['cruscotto.account', account ?? ''],
    ['cruscotto.reason', reason ?? ''],
    ['cruscotto.import', importId ?? ''],
  ];
}

/** The one project of a scope that takes a lock. */
export function lockedProject({ projects }: Scope, lock: ScopeOptions['lock']): string | null {
  if (lock === undefined || lock === 'none') return null;
  const [project, ...others] = projects;
  if (project === undefined || others.length > 0) throw new InvalidScope(`a lock is for one project, not for ${projects.length}`);
  return project;
}
