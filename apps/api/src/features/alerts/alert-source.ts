import type { ClientBase } from 'pg';
import type { Alert, AlertAudience, CalendarDay } from '#domain';
import type { Account } from '../../platform/sign-in/account.js';
import type { ToldDesks } from './audiences.js';

/** What is asked of a source. */
export interface AlertQuestion {
  readonly projectId: string;
  readonly projectEnd: CalendarDay;
  readonly today: CalendarDay;
  readonly account: Account;
  /** Of which desks; null: of all, and of what is of none. */
  readonly desks: ToldDesks;
}

/** Reads what one kind of record may say, most urgent first and never more than `mostRead`, and asks the rules of the domain. */
export interface AlertSource {
  readonly audience: AlertAudience;
  read(client: ClientBase, question: AlertQuestion): Promise<readonly Alert[]>;
}

/** So many candidates of one source are looked at: what is said is then "2,000 and more". */
export const mostRead = 2000;

/** A version that stands, of `v`; `$1` is the project. */
export const standing = 'v.project_id = $1 and v.superseded_at is null and not v.withdrawn';

export const said = (alerts: readonly (Alert | null)[]): readonly Alert[] => alerts.filter((alert) => alert !== null);
