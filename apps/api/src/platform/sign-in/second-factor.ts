import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { newBackupCodes, type SecondFactorSetUp, secondFactorSetUp, type SecondFactorView } from '#contract';
import { isDemoAddress } from '../accounts/demo-accounts.js';
import { Database } from '../database/database.js';
import { Installation } from '../installation/installation.js';
import { Refusal } from '../problems/refusal.js';
import type { Account } from './account.js';
import { Accounts } from './accounts.js';
import { asRequestCookie, Authentication } from './authentication.js';
import { CodeAttempts } from './code-attempts.js';
import { freshSeconds, secondFactorStanding } from './second-factor-rule.js';
import { SignIn } from './sign-in.js';

/** A code that was accepted: the cookies to set, and until when it opens what is sealed. */
export interface AcceptedCode {
  readonly cookies: readonly string[];
  readonly freshUntil: string;
}
/** Who gives a code: in a session, or between password and session. */
interface Giver {
  readonly account: Account;
  readonly signingIn: boolean;
}

/** Setting up a second factor, giving codes, and taking it away; each leaves a trace (G27, G37). */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly authentication: Authentication,
    private readonly accounts: Accounts,
    private readonly attempts: CodeAttempts,
    private readonly signIn: SignIn,
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  async read(account: Account): Promise<SecondFactorView> {
    const { secondFactor, id, email } = account;
    const backupCodesLeft = secondFactor.isSet ? await this.authentication.codes.backupCodesLeft(id) : 0;
    return { ...secondFactorStanding(secondFactor, new Date(), this.installation.demo), backupCodesLeft, shared: isDemoAddress(email) };
  }

  /** @throws Refusal `second_factor_shared`, `second_factor_set`, `wrong_password`, `too_many_requests` */
  async begin(account: Account, cookies: string, password: string): Promise<SecondFactorSetUp> {
    if (isDemoAddress(account.email)) throw new Refusal('second_factor_shared');
    if (account.secondFactor.isSet) throw new Refusal('second_factor_set');
    const { body } = await this.#withPassword(account, () => this.authentication.codes.begin(cookies, password));
    return secondFactorSetUp.parse(body);
  }

  /** A code of the app. @throws Refusal `challenge_over`, `second_factor_not_set`, `wrong_code`, `code_used`, `too_many_requests` */
  async give(cookies: string | undefined, code: string): Promise<AcceptedCode> {
    const giver = await this.#giver(cookies);
    await this.attempts.count(giver.account.id);
    const found = await this.authentication.codes.judge(giver.account.id, code);
    if (found === 'not set') throw new Refusal('second_factor_not_set');
    if (found !== 'right') await this.#refuse(giver.account, found === 'used' ? 'code_used' : 'wrong_code');
    const { ok, cookies: set } = await this.authentication.codes.accept(cookies ?? '', code);
    if (!ok) throw new Refusal('challenge_over');
    if (!giver.account.secondFactor.isSet) {
      await this.authentication.endOthers(giver.account.id, asRequestCookie(set));
      await this.#note('second_factor_set', giver.account.id);
    }
    return this.#accepted(giver, cookies, set, 'second_factor_given');
  }

  /** A backup code, which is spent by it. @throws Refusal as above, but for `code_used`: a spent one is a wrong one. */
  async giveBackupCode(cookies: string | undefined, code: string): Promise<AcceptedCode> {
    const giver = await this.#giver(cookies);
    if (!giver.account.secondFactor.isSet) throw new Refusal('second_factor_not_set');
    await this.attempts.count(giver.account.id);
    const { ok, cookies: set } = await this.authentication.codes.spendBackupCode(cookies ?? '', code);
    if (!ok) await this.#refuse(giver.account, 'wrong_code');
    return this.#accepted(giver, cookies, set, 'backup_code_spent');
  }

  /** @throws Refusal `second_factor_not_set`, `wrong_password`, `too_many_requests` */
  async renewBackupCodes(account: Account, cookies: string, password: string): Promise<readonly string[]> {
    if (!account.secondFactor.isSet) throw new Refusal('second_factor_not_set');
    const { body } = await this.#withPassword(account, () => this.authentication.codes.renewBackupCodes(cookies, password));
    await this.#note('backup_codes_renewed', account.id);
    return newBackupCodes.parse(body).backupCodes;
  }

  /** Answers the cookies of the session that follows. @throws Refusal as above */
  async remove(account: Account, cookies: string, password: string): Promise<readonly string[]> {
    if (!account.secondFactor.isSet) throw new Refusal('second_factor_not_set');
    const { cookies: set } = await this.#withPassword(account, () => this.authentication.codes.remove(cookies, password));
    await this.#note('second_factor_removed', account.id);
    return set;
  }

  /** Who is signed in, else who has just given a password. */
  async #giver(cookies: string | undefined): Promise<Giver> {
    const { account: inSession } = await this.authentication.whoAsks(cookies);
    if (inSession) return { account: inSession, signingIn: false };
    const id = await this.authentication.challenged(cookies);
    const account = id === null ? null : await this.accounts.withId(id);
    if (!account) throw new Refusal('challenge_over');
    return { account, signingIn: true };
  }

  async #accepted({ account, signingIn }: Giver, asked: string | undefined, set: readonly string[], action: string): Promise<AcceptedCode> {
    const now = new Date();
    await this.attempts.forget(account.id);
    await this.authentication.noteCode(set.length > 0 ? asRequestCookie(set) : asked, now);
    await this.#note(action, account.id);
    if (signingIn) await this.signIn.entered(account);
    return { cookies: set, freshUntil: new Date(now.getTime() + freshSeconds * 1000).toISOString() };
  }

  async #withPassword<T extends { ok: boolean }>(account: Account, ask: () => Promise<T>): Promise<T> {
    await this.attempts.count(account.id);
    const answer = await ask();
    if (!answer.ok) await this.#refuse(account, 'wrong_password');
    await this.attempts.forget(account.id);
    return answer;
  }

  async #refuse({ id }: Account, code: 'wrong_code' | 'code_used' | 'wrong_password'): Promise<never> {
    await this.#note('second_factor_refused', id);
    throw new Refusal(code);
  }

  async #note(action: string, accountId: string): Promise<void> {
    await this.database.shared((tx) => tx.accountEvent.create({ data: { accountEventId: uuidv7(), accountId, action } }));
  }
}
