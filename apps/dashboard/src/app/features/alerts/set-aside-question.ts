import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { type AlertView, paths, settingAside } from '#contract';
import { addDays, isCalendarDay, longestAsideDays, maySetAsideUntil, usualAsideUntil } from '#domain';
import { alertSentence } from '#wording';
import { formSending } from '../../shared/forms/form-sending';
import { ParagraphField } from '../../shared/forms/paragraph-field';
import { TextField } from '../../shared/forms/text-field';
import { newWrite } from '../../shared/http/new-write';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Modal } from '../../shared/ui/modal';

/** Asks until when an alert is not to be told, and why: nothing is changed, and it comes back after that day. */
@Component({
  selector: 'app-set-aside-question',
  imports: [Icon, Modal, ParagraphField, TextField, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'alerts.setAside'">
      <app-modal [heading]="t('title')" (closed)="closed.emit(null)">
        <form novalidate (submit)="send($event)">
          <p class="b">{{ sentence() }}</p>
          <p class="mut">{{ t('means') }}</p>
          <app-text-field
            field="until"
            type="date"
            [name]="t('until')"
            [hint]="t('untilHint', { day: formats.day(latest()) })"
            [fault]="sending.faultOf('until')"
            [(text)]="until"
          />
          <app-paragraph-field
            field="reason"
            [name]="t('reason')"
            [hint]="t('reasonHint')"
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
            <button type="button" class="btn" (click)="closed.emit(null)">{{ t('cancel') }}</button>
            <button type="submit" class="btn p" [attr.aria-disabled]="sending.busy()">{{ t('go') }}</button>
          </div>
        </form>
      </app-modal>
    </ng-container>
  `,
  styles: `
    .mut {
      margin-top: 4px;
    }
    app-text-field,
    app-paragraph-field,
    .note {
      display: block;
      margin-top: 12px;
    }
  `,
})
export class SetAsideQuestion {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  protected readonly formats = inject(Formats);

  readonly alert = input.required<AlertView>();
  readonly today = input.required<string>();
  /** The alert, when it was set aside. */
  readonly closed = output<AlertView | null>();

  /** The same for each attempt with the same words, so that a lost answer does not set aside twice. */
  private readonly key = computed(() => ({ said: `${this.until()} ${this.reason()}`, ...newWrite() }).idempotencyKey);
  protected readonly until = linkedSignal(() => usualAsideUntil(this.today()));
  protected readonly reason = signal('');
  protected readonly latest = computed(() => addDays(this.today(), longestAsideDays));
  protected readonly sentence = computed(() => alertSentence(this.alert(), this.today(), this.language.code()));
  protected readonly sending = formSending({
    words: 'alerts.setAside',
    written: () => `${this.until()} ${this.reason()}`,
    faults: () => this.faults(),
    shows: (field) => field === 'until' || field === 'reason',
  });

  protected send(event: Event): void {
    event.preventDefault();
    const project = this.selection.project();
    if (project === null) return;
    void this.sending.send(async () => {
      const body = { until: this.until(), reason: this.reason().trim() };
      await this.writer.send('POST', paths.alertSettingAside(project, this.alert().key), body, settingAside, {
        idempotencyKey: this.key(),
      });
      this.closed.emit(this.alert());
    });
  }

  private faults(): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    if (!isCalendarDay(this.until()) || !maySetAsideUntil(this.until(), this.today()))
      faults.set('until', this.language.word('alerts.setAside.untilWrong'));
    if (this.reason().trim().length < 3) faults.set('reason', this.language.word('alerts.setAside.reasonMissing'));
    return faults;
  }
}
