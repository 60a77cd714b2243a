import { Injectable } from '@nestjs/common';
import type { AdministratorSetup } from '#contract';
import { createAccount } from '../../platform/accounts/create-account.js';
import { hashOf } from '../../platform/accounts/setup-link.js';
import { Database } from '../../platform/database/database.js';
import { Refusal } from '../../platform/problems/refusal.js';

/** The first administrator of an empty installation, through the one-time link that the start printed. */
@Injectable()
export class MakeAdministrator {
  constructor(private readonly database: Database) {}

  /** Answers the address of the account. @throws Refusal `link_spent` unless the link is unused, in time, and nobody was faster. */
  async make({ token, name, email, password }: AdministratorSetup): Promise<string> {
    return this.database.shared(async (tx) => {
      // the update holds the row, so that two uses at once make one administrator
      const { count } = await tx.setupLink.updateMany({
        where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
        data: { usedAt: new Date() },
      });
      if (count === 0 || (await tx.roleGrant.count({ where: { role: 'admin' } })) > 0) throw new Refusal('link_spent');
      await createAccount(tx, { name, email, password, roles: [{ role: 'admin' }] });
      return email;
    });
  }
}
