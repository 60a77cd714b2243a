import { Injectable } from '@nestjs/common';
import type { AccountView, NewAccount } from '#contract';
import { createAccount } from '../../platform/accounts/create-account.js';
import { queryThrough } from '../../platform/database/query.js';
import { type Write, withSecret } from '../../platform/idempotency/write.js';
import { Writes } from '../../platform/idempotency/writes.js';
import { Installation } from '../../platform/installation/installation.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';
import { readAccount } from './account-rows.js';
import { giveRoles, scopeOfRoles } from './role-grants.js';

/** Makes an account that can sign in at once, with its roles. Its password is told to its owner by whoever made it. */
@Injectable()
export class AddAccount {
  constructor(
    private readonly writes: Writes,
    private readonly installation: Installation,
  ) {}

  /** @throws Refusal `taken`, `weak_password`, or `validation` for a project that is not there. */
  add(by: Account, write: Write, { name, email, password, language, roles }: NewAccount): Promise<AccountView> {
    const scope = scopeOfRoles(by, roles, (at) => `roles.${at}.projectId`);
    return this.writes.run(withSecret(write, this.installation.secret), scope, async (tx) => {
      const id = await createAccount(tx, { name, email, password, language, roles: [], grantedBy: by.id });
      await giveRoles(tx, by, id, roles);
      const made = await readAccount(queryThrough(tx), id);
      if (!made) throw new Refusal('internal');
      return made;
    });
  }
}
