import { afterNextRender, Component, computed, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { codeAccepted, paths } from '#contract';
import { problemOf } from '../http/problem-error';
import { sentenceWithReference, tooMany } from '../http/problem-sentence';
import { Writer } from '../http/writer';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';

/** Asks for a code of the app, or for a backup code where the app is not at hand, and gives it to the API. */
@Component({
  selector: 'app-code-form',
  imports: [Icon, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'code'" novalidate (submit)="send($event)" [attr.aria-busy]="busy()">
      <div class="fld">
        <label for="one-time-code">{{ t(backup() ? 'backup' : 'app') }}</label>
        <input
          #field
          class="inp num"
          id="one-time-code"
          type="text"
          autocapitalize="none"
          spellcheck="false"
          [attr.inputmode]="backup() ? 'text' : 'numeric'"
          [attr.autocomplete]="backup() ? 'off' : 'one-time-code'"
          [attr.maxlength]="backup() ? 40 : 7"
          [value]="code()"
          [attr.aria-invalid]="fault() ? true : null"
          [attr.aria-describedby]="fault() ? 'one-time-code-hint one-time-code-error' : 'one-time-code-hint'"
          (input)="code.set(field.value)"
        />
        <span class="hint" id="one-time-code-hint">{{ t(backup() ? 'backupHint' : 'appHint') }}</span>
        <div id="one-time-code-error" role="alert">
          @if (fault()) {
            <span class="err"><app-icon class="s" name="warning" />{{ fault() }}</span>
          }
        </div>
      </div>
      @if (offersBackup()) {
        <button type="button" class="btn t sm other" (click)="turn()">{{ t(backup() ? 'useApp' : 'useBackup') }}</button>
      }
      <div class="acts">
        <button type="button" class="btn" (click)="closed.emit()">{{ closing() }}</button>
        <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ confirming() }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
    }
    .num {
      max-width: 14em;
      font-size: 20px;
      letter-spacing: 0.12em;
    }
    .other {
      justify-self: start;
      margin-left: -8px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 8px;
      margin-top: 6px;
    }
  `,
})
export class CodeForm {
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);

  readonly confirming = input.required<string>();
  readonly closing = input.required<string>();
  /** Whether a backup code may stand for the app: not for the first code of all. */
  readonly offersBackup = input(true);
  /** The code was accepted. */
  readonly given = output();
  readonly closed = output();
  /** The sign-in has waited too long: it begins again with the password. */
  readonly over = output<string>();

  protected readonly backup = signal(false);
  protected readonly code = signal('');
  protected readonly busy = signal(false);
  private readonly tried = signal(false);
  private readonly refusal = signal<unknown>(undefined);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  protected readonly fault = computed(() => {
    if (this.refusal() !== undefined) return this.sentence(this.refusal());
    return this.tried() && this.isIncomplete() ? this.language.word(this.backup() ? 'code.backupMissing' : 'code.appMissing') : '';
  });
  private readonly isIncomplete = computed(() => {
    const plain = this.code().replaceAll(/\s/g, '');
    return this.backup() ? plain === '' : !/^\d{6}$/.test(plain);
  });

  constructor() {
    afterNextRender(() => {
      this.field()?.nativeElement.focus();
    });
  }

  protected turn(): void {
    this.backup.update((before) => !before);
    this.code.set('');
    this.tried.set(false);
    this.refusal.set(undefined);
    this.field()?.nativeElement.focus();
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.tried.set(true);
    this.refusal.set(undefined);
    if (this.isIncomplete()) {
      this.field()?.nativeElement.focus();
      return;
    }
    this.busy.set(true);
    try {
      const path = this.backup() ? paths.secondFactorBackupCode : paths.secondFactorCode;
      await this.writer.send('POST', path, { code: this.code().trim() }, codeAccepted, { signedOut: true });
      this.given.emit();
    } catch (error) {
      this.refuse(error);
    } finally {
      this.busy.set(false);
    }
  }

  private refuse(error: unknown): void {
    if (problemOf(error).problem.code === 'challenge_over') this.over.emit(this.sentence(error));
    this.refusal.set(error);
    // what was refused is spent or wrong: the next one takes its place
    this.code.set('');
    this.field()?.nativeElement.focus();
  }

  private sentence(error: unknown): string {
    const { problem } = problemOf(error);
    if (problem.status === 429) return tooMany(problem, this.language, 'code.tooMany');
    if (problem.code === 'wrong_code' && this.backup()) return this.language.word('code.wrongBackup');
    return sentenceWithReference(problem.status < 500 && problem.status > 0 ? { ...problem, reference: '' } : problem, this.language);
  }
}
