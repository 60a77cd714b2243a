import * as z from 'zod';

/**
 * Whether an account has a second factor. `set`: it has one; `offered`: it may set one up; `due`: it has to, `until` then; `missing`: that
 * time is over, and nothing else can be done first (G27).
 */
export const secondFactorStanding = z.object({
  state: z.enum(['set', 'offered', 'due', 'missing']),
  until: z.iso.datetime().nullable(),
});
/** Its own page: how many backup codes are left, and whether the account belongs to everybody (a demonstration's) and can have none. */
export const secondFactorView = z.object({
  ...secondFactorStanding.shape,
  backupCodesLeft: z.number().int(),
  shared: z.boolean(),
});
/** To set one up, to change it: the password once more. */
export const passwordAgain = z.strictObject({ password: z.string().max(1000) });
/** What an authenticator app is given, and codes for the day it is lost: answered once and never again. */
export const secondFactorSetUp = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) });
export const newBackupCodes = z.object({ backupCodes: z.array(z.string()) });
/** A code of the app, six digits, or one of the backup codes. */
export const oneTimeCode = z.strictObject({ code: z.string().trim().min(1).max(40) });
/** When the code was given, so long as no other is asked for. */
export const codeAccepted = z.object({ freshUntil: z.iso.datetime() });
/** Signing in: who it is, or that a code is asked for next, in the words of the sign-in library. */
export const signedInAnswer = z.union([
  z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) }),
  z.object({ twoFactorRedirect: z.literal(true), twoFactorMethods: z.array(z.literal('totp')) }),
]);

export type SecondFactorStanding = z.infer<typeof secondFactorStanding>;
export type SecondFactorView = z.infer<typeof secondFactorView>;
export type PasswordAgain = z.infer<typeof passwordAgain>;
export type SecondFactorSetUp = z.infer<typeof secondFactorSetUp>;
export type NewBackupCodes = z.infer<typeof newBackupCodes>;
export type OneTimeCode = z.infer<typeof oneTimeCode>;
export type CodeAccepted = z.infer<typeof codeAccepted>;
export type SignedInAnswer = z.infer<typeof signedInAnswer>;
