import { HttpClient, HttpContext } from '@angular/common/http';
import { computed, inject, Service, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type Me, me as meSchema, paths, type Permission, signedInAnswer } from '#contract';
import { firstValueFrom } from 'rxjs';
import { expectsSignedOut } from '../http/interceptors';
import { problemOf } from '../http/problem-error';
import { Language } from '../language/language';
import { forgetThisDevice } from './forget-this-device';
import { noteKnown, noteSignIn } from './signed-in-at';
import { SessionClock } from './session-clock';

/** Who is signed in, and what they may do. Menus and buttons follow `may`; the API decides all the same. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly clock = inject(SessionClock);
  private readonly known = signal<Me | null | undefined>(undefined);

  /** The account and its permissions; null when signed out, undefined before the first answer. */
  readonly me = this.known.asReadonly();
  /** The day the programme lives in: 31 March 2026 in the demo, else today. */
  readonly today = computed(() => this.known()?.today ?? new Date().toISOString().slice(0, 10));
  readonly demo = computed(() => this.known()?.demo ?? false);

  /** Whether this person may do it somewhere; reads a signal, so templates follow. */
  may(permission: Permission): boolean {
    return this.known()?.may.includes(permission) ?? false;
  }

  /** Who I am, asked once. */
  async whoAmI(): Promise<Me | null> {
    const known = this.known();
    return known === undefined ? this.ask() : known;
  }

  /** Asks again: after a change of rights, or to stay signed in. */
  async ask(): Promise<Me | null> {
    try {
      const answer = meSchema.parse(
        await firstValueFrom(this.http.get(paths.me, { context: new HttpContext().set(expectsSignedOut, true) })),
      );
      noteKnown();
      this.known.set(answer);
      await this.language.preferFromAccount(answer.account.language);
      return answer;
    } catch (error) {
      if (problemOf(error).problem.status !== 401) throw error;
      this.known.set(null);
      return null;
    }
  }

  /** Whether one is in, or a code of the second factor is asked for first. Fails with a `ProblemError` when address and password do not match. */
  async signIn(email: string, password: string): Promise<'in' | 'code'> {
    const context = new HttpContext().set(expectsSignedOut, true);
    const answer = signedInAnswer.parse(await firstValueFrom(this.http.post(paths.signIn, { email, password }, { context })));
    if ('twoFactorRedirect' in answer) return 'code';
    await this.begin();
    return 'in';
  }

  /** One is in, with the password or with the code after it. */
  async begin(): Promise<void> {
    noteSignIn();
    await this.ask();
  }

  /** Signs out, forgets what this device kept and starts from nothing, so that no figure stays in memory (G29). */
  async signOut(): Promise<void> {
    try {
      await firstValueFrom(this.http.post(paths.signOut, {}, { context: new HttpContext().set(expectsSignedOut, true) }));
    } finally {
      await forgetThisDevice();
      location.assign('/sign-in');
    }
  }

  /** The API no longer knows us: sign in again and come back to the same address. */
  end(): void {
    if (this.known() === null) return;
    this.known.set(null);
    this.clock.stop();
    void this.router.navigate(['/sign-in'], { queryParams: { from: this.router.url, ended: true } });
  }
}
