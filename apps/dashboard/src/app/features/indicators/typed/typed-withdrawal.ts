import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, typedValue, type TypedValueAnswer, type TypedValues } from '#contract';
import { formatDay } from '#wording';
import { Announcements } from '../../../shared/announcements/announcements';
import { type Faults, formSending } from '../../../shared/forms/form-sending';
import { TextField } from '../../../shared/forms/text-field';
import { problemOf } from '../../../shared/http/problem-error';
import { Writer } from '../../../shared/http/writer';
import { Icon } from '../../../shared/icons/icon';
import { Language } from '../../../shared/language/language';
import { Selection } from '../../../shared/selection/selection';

/** A value is taken back, with the reason: what was reported of it stays. */
@Component({
  selector: 'app-typed-withdrawal',
  imports: [Icon, TextField, TranslocoDirective],
  template: `
    <form novalidate *transloco="let t; prefix: 'typedValues.withdrawal'" (submit)="send($event)">
      <p class="note w">
        <app-icon name="warning" /><span>{{ t(typed().kind === 'estimate' ? 'estimate' : 'figure', { day: day() }) }}</span>
      </p>
      <app-text-field field="typed-withdrawal" [name]="t('reason')" [longest]="500" [(text)]="reason" [fault]="sending.faultOf('reason')" />
      @if (sending.refused()) {
        <p class="note e" role="alert"><app-icon name="warning" />{{ sending.refused() }}</p>
      }
      <div class="acts">
        <button type="button" class="btn" (click)="closed.emit(false)">{{ t('cancel') }}</button>
        <button type="submit" class="btn p" [attr.aria-disabled]="sending.busy()">{{ t('confirm') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
  `,
})
export class TypedWithdrawal {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly announcements = inject(Announcements);
  protected readonly language = inject(Language);

  readonly typed = input.required<TypedValues>();
  readonly value = input.required<TypedValueAnswer>();
  readonly closed = output<boolean>();
  /** It has to be read again: somebody else changed it. */
  readonly stale = output();

  protected readonly reason = signal('');
  protected readonly day = computed(() => formatDay(this.value().on, this.language.code()));
  protected readonly sending = formSending({
    words: 'typedValues',
    written: this.reason,
    faults: (): Faults =>
      this.reason().trim().length < 3
        ? new Map([['reason', this.language.word('typedValues.form.reasonMissing')]])
        : new Map<string, string>(),
    shows: (field) => field === 'reason',
  });

  protected send(event: Event): Promise<void> {
    event.preventDefault();
    return this.sending.send(async () => {
      const project = this.selection.project();
      if (project === null) return;
      const { on, version } = this.value();
      const path = paths.typedValueWithdrawal(project, this.typed().code, on);
      try {
        await this.writer.send('POST', path, { reason: this.reason().trim() }, typedValue, { ifMatch: version });
      } catch (error) {
        if (problemOf(error).problem.status === 412) this.stale.emit();
        throw error;
      }
      this.announcements.say(this.language.word('typedValues.withdrawal.done'));
      this.closed.emit(true);
    });
  }
}
