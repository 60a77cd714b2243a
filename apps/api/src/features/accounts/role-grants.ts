import type { NewRole } from '#contract';
import { grantRole } from '../../platform/accounts/create-account.js';
import { queryThrough } from '../../platform/database/query.js';
import type { Scope, ScopedTransaction } from '../../platform/database/scope.js';
import { Refusal } from '../../platform/problems/refusal.js';
import type { Account } from '../../platform/sign-in/account.js';

/**
 * The scope in which roles are given: their projects, so that the trail of each can say so.
 * @throws Refusal `validation` on the field, for a project that is not there.
 */
export function scopeOfRoles(by: Account, roles: readonly NewRole[], fieldOf: (at: number) => string): Scope {
  const known = new Set(by.projects('accounts.edit').map(({ id }) => id));
  const unknown = roles.findIndex(({ projectId }) => !known.has(projectId));
  if (unknown >= 0) {
    const field = fieldOf(unknown);
    throw new Refusal('validation', { field, detail: `${field}: there is no such project` });
  }
  // in one order, so that two who give roles in the same projects at once do not wait for each other in a circle
  return { projects: [...new Set(roles.map(({ projectId }) => projectId))].sort(), account: by.id };
}

/** Gives the roles and says so in the trail of each project, in the same transaction (G21). A role held already leaves no second trace. */
export async function giveRoles(tx: ScopedTransaction, by: Account, accountId: string, roles: readonly NewRole[]): Promise<void> {
  const query = queryThrough(tx);
  for (const { role, projectId } of [...roles].sort((one, other) => (one.projectId < other.projectId ? -1 : 1))) {
    const held = await tx.roleGrant.count({ where: { accountId, role, projectId, deskNumber: null } });
    if (held > 0) continue;
    await grantRole(tx, accountId, { role, projectId }, by.id);
    await query(`select record_audit_event($1::uuid, 'role_granted', 'role_grant', null, $2::jsonb)::text`, [
      projectId,
      JSON.stringify({ account: accountId, role }),
    ]);
  }
}
