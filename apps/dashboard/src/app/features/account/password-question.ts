import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type * as z from 'zod';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference, tooMany } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { TextField } from '../../shared/forms/text-field';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Modal } from '../../shared/ui/modal';

/** What is asked of the API with the password once more, and how its answer is read. */
export interface WithPassword {
  readonly does: 'setUp' | 'renew' | 'remove';
  readonly path: string;
  readonly answers: z.ZodType;
}

/** The password once more, before the second factor changes. */
@Component({
  selector: 'app-password-question',
  imports: [Icon, Modal, TextField, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'account'" [heading]="t(what().does + '.title')" (closed)="closed.emit()">
      <form novalidate (submit)="send($event)" [attr.aria-busy]="busy()">
        <p>{{ t(what().does + '.why') }}</p>
        <app-text-field
          field="password-again"
          type="password"
          autocomplete="current-password"
          [name]="t('password')"
          [fault]="isMissing() ? t('passwordMissing') : ''"
          [(text)]="password"
        />
        <div role="alert">
          @if (failure()) {
            <p class="note e"><app-icon name="warning" />{{ failure() }}</p>
          }
        </div>
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ t(what().does + '.go') }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
    p {
      margin: 0;
    }
  `,
})
export class PasswordQuestion {
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);

  readonly what = input.required<WithPassword>();
  /** What the API answered. */
  readonly answered = output<unknown>();
  readonly closed = output();

  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private readonly tried = signal(false);
  protected readonly isMissing = computed(() => this.tried() && this.password() === '');

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.password() === '' || this.busy()) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      const { path, answers } = this.what();
      this.answered.emit(await this.writer.send('POST', path, { password: this.password() }, answers));
    } catch (error) {
      const { problem } = problemOf(error);
      const isTooMany = problem.status === 429;
      this.failure.set(isTooMany ? tooMany(problem, this.language, 'account.tooMany') : sentenceWithReference(problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }
}
