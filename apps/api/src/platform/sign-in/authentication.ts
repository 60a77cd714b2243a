import { betterAuth } from 'better-auth';
import type { Database } from '../database/database.js';
import { hashPassword, passwordMatches } from '../accounts/password-hash.js';
import type { Account } from './account.js';
import type { Accounts } from './accounts.js';
import { sessionToken } from './session-cookie.js';
import { absoluteSeconds, idleSeconds, refreshSeconds, sessionCookie } from './session-rules.js';

export interface AuthenticationOptions {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly secret: Buffer;
  /** The installation's public address. */
  readonly origin: string;
}

/** Who asks, and the cookies to send along: a session in use moves its end, one that has ended is taken back. */
export interface Asker {
  readonly account: Account | null;
  readonly cookies: readonly string[];
}
const nobody: Asker = { account: null, cookies: [] };

const makeLibrary = (database: Database, secret: string, origin: string) =>
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
    // our own limits count failures, per account and per network (sign-in-limits.ts)
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false, // the library's prefix would be __Secure-; ours is stricter
      cookies: { session_token: sessionCookie(origin) },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // limits and the trail have their own address of the client; the session row needs none (data not kept cannot leak)
      ipAddress: { disableIpTracking: true },
    },
  });

/** The sign-in library behind the few things we ask of it. None of its other addresses exists in the API. */
export class Authentication {
  readonly #library: ReturnType<typeof makeLibrary>;
  readonly #accounts: Accounts;
  readonly #secret: string;
  readonly #cookieName: string;

  constructor({ database, accounts, secret, origin }: AuthenticationOptions) {
    this.#accounts = accounts;
    this.#secret = secret.toString('base64url');
    this.#cookieName = sessionCookie(origin).name;
    this.#library = makeLibrary(database, this.#secret, origin);
  }

  /** Checks address and password; null when they do not match, with the same work done for an address nobody has (G26). */
  async signIn(email: string, password: string): Promise<{ accountId: string; cookies: readonly string[] } | null> {
    const answer = await this.#library.api.signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true });
    if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`);
    if (!answer.ok) return null;
    const { user } = (await answer.json()) as { user: { id: string } };
    return { accountId: user.id, cookies: answer.headers.getSetCookie() };
  }

  /**
   * Who sent a request's cookies. One statement for nearly every request; only when the end of the session has to be moved, or has come,
   * the library does it.
   */
  async whoAsks(cookies: string | undefined): Promise<Asker> {
    const token = sessionToken(cookies, this.#cookieName, this.#secret);
    const found = token === null ? null : await this.#accounts.inSession(token);
    if (!found) return nobody;
    const now = Date.now();
    if (now - found.startedAt.getTime() > absoluteSeconds * 1000) return { account: null, cookies: await this.signOut(cookies) };
    const left = found.expiresAt.getTime() - now;
    if (left > (idleSeconds - refreshSeconds) * 1000) return { account: found.account, cookies: [] };
    const headers = new Headers({ cookie: cookies ?? '' });
    const moved = await this.#library.api.getSession({ headers, returnHeaders: true });
    return { account: moved.response ? found.account : null, cookies: moved.headers.getSetCookie() };
  }

  /** Ends the session of a cookie; the cookies that take it away. */
  async signOut(cookies: string | undefined): Promise<readonly string[]> {
    const headers = new Headers(cookies ? { cookie: cookies } : {});
    const answer = await this.#library.api.signOut({ headers, asResponse: true });
    return answer.headers.getSetCookie();
  }
}
