import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AccountView, accountView, paths, secondFactorRemoval } from '#contract';
import { formSending } from '../../shared/forms/form-sending';
import { ParagraphField } from '../../shared/forms/paragraph-field';
import { problemOf } from '../../shared/http/problem-error';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Modal } from '../../shared/ui/modal';

/** Asks why a second factor is taken away, and says what follows: one has to be sure who asks for it. */
@Component({
  selector: 'app-take-second-factor',
  imports: [Icon, Modal, ParagraphField, TranslocoDirective],
  template: `
    <app-modal *transloco="let t; prefix: 'administration'" [heading]="t('take.title', { name: account().name })" (closed)="closed.emit()">
      <form novalidate (submit)="submit($event)">
        <p>{{ t('take.means') }}</p>
        <p class="note w"><app-icon name="warning" />{{ t('take.sure') }}</p>
        <app-paragraph-field
          field="take-reason"
          [name]="t('take.reason')"
          [hint]="t('take.reasonHint')"
          [longest]="500"
          [fault]="sending.faultOf('reason')"
          [(text)]="reason"
        />
        <div role="alert">
          @if (sending.refused(); as sentence) {
            <p class="note e"><app-icon name="warning" />{{ sentence }}</p>
          }
        </div>
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="submit" class="btn p" [attr.aria-disabled]="sending.busy()">{{ t('take.submit') }}</button>
        </div>
      </form>
    </app-modal>
  `,
  styles: `
    form {
      display: grid;
      gap: 14px;
    }
    .acts {
      margin-top: 0 !important;
    }
  `,
})
export class TakeSecondFactor {
  private readonly writer = inject(Writer);
  private readonly language = inject(Language);

  readonly account = input.required<AccountView>();
  /** The account without its second factor. */
  readonly taken = output<AccountView>();
  readonly closed = output();

  protected readonly reason = signal('');
  private readonly checked = computed(() => secondFactorRemoval.safeParse({ reason: this.reason() }));
  protected readonly sending = formSending({
    words: 'administration',
    written: this.checked,
    faults: () => new Map(this.checked().success ? [] : [['reason', this.language.word('administration.wrong.reason')]]),
    shows: (field) => field === 'reason',
  });

  protected submit(event: Event): Promise<void> {
    event.preventDefault();
    return this.sending.send(async () => {
      this.taken.emit(await this.take());
    });
  }

  /** The account as it then is, also where its owner or another administrator was quicker. */
  private async take(): Promise<AccountView> {
    try {
      return await this.writer.send('POST', paths.accountSecondFactorRemoval(this.account().id), this.checked().data, accountView);
    } catch (error) {
      if (problemOf(error).problem.code !== 'second_factor_not_set') throw error;
      return { ...this.account(), hasSecondFactor: false };
    }
  }
}
