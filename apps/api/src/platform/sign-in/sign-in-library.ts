import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { hashPassword, passwordMatches } from '../accounts/password-hash.js';
import type { Database } from '../database/database.js';
import { challengeCookie, challengeSeconds, codeSeconds, idleSeconds, refreshSeconds, sessionCookie } from './session-rules.js';

/** The sign-in library as it is set up here. */
export const makeLibrary = (database: Database, secret: string, origin: string) =>
  betterAuth({
    appName: 'Cruscotto',
    baseURL: origin,
    basePath: '/api/auth',
    secret,
    database: database.authPool,
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: ({ hash, password }) => passwordMatches(password, hash) },
    },
    session: { expiresIn: idleSeconds, updateAge: refreshSeconds, cookieCache: { enabled: false } },
    plugins: [
      twoFactor({
        issuer: 'Cruscotto',
        twoFactorCookieMaxAge: challengeSeconds,
        totpOptions: { digits: 6, period: codeSeconds },
        backupCodeOptions: { amount: 10, storeBackupCodes: 'encrypted' },
      }),
    ],
    // our own limits count failures, per account and per network (sign-in-limits.ts)
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false, // the library's prefix would be __Secure-; ours is stricter
      cookies: { session_token: sessionCookie(origin), two_factor: challengeCookie(origin) },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // limits and the trail have their own address of the client; the session row needs none (data not kept cannot leak)
      ipAddress: { disableIpTracking: true },
    },
  });

export type SignInLibrary = ReturnType<typeof makeLibrary>;
