import { Injectable } from '@nestjs/common';
import type { AccountView } from '#contract';
import { queryThrough } from '../../platform/database/query.js';
import type { Write } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';
import { takeSecondFactorAway } from '../../platform/sign-in/take-second-factor-away.js';
import { readAccount } from './account-rows.js';

/** Lets somebody in again who lost telephone and backup codes: the password alone opens the account until a new one is set up (G27). */
@Injectable()
export class TakeSecondFactor {
  constructor(private readonly writes: Writes) {}

  /**
   * @throws Refusal `not_found` for an account that is not there, `second_factor_not_set`, `forbidden` for one's own: that is taken away on
   * one's own page, with the password, and gives no new time to do without.
   */
  take(by: Account, write: Write, accountId: string, reason: string): Promise<AccountView> {
    if (accountId === by.id)
      throw new Refusal('forbidden', {
        detail: 'An administrator takes away the second factor of others, not the own one.',
        remedy: 'Change it on the page of the account, or ask another administrator.',
      });
    return this.writes.run(write, { projects: [], account: by.id }, async (tx) => {
      const query = queryThrough(tx);
      const before = await readAccount(query, accountId);
      if (!before) throw new Refusal('not_found');
      if (!(await takeSecondFactorAway(tx, { accountId, by: by.id, reason }))) throw new Refusal('second_factor_not_set');
      return (await readAccount(query, accountId)) ?? before;
    });
  }
}
