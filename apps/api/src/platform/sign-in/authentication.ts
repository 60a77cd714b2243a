import type { Database } from '../database/database.js';
import type { Account } from './account.js';
import type { Accounts } from './accounts.js';
import { OneTimeCodes } from './one-time-codes.js';
import { sessionToken } from './session-cookie.js';
import { absoluteSeconds, challengeCookie, idleSeconds, refreshSeconds, sessionCookie } from './session-rules.js';
import { makeLibrary, type SignInLibrary } from './sign-in-library.js';

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
  /** When a code of the second factor was given in the session. */
  readonly codeGivenAt: Date | null;
}
const nobody: Asker = { account: null, cookies: [], codeGivenAt: null };

/** Whose address and password fit, and whether a code is asked for before there is a session. */
export interface Entered {
  readonly accountId: string;
  readonly asksCode: boolean;
  readonly cookies: readonly string[];
}

/** The sign-in library behind the few things we ask of it. None of its other addresses exists in the API. */
export class Authentication {
  readonly #library: SignInLibrary;
  readonly #database: Database;
  readonly #accounts: Accounts;
  readonly #secret: string;
  readonly #cookieName: string;
  readonly #challengeName: string;
  /** The second factor of accounts. */
  readonly codes: OneTimeCodes;

  constructor({ database, accounts, secret, origin }: AuthenticationOptions) {
    this.#database = database;
    this.#accounts = accounts;
    this.#secret = secret.toString('base64url');
    this.#cookieName = sessionCookie(origin).name;
    this.#challengeName = challengeCookie(origin).name;
    this.#library = makeLibrary(database, this.#secret, origin);
    this.codes = new OneTimeCodes(this.#library, database);
  }

  /** Checks address and password; null when they do not match, with the same work done for an address nobody has (G26). */
  async signIn(email: string, password: string): Promise<Entered | null> {
    const answer = await this.#library.api.signInEmail({ body: { email, password }, headers: new Headers(), asResponse: true });
    if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`);
    if (!answer.ok) return null;
    const told = (await answer.json()) as { user?: { id: string } };
    const cookies = answer.headers.getSetCookie();
    if (told.user) return { accountId: told.user.id, asksCode: false, cookies };
    const accountId = await this.challenged(asRequestCookie(cookies));
    return accountId === null ? null : { accountId, asksCode: true, cookies };
  }

  /** The account whose password was given and whose code is waited for; null: none, or it has waited too long. */
  async challenged(cookies: string | undefined): Promise<string | null> {
    const challenge = sessionToken(cookies, this.#challengeName, this.#secret);
    if (challenge === null) return null;
    const { rows } = await this.#database.authPool.query<{ accountId: string }>(
      'select "value" as "accountId" from "verification" where "identifier" = $1 and "expiresAt" > now()',
      [challenge],
    );
    return rows[0]?.accountId ?? null;
  }

  /** Notes that a code was given in the session of these cookies. */
  async noteCode(cookies: string | undefined, at: Date): Promise<void> {
    const token = sessionToken(cookies, this.#cookieName, this.#secret);
    await this.#database.authPool.query('update "session" set "secondFactorAt" = $2 where "token" = $1', [token, at]);
  }

  /** Ends all sessions of an account but the one of these cookies. */
  async endOthers(accountId: string, cookies: string | undefined): Promise<void> {
    const token = sessionToken(cookies, this.#cookieName, this.#secret);
    await this.#database.authPool.query('delete from "session" where "userId" = $1 and "token" is distinct from $2', [accountId, token]);
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
    if (now - found.startedAt.getTime() > absoluteSeconds * 1000) return { ...nobody, cookies: await this.signOut(cookies) };
    const { codeGivenAt } = found;
    const left = found.expiresAt.getTime() - now;
    if (left > (idleSeconds - refreshSeconds) * 1000) return { account: found.account, cookies: [], codeGivenAt };
    const headers = new Headers({ cookie: cookies ?? '' });
    const moved = await this.#library.api.getSession({ headers, returnHeaders: true });
    return { account: moved.response ? found.account : null, cookies: moved.headers.getSetCookie(), codeGivenAt };
  }

  /** Ends the session of a cookie; the cookies that take it away. */
  async signOut(cookies: string | undefined): Promise<readonly string[]> {
    const headers = new Headers(cookies ? { cookie: cookies } : {});
    const answer = await this.#library.api.signOut({ headers, asResponse: true });
    return answer.headers.getSetCookie();
  }
}

/** Cookies that were set, as the next request sends them. */
export function asRequestCookie(cookies: readonly string[]): string {
  return cookies.map((cookie) => cookie.split(';')[0] ?? '').join('; ');
}
