import { Component, type ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Announcements } from '../announcements/announcements';
import { problemOf } from '../http/problem-error';
import { sentenceWithReference } from '../http/problem-sentence';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import { Modal } from '../ui/modal';

/** Asks why a record is taken back, and takes it back. */
@Component({
  selector: 'app-take-back',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: words()" [heading]="t('heading')" (closed)="closed.emit(false)">
      <form novalidate (submit)="send($event)">
        <p class="first b">{{ what() }}</p>
        <p>{{ t('means') }}</p>
        <div class="fld">
          <label for="take-back-reason">{{ t('reason') }}</label>
          <textarea
            #why
            class="inp"
            id="take-back-reason"
            rows="2"
            maxlength="500"
            [attr.aria-invalid]="isShort() || null"
            [attr.aria-describedby]="isShort() ? 'take-back-error' : null"
            (input)="reason.set(why.value)"
            (keydown.control.enter)="send($event)"
          ></textarea>
          @if (isShort()) {
            <span class="err" id="take-back-error"><app-icon class="s" name="warning" />{{ t('reasonMissing') }}</span>
          }
        </div>
        @if (failure()) {
          <p class="note e" role="alert"><app-icon name="warning" />{{ failure() }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit(false)">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="busy()">{{ t('button') }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 10px;
    }
    .first::first-letter {
      text-transform: uppercase;
    }
  `,
})
export class TakeBack {
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly why = viewChild<ElementRef<HTMLTextAreaElement>>('why');

  /** Where its words are. */
  readonly words = input('registers.takeBack');
  /** Which record. */
  readonly what = input.required<string>();
  readonly work = input.required<(reason: string) => Promise<unknown>>();
  /** Whether it was taken back. */
  readonly closed = output<boolean>();

  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly isShort = signal(false);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    this.isShort.set(reason.length < 3);
    if (this.isShort()) this.why()?.nativeElement.focus();
    if (this.isShort() || this.busy()) return;
    this.busy.set(true);
    try {
      await this.work()(reason);
      this.announcements.say(this.language.word(`${this.words()}.said`));
      this.closed.emit(true);
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }
}
