import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { findingWaiver, paths, type QualityFinding } from '#contract';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { Selection } from '../../shared/selection/selection';
import { Modal } from '../../shared/ui/modal';
import { findingWords } from './finding-words';

/** Asks why a finding may stand, and says what that means: nothing is changed, and it comes back when its facts change. */
@Component({
  selector: 'app-waive-question',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'quality.waive'">
      <app-modal [heading]="t('title')" (closed)="closed.emit(null)">
        <p class="b">{{ words.wrong(finding()) }}</p>
        <p class="mut">{{ t('means') }}</p>
        <div class="fld">
          <label for="waive-reason">{{ t('reason') }}</label>
          <textarea
            #why
            class="inp"
            id="waive-reason"
            rows="3"
            maxlength="500"
            [value]="reason()"
            [attr.aria-invalid]="lacksReason() || null"
            [attr.aria-describedby]="lacksReason() ? 'waive-reason-error' : 'waive-reason-hint'"
            (input)="reason.set(why.value)"
          ></textarea>
          @if (lacksReason()) {
            <span class="err" id="waive-reason-error"><app-icon class="s" name="warning" />{{ t('reasonMissing') }}</span>
          } @else {
            <span class="hint" id="waive-reason-hint">{{ t('reasonHint') }}</span>
          }
        </div>
        @if (failure()) {
          <p class="note e" role="alert"><app-icon name="warning" />{{ failure() }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit(null)">{{ t('cancel') }}</button>
          <button type="button" class="btn p" [attr.aria-disabled]="busy()" (click)="waive()">{{ busy() ? t('busy') : t('go') }}</button>
        </div>
      </app-modal>
    </ng-container>
  `,
  styles: `
    .mut {
      margin-top: 4px;
    }
    .fld,
    .note {
      margin-top: 12px;
    }
  `,
})
export class WaiveQuestion {
  private readonly writer = inject(Writer);
  private readonly selection = inject(Selection);
  private readonly language = inject(Language);
  protected readonly words = findingWords();

  readonly finding = input.required<QualityFinding>();
  readonly asOf = input.required<string>();
  /** The finding, when it was waived. */
  readonly closed = output<QualityFinding | null>();

  protected readonly reason = signal('');
  /** The same for each attempt with the same reason, so that a lost answer does not waive twice. */
  private readonly key = computed(() => ({ reason: this.reason(), key: crypto.randomUUID() }).key);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  private readonly tried = signal(false);
  protected readonly lacksReason = computed(() => this.tried() && this.reason().trim().length < 3);

  protected async waive(): Promise<void> {
    const project = this.selection.project();
    this.tried.set(true);
    if (project === null || this.busy() || this.lacksReason()) return;
    this.busy.set(true);
    this.failure.set('');
    const body = { findingId: this.finding().findingId, asOf: this.asOf(), reason: this.reason().trim() };
    try {
      await this.writer.send('POST', paths.findingWaivers(project), body, findingWaiver, { idempotencyKey: this.key() });
      this.closed.emit(this.finding());
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.busy.set(false);
    }
  }
}
