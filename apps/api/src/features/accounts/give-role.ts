import { Injectable } from '@nestjs/common';
import type { AccountView, NewRole } from '#contract';
import { queryThrough } from '../../platform/database/query.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';
import { readAccount } from './account-rows.js';
import { giveRoles, scopeOfRoles } from './role-grants.js';

/** Gives an account a role in a project; it holds from its next request on (G25). */
@Injectable()
export class GiveRole {
  constructor(private readonly writes: Writes) {}

  /**
   * @throws Refusal `not_found` for an account that is not there, `validation` for such a project, `forbidden` for an administrator's
   * account: whoever gives roles opens no participant and no exact figure (G5), not even by giving one to himself.
   */
  give(by: Account, write: Write, accountId: string, role: NewRole): Promise<AccountView> {
    const scope = scopeOfRoles(by, [role], () => 'projectId');
    return this.writes.run(write, scope, async (tx) => {
      const query = queryThrough(tx);
      const before = await readAccount(query, accountId);
      if (!before) throw new Refusal('not_found');
      if (before.roles.some((held) => held.role === 'admin'))
        throw new Refusal('forbidden', {
          detail: 'An administrator holds no role in a project.',
          remedy: 'Make another account for the work in the project.',
        });
      await giveRoles(tx, by, accountId, [role]);
      return (await readAccount(query, accountId)) ?? before;
    });
  }
}
