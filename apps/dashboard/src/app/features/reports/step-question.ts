import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportStepName } from '#contract';
import { Icon } from '../../shared/icons/icon';
import { Modal } from '../../shared/ui/modal';

/** Asks before a report takes a step: what happens, and for reopening why. */
@Component({
  selector: 'app-step-question',
  imports: [Icon, Modal, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'reports.step'">
      <app-modal [heading]="t(step() + '.question', { period: period() })" (closed)="closed.emit()">
        <p>{{ t(step() + '.means', { period: period() }) }}</p>
        @if (step() === 'reopen') {
          <div class="fld">
            <label for="step-reason">{{ t('reason') }}</label>
            <textarea
              #why
              class="inp"
              id="step-reason"
              rows="3"
              maxlength="500"
              [value]="reason()"
              [attr.aria-invalid]="lacksReason() || null"
              [attr.aria-describedby]="lacksReason() ? 'step-reason-error' : null"
              (input)="reason.set(why.value)"
            ></textarea>
            @if (lacksReason()) {
              <span class="err" id="step-reason-error"><app-icon class="s" name="warning" />{{ t('reasonMissing') }}</span>
            }
          </div>
        }
        @if (failure()) {
          <p class="note e" role="alert"><app-icon name="warning" />{{ failure() }}</p>
        }
        <div class="acts">
          <button type="button" class="btn" (click)="closed.emit()">{{ t('cancel') }}</button>
          <button type="button" class="btn p" [attr.aria-disabled]="busy()" (click)="agree()">
            {{ busy() ? t(step() + '.busy') : t(step() + '.go') }}
          </button>
        </div>
      </app-modal>
    </ng-container>
  `,
  styles: `
    .fld,
    .note {
      margin-top: 12px;
    }
  `,
})
export class StepQuestion {
  readonly step = input.required<ReportStepName>();
  readonly period = input.required<string>();
  readonly busy = input(false);
  readonly failure = input('');
  /** With the reason; empty where none is asked. */
  readonly agreed = output<string>();
  readonly closed = output();

  protected readonly reason = signal('');
  private readonly tried = signal(false);
  protected readonly lacksReason = computed(() => this.tried() && this.step() === 'reopen' && this.reason().trim().length < 3);

  protected agree(): void {
    this.tried.set(true);
    if (!this.lacksReason()) this.agreed.emit(this.reason().trim());
  }
}
