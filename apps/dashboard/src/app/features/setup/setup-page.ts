import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { administratorSetup, paths } from '#contract';
import * as z from 'zod';
import { Entrance } from '../../shared/brand/entrance';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Session } from '../../shared/session/session';

type Field = 'name' | 'email' | 'password';

/** The administrator's account of an empty installation, made once through the link that `npm start -- --empty` prints. */
@Component({
  selector: 'app-setup-page',
  imports: [Entrance, Icon, RouterLink, TranslocoDirective],
  templateUrl: './setup-page.html',
  styleUrl: './setup-page.scss',
})
export class SetupPage {
  private readonly writer = inject(Writer);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly language = inject(Language);

  /** The one-time secret, from the link. */
  readonly token = input('');

  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly shown = signal(false);
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly failure = signal<unknown>(undefined);

  private readonly checked = computed(() =>
    administratorSetup.safeParse({ token: this.token(), name: this.name(), email: this.email().trim(), password: this.password() }),
  );
  /** Fields at fault, once someone has tried to send. */
  private readonly wrong = computed<ReadonlySet<PropertyKey | undefined>>(() => {
    const checked = this.checked();
    return new Set(this.tried() && !checked.success ? checked.error.issues.map((issue) => issue.path[0]) : []);
  });
  protected readonly linkBroken = computed(() => this.token().length < 20);
  protected readonly refusal = computed(() => {
    if (this.failure() === undefined) return '';
    const { problem } = problemOf(this.failure());
    return problem.code === 'link_spent' ? this.language.word('setup.linkUsed') : sentenceWithReference(problem, this.language);
  });

  protected isWrong(field: Field): boolean {
    return this.wrong().has(field);
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const checked = this.checked();
    if (!checked.success || this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await this.writer.send('POST', paths.administratorSetup, checked.data, z.unknown(), { signedOut: true });
      await this.session.signIn(checked.data.email, checked.data.password);
      await this.router.navigateByUrl('/portfolio', { replaceUrl: true });
    } catch (error) {
      this.failure.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
