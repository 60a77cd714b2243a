import { v7 as uuidv7 } from 'uuid';
import type { ScopedTransaction } from '../database/scope.js';
import { attemptsKey } from './code-attempts.js';

/** Whose second factor is taken away, by which administrator and why. */
export interface SecondFactorTaking {
  readonly accountId: string;
  readonly by: string;
  readonly reason: string;
}

/**
 * Takes an account's second factor away in the caller's transaction: secret and backup codes go, its sessions end, wrong codes are
 * forgotten, and the time to set one up begins again (G27). The trail says who did so and why (G37). False: it had none.
 */
export async function takeSecondFactorAway(tx: ScopedTransaction, { accountId, by, reason }: SecondFactorTaking): Promise<boolean> {
  const taken = await tx.$executeRaw`update auth."user" set "twoFactorEnabled" = false, "secondFactorTakenAt" = now()
    where "id" = ${accountId} and "twoFactorEnabled"`;
  if (taken === 0) return false;
  await tx.$executeRaw`delete from auth."twoFactor" where "userId" = ${accountId}`;
  await tx.$executeRaw`delete from auth."session" where "userId" = ${accountId}`;
  await tx.$executeRaw`delete from auth."rateLimit" where "key" = ${attemptsKey(accountId)}`;
  await tx.accountEvent.create({
    data: { accountEventId: uuidv7(), accountId, action: 'second_factor_taken_away', detail: { by, reason } },
  });
  return true;
}
