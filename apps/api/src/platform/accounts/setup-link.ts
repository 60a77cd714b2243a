import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/database.js';

const hoursValid = 24;

/**
 * The secret of a one-time link by which the first administrator is made (`/setup?token=…`); null when there is an administrator already.
 * Only its hash is stored; a new link leaves the ones before without effect.
 */
export async function makeSetupToken(database: Database): Promise<string | null> {
  const token = randomBytes(32).toString('base64url');
  return database.shared(async (tx) => {
    if ((await tx.roleGrant.count({ where: { role: 'admin' } })) > 0) return null;
    const now = Date.now();
    await tx.setupLink.updateMany({ where: { usedAt: null, expiresAt: { gt: new Date(now) } }, data: { expiresAt: new Date(now) } });
    await tx.setupLink.create({ data: { tokenHash: hashOf(token), expiresAt: new Date(now + hoursValid * 3_600_000) } });
    return token;
  });
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
