import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { isDemoAddress } from '../accounts/demo-accounts.js';
import { Database } from '../database/database.js';
import { Installation } from '../installation/installation.js';
import { Refusal } from '../problems/refusal.js';
import type { Account } from './account.js';
import { Accounts } from './accounts.js';
import { asRequestCookie, Authentication } from './authentication.js';
import { devices } from './session-rules.js';
import { SignInLimits } from './sign-in-limits.js';

export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Whether there is no session yet: a code of the second factor comes first. */
  readonly asksCode: boolean;
  readonly cookies: readonly string[];
}

/** Signing in and out, with limits and a trace (G26, G37). */
@Injectable()
export class SignIn {
  constructor(
    private readonly authentication: Authentication,
    private readonly limits: SignInLimits,
    private readonly accounts: Accounts,
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** @throws Refusal `invalid_credentials`, whatever it was that did not fit; `too_many_requests` after too many of them. */
  async enter(givenEmail: string, password: string, network: string): Promise<SignedIn> {
    const email = givenEmail.trim().toLowerCase();
    await this.limits.check(email, network);
    const entered = await this.authentication.signIn(email, password);
    const account = entered && this.#isOpen(email) ? await this.accounts.withId(entered.accountId) : null;
    if (!entered || !account) {
      if (entered && !entered.asksCode) await this.authentication.signOut(asRequestCookie(entered.cookies));
      await this.limits.failed(email, network);
      await this.#note('sign_in_refused', entered?.accountId ?? null);
      throw new Refusal('invalid_credentials');
    }
    await this.limits.succeeded(email, network);
    const { asksCode, cookies } = entered;
    if (!asksCode) await this.entered(account);
    return { id: account.id, name: account.name, email: account.email, asksCode, cookies };
  }

  /** Somebody is in: with the password, or with the code after it. */
  async entered({ id, email }: Account): Promise<void> {
    await this.#keepFewDevices(id, email);
    await this.#note('signed_in', id);
  }

  async leave(cookie: string | undefined): Promise<readonly string[]> {
    const { account } = await this.authentication.whoAsks(cookie);
    if (account) await this.#note('signed_out', account.id);
    return this.authentication.signOut(cookie);
  }

  /** Published passwords open nothing once the installation is no demonstration. */
  #isOpen(email: string): boolean {
    return this.installation.demo || !isDemoAddress(email);
  }

  /** G24. A demo account belongs to everybody who tries the program, so it has no number of devices. */
  async #keepFewDevices(accountId: string, email: string): Promise<void> {
    if (isDemoAddress(email)) return;
    await this.database.authPool.query(
      `delete from "session" where "id" in (select "id" from "session" where "userId" = $1 order by "createdAt" desc, "id" offset $2)`,
      [accountId, devices],
    );
  }

  async #note(action: string, accountId: string | null): Promise<void> {
    await this.database.shared((tx) => tx.accountEvent.create({ data: { accountEventId: uuidv7(), accountId, action } }));
  }
}
