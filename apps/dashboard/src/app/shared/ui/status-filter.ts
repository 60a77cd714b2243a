import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorStatus } from '#domain';
import { statusOrder } from '#wording';
import { StatusMark } from './status-mark';
import type { StatusCount } from './status-segments';
import { uiWords } from './ui-words';

/** Statuses by count, in the one order of severity; each is a switch that filters what stands below. */
@Component({
  selector: 'app-status-filter',
  imports: [StatusMark, TranslocoDirective],
  providers: uiWords,
  template: `
    <div class="counts" role="group" *transloco="let t; prefix: 'ui'" [attr.aria-label]="t('statusFilter')">
      @for (part of present(); track part.status) {
        <button
          type="button"
          [attr.aria-pressed]="part.status === chosen()"
          (click)="choose.emit(part.status === chosen() ? null : part.status)"
        >
          <b>{{ part.count }}</b><app-status-mark [status]="part.status" />
        </button>
      }
    </div>
  `,
  styles: `
    .counts {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
    }
    button {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 28px;
      padding: 0 4px;
      border: 1px solid transparent;
      border-radius: var(--r1);
      background: none;
      &:hover {
        background: var(--hover);
      }
      &[aria-pressed='true'] {
        border-color: var(--petrol);
        background: var(--petrol-tint);
      }
    }
    b {
      font-size: 17px;
      font-weight: 650;
    }
    @media (pointer: coarse) {
      button {
        min-height: 44px;
      }
    }
  `,
})
export class StatusFilter {
  readonly counts = input.required<readonly StatusCount[]>();
  /** The status that filters; null: all are shown. */
  readonly chosen = input<IndicatorStatus | null>(null);
  readonly choose = output<IndicatorStatus | null>();

  protected readonly present = computed(() =>
    statusOrder.flatMap((status) => this.counts().filter((part) => part.status === status && part.count > 0)),
  );
}
