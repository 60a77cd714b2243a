import { v7 as uuidv7 } from 'uuid';
import type { Role } from '#contract';
import type { Language } from '#domain';
import type { ScopedTransaction } from '../database/scope.js';
import { Refusal } from '../problems/refusal.js';
import { hashPassword } from './password-hash.js';
import { checkNewPassword } from './password-rules.js';

/** A role for one project, perhaps for one desk of it; an administrator's is for the installation and names none. */
export interface NewRole {
  readonly role: Role;
  readonly projectId?: string;
  readonly deskNumber?: number;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly language?: Language;
  readonly roles: readonly NewRole[];
  /** Account that gives the roles; none at the very first start. */
  readonly grantedBy?: string;
}

/**
 * Makes an account that can sign in, with its roles, in the caller's transaction (`database.shared(tx => createAccount(tx, …))`), and
 * answers its id. Public sign-up does not exist: accounts come from here alone.
 * @throws Refusal `weak_password`, or `taken` when the address has an account.
 */
export async function createAccount(tx: ScopedTransaction, account: NewAccount): Promise<string> {
  const email = account.email.trim().toLowerCase();
  checkNewPassword(account.password, email);
  const id = uuidv7();
  const made =
    await tx.$executeRaw`insert into auth."user" ("id", "name", "email", "emailVerified") values (${id}, ${account.name}, ${email}, true)
    on conflict ("email") do nothing`;
  if (made === 0) throw new Refusal('taken', { field: 'email' });
  await tx.$executeRaw`insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
    values (${uuidv7()}, ${id}, 'credential', ${id}, ${await hashPassword(account.password)}, current_timestamp)`;
  await tx.accountProfile.create({ data: { accountId: id, language: account.language ?? 'it' } });
  for (const role of account.roles) await grantRole(tx, id, role, account.grantedBy);
  return id;
}

/** Gives an account a role; holding it already is no fault. It holds from the next request on (G25). */
export async function grantRole(tx: ScopedTransaction, accountId: string, role: NewRole, grantedBy?: string): Promise<void> {
  await tx.roleGrant.createMany({
    data: [
      {
        roleGrantId: uuidv7(),
        accountId,
        role: role.role,
        projectId: role.projectId ?? null,
        deskNumber: role.deskNumber ?? null,
        grantedBy: grantedBy ?? null,
      },
    ],
    skipDuplicates: true,
  });
}

/** Id of the account with an address; null when there is none. */
export async function accountOf(tx: ScopedTransaction, email: string): Promise<string | null> {
  const rows = await tx.$queryRaw<{ id: string }[]>`select "id" from auth."user" where "email" = ${email.trim().toLowerCase()}`;
  return rows[0]?.id ?? null;
}
