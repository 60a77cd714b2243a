import type { Account, ProjectReference } from '../../platform/sign-in/account.js';

/** Who asks about people of which project. */
export interface Asking {
  readonly account: Account;
  readonly project: ProjectReference;
  /** Numbers of the desks whose people they know; null: of all. */
  readonly desks: readonly number[] | null;
}
