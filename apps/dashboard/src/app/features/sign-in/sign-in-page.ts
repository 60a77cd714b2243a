import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type DemoAccount, demoAccounts, paths } from '#contract';
import { roleName } from '#wording';
import { Entrance } from '../../shared/brand/entrance';
import { contractResource } from '../../shared/http/contract-resource';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference, tooMany } from '../../shared/http/problem-sentence';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { CodeForm } from '../../shared/session/code-form';
import { Session } from '../../shared/session/session';

/** Address and password, and in a demonstration the accounts to try. */
@Component({
  selector: 'app-sign-in-page',
  imports: [CodeForm, Entrance, Icon, TranslocoDirective],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly language = inject(Language);

  /** Where to go afterwards. */
  readonly from = input<string>();
  /** Whether a session has just ended by itself. */
  readonly ended = input<string>();

  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  /** Whether the password was right and a code is asked for. */
  protected readonly asksCode = signal(false);
  /** Why the sign-in has to begin again. */
  protected readonly again = signal('');
  private readonly failure = signal<unknown>(undefined);
  private readonly demo = contractResource(demoAccounts, () => paths.demoAccounts);

  /** Empty outside a demonstration: the API then answers that there is no such list. */
  protected readonly accounts = computed(() => (this.demo.hasValue() ? this.demo.value() : []));
  /** The password of all of them, when it is one. */
  protected readonly samePassword = computed(() => {
    const passwords = new Set(this.accounts().map(({ password }) => password));
    return passwords.size === 1 ? ([...passwords][0] ?? null) : null;
  });
  protected readonly emailMissing = computed(() => this.tried() && !this.email().includes('@'));
  protected readonly passwordMissing = computed(() => this.tried() && this.password() === '');
  protected readonly refusal = computed(() => {
    if (this.failure() === undefined) return '';
    const { problem } = problemOf(this.failure());
    if (problem.status === 401) return this.language.word('signIn.wrong');
    return problem.status === 429 ? tooMany(problem, this.language, 'signIn.tooMany') : sentenceWithReference(problem, this.language);
  });

  protected roleOf({ role }: DemoAccount): string {
    return roleName(role, this.language.code());
  }

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    return this.emailMissing() || this.passwordMissing() ? Promise.resolve() : this.enter();
  }

  protected enterAs(account: DemoAccount): Promise<void> {
    this.email.set(account.email);
    this.password.set(account.password);
    return this.enter();
  }

  /** The code was accepted. */
  protected async begin(): Promise<void> {
    await this.session.begin();
    await this.goOn();
  }

  /** Back to address and password, perhaps because the sign-in has waited too long. */
  protected startAgain(because = ''): void {
    this.asksCode.set(false);
    this.password.set('');
    this.tried.set(false);
    this.again.set(because);
  }

  private async goOn(): Promise<void> {
    await this.router.navigateByUrl(withinThisSite(this.from()), { replaceUrl: true });
  }

  private async enter(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      const now = await this.session.signIn(this.email().trim(), this.password());
      this.again.set('');
      if (now === 'code') this.asksCode.set(true);
      else await this.goOn();
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}

/** Only a path of this site: an address from elsewhere in a link must not be followed. */
export function withinThisSite(address: string | undefined): string {
  return address?.startsWith('/') && !address.startsWith('//') && !address.startsWith('/sign-in') ? address : '/';
}
