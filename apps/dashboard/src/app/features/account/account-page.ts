import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { newBackupCodes, paths, type SecondFactorSetUp, secondFactorSetUp, secondFactorView } from '#contract';
import { dayOfInstant, roleName } from '#wording';
import * as z from 'zod';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { DayPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { CodeForm } from '../../shared/session/code-form';
import { Session } from '../../shared/session/session';
import { BackupCodes } from './backup-codes';
import { PasswordQuestion, type WithPassword } from './password-question';
import { QrCode } from './qr-code';

const questions = {
  setUp: { does: 'setUp', path: paths.secondFactorSetUp, answers: secondFactorSetUp },
  renew: { does: 'renew', path: paths.secondFactorBackupCodes, answers: newBackupCodes },
  remove: { does: 'remove', path: paths.secondFactorRemoval, answers: z.object({ status: z.literal(true) }) },
} as const satisfies Record<string, WithPassword>;

/** Who one is here, and the second factor of the account: set up, backup codes, taken away. */
@Component({
  selector: 'app-account-page',
  imports: [BackupCodes, CodeForm, DayPipe, Failure, Icon, PasswordQuestion, QrCode, TranslocoDirective],
  templateUrl: './account-page.html',
  styleUrl: './account-page.scss',
})
export class AccountPage {
  protected readonly session = inject(Session);
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);

  protected readonly factor = contractResource(secondFactorView, () => paths.secondFactor);
  protected readonly here = computed(() => (this.factor.hasValue() ? this.factor.value() : null));
  protected readonly until = computed(() => {
    const until = this.here()?.until;
    return until ? dayOfInstant(until) : null;
  });
  protected readonly roles = computed(() => [...new Set(this.session.me()?.roles.map(({ role }) => roleName(role, this.language.code())))]);

  protected readonly question = signal<WithPassword | null>(null);
  /** Between the password and the first code. */
  protected readonly beginning = signal<SecondFactorSetUp | null>(null);
  /** Shown this once. */
  protected readonly codes = signal<readonly string[] | null>(null);
  /** What is typed into an app that photographs nothing, in groups of four. */
  protected readonly secret = computed(() => {
    const secret = new URL(this.beginning()?.totpURI ?? 'otpauth:').searchParams.get('secret') ?? '';
    return secret.match(/.{1,4}/g)?.join(' ') ?? '';
  });

  protected ask(does: keyof typeof questions): void {
    this.question.set(questions[does]);
  }

  protected async answered(does: WithPassword['does'], answer: unknown): Promise<void> {
    this.question.set(null);
    if (does === 'setUp') this.beginning.set(secondFactorSetUp.parse(answer));
    if (does === 'renew') this.codes.set(newBackupCodes.parse(answer).backupCodes);
    if (does === 'remove') await this.lookAgain('account.remove.done');
  }

  /** The first code was accepted: from now on it is asked for. */
  protected async isSet(): Promise<void> {
    this.codes.set(this.beginning()?.backupCodes ?? null);
    this.beginning.set(null);
    await this.lookAgain('account.setUp.done');
  }

  protected forgetCodes(): void {
    this.codes.set(null);
    this.factor.reload();
  }

  private async lookAgain(said: string): Promise<void> {
    this.factor.reload();
    await this.session.ask();
    this.announcements.say(this.language.word(said));
  }
}
