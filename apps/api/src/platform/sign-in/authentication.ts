import { betterAuth } from 'better-auth';
import type { Database } from '../database/database.js';
import { hashPassword, passwordMatches } from '../accounts/password-hash.js';
import { absoluteSeconds, idleSeconds, refreshSeconds, sessionCookie } from './session-rules.js';

export interface AuthenticationOptions {
  readonly database: Database;
  readonly secret: Buffer;
  /** The installation's public address. */
  readonly origin: string;
}

/** What a session says: the account, and since when. */
export interface SessionFound {
  readonly sessionId: string;
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
}
/** A session or none, and the cookies to send along (a session in use moves its end). */
export interface SessionAnswer {
  readonly session: SessionFound | null;
  readonly cookies: readonly string[];
}

const makeLibrary = ({ database, secret, origin }: AuthenticationOptions) =>
  betterAuth({
    appName: 'Cruscotto',
    baseURL: origin,
    basePath: '/api/auth',
    secret: secret.toString('base64url'),
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

  constructor(options: AuthenticationOptions) {
    this.#library = makeLibrary(options);
  }

  /** Checks address and password; null when they do not match, with the same work done for an address nobody has (G26). */
  async signIn(email: string, password: string): Promise<{ accountId: string; name: string; cookies: readonly string[] } | null> {
    const answer = await this.#library.api.signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true });
    if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`);
    if (!answer.ok) return null;
    const { user } = (await answer.json()) as { user: { id: string; name: string } };
    return { accountId: user.id, name: user.name, cookies: answer.headers.getSetCookie() };
  }

  /** The session that a request's cookie belongs to. */
  async sessionOf(cookie: string | undefined): Promise<SessionAnswer> {
    if (!cookie) return { session: null, cookies: [] };
    const headers = new Headers({ cookie });
    const { response, headers: answered } = await this.#library.api.getSession({ headers, returnHeaders: true });
    const cookies = answered.getSetCookie();
    if (!response) return { session: null, cookies };
    const { session, user } = response;
    if (Date.now() - session.createdAt.getTime() > absoluteSeconds * 1000) return { session: null, cookies: await this.signOut(cookie) };
    return { session: { sessionId: session.id, accountId: user.id, name: user.name, email: user.email }, cookies };
  }

  /** Ends the session of a cookie; the cookies that take it away. */
  async signOut(cookie: string | undefined): Promise<readonly string[]> {
    const headers = new Headers(cookie ? { cookie } : {});
    const answer = await this.#library.api.signOut({ headers, asResponse: true });
    return answer.headers.getSetCookie();
  }
}
