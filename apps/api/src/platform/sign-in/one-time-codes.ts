import { timingSafeEqual } from 'node:crypto';
import { symmetricDecrypt } from 'better-auth/crypto';
import type { Database } from '../database/database.js';
import { codeSeconds } from './session-rules.js';
import type { SignInLibrary } from './sign-in-library.js';

/** What the library answered: its status, the cookies it sets, and its words. */
interface LibraryAnswer {
  readonly ok: boolean;
  /** The library's word for the reason of a refusal. */
  readonly code: string | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly cookies: readonly string[];
}

/** The second factor as the sign-in library keeps it, judged more strictly: a code is accepted once, and within its 30 s (G27). */
export class OneTimeCodes {
  constructor(
    private readonly library: SignInLibrary,
    private readonly database: Database,
  ) {}

  /** Makes a secret and backup codes, which hold once the first code was given. */
  begin(cookies: string, password: string): Promise<LibraryAnswer> {
    return told(
      this.library.api.enableTwoFactor({ body: { password, method: 'totp' }, headers: new Headers({ cookie: cookies }), asResponse: true }),
    );
  }

  /** Whether the code is the one of this half minute; the library itself takes the one before and the one after as well. */
  async judge(accountId: string, code: string): Promise<'right' | 'wrong' | 'used' | 'not set'> {
    const { rows } = await this.database.authPool.query<{ id: string; secret: string }>(
      'select "id", "secret" from "twoFactor" where "userId" = $1',
      [accountId],
    );
    const [kept] = rows;
    if (!kept) return 'not set';
    const { secretConfig: key } = await this.library.$context;
    const { code: now } = await this.library.api.generateTOTP({ body: { secret: await symmetricDecrypt({ key, data: kept.secret }) } });
    if (!same(code, now)) return 'wrong';
    // read after the code was made: it may have turned meanwhile, and none may be accepted twice
    const step = Math.floor(Date.now() / 1000 / codeSeconds);
    const { rowCount } = await this.database.authPool.query(
      'update "twoFactor" set "lastStep" = $2 where "id" = $1 and ("lastStep" is null or "lastStep" < $2)',
      [kept.id, step],
    );
    return rowCount === 1 ? 'right' : 'used';
  }

  /** Gives a code that was judged right to the library: the first one sets the second factor, at sign-in one opens the session. */
  accept(cookies: string, code: string): Promise<LibraryAnswer> {
    return told(this.library.api.verifyTOTP({ body: { code }, headers: new Headers({ cookie: cookies }), asResponse: true }));
  }

  /** Spends a backup code, at sign-in or in a session. */
  spendBackupCode(cookies: string, code: string): Promise<LibraryAnswer> {
    return told(this.library.api.verifyBackupCode({ body: { code }, headers: new Headers({ cookie: cookies }), asResponse: true }));
  }

  /** New backup codes in place of those there are. */
  renewBackupCodes(cookies: string, password: string): Promise<LibraryAnswer> {
    return told(this.library.api.generateBackupCodes({ body: { password }, headers: new Headers({ cookie: cookies }), asResponse: true }));
  }

  async backupCodesLeft(accountId: string): Promise<number> {
    const { backupCodes } = await this.library.api.viewBackupCodes({ body: { userId: accountId } });
    return backupCodes.length;
  }

  remove(cookies: string, password: string): Promise<LibraryAnswer> {
    return told(this.library.api.disableTwoFactor({ body: { password }, headers: new Headers({ cookie: cookies }), asResponse: true }));
  }
}

async function told(asked: Promise<Response>): Promise<LibraryAnswer> {
  const answer = await asked;
  if (answer.status >= 500) throw new Error(`the sign-in library answered ${answer.status}`);
  const body = (await answer.json()) as Record<string, unknown>;
  const code = typeof body['code'] === 'string' ? body['code'] : null;
  return { ok: answer.ok, code, body, cookies: answer.headers.getSetCookie() };
}

function same(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
