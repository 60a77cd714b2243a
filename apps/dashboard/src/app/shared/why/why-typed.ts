import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorDetail } from '#contract';
import { formatWhole } from '#wording';
import { Icon } from '../icons/icon';
import { DayPipe, InstantPipe } from '../language/format-pipes';
import { Language } from '../language/language';
import { TypedMark } from '../ui/typed-mark';

/** What lies behind a typed value instead of records: who stated it when, by which method and on which document (R30). */
@Component({
  selector: 'app-why-typed',
  imports: [DayPipe, Icon, InstantPipe, TranslocoDirective, TypedMark],
  template: `
    <ng-container *transloco="let t; prefix: 'ui.why.typed'">
      <h3>{{ t('title') }}</h3>
      @if (detail().value.typed; as typed) {
        <p><app-typed-mark [kind]="typed.kind" [on]="typed.on" /></p>
      }
      @if (detail().typed; as stated) {
        <p>{{ t('by', { by: stated.by, at: (stated.at | instant), day: (stated.on | day) }) }}</p>
        <p class="cap">{{ t('method') }}</p>
        <p>{{ stated.method }}</p>
        <p class="cap">{{ t('evidence') }}</p>
        @if (stated.evidence; as evidence) {
          <p>{{ evidence.title }} · {{ evidence.reference }}</p>
        } @else {
          <p class="row lacks"><app-icon class="s" name="warning" />{{ t('noEvidence') }}</p>
        }
        @if (stated.reason) {
          <p class="cap">{{ t('reason') }}</p>
          <p>{{ stated.reason }}</p>
        }
      } @else {
        <p>{{ t('none') }}</p>
      }
      @if (counted(); as count) {
        <p class="cap">{{ t('counted', { count }) }}</p>
      }
    </ng-container>
  `,
  styles: `
    h3 {
      margin-bottom: 4px;
      color: var(--petrol);
      font-size: var(--t-small);
    }
    p + .cap {
      margin-top: 6px;
    }
    .lacks {
      color: var(--behind);
    }
  `,
})
export class WhyTyped {
  private readonly language = inject(Language);

  readonly detail = input.required<IndicatorDetail>();

  /** What records count beside an estimate, which is never added to it. */
  protected readonly counted = computed(() => {
    const counted = this.detail().value.typed?.counted ?? null;
    return counted === null ? null : formatWhole(counted, this.language.code());
  });
}
