import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorDetail } from '#contract';
import { formatDay, formatNumber } from '#wording';
import { Language } from '../language/language';
import { LocalTextPipe } from '../language/local-text-pipe';
import { Selection } from '../selection/selection';
import { uiWords } from '../ui/ui-words';
import { WhyOpener } from './why-opener';

/**
 * What a value is worked out from: numerator and denominator, sum and count, start and growth; each amount opens its records or the figure it
 * is. The day of a stock, and the records behind things that count once, are said too.
 */
@Component({
  selector: 'app-why-workings',
  imports: [LocalTextPipe, RouterLink, TranslocoDirective],
  providers: uiWords,
  template: `
    <ng-container *transloco="let t; prefix: 'ui.why'">
      @if (parts().length) {
        <dl>
          @for (one of parts(); track one.part) {
            <dt>{{ one.name }}</dt>
            <dd>
              @if (one.indicator; as code) {
                <button type="button" class="fig" [attr.aria-label]="t('openOther', { code })" (click)="opener.toggle(code)">
                  {{ one.text }}
                </button>
              } @else if (one.query && mayRead()) {
                <a
                  [routerLink]="selection.to('indicators', detail().value.code, 'records')"
                  [queryParams]="one.query"
                  [attr.aria-label]="t('openPart', { part: one.name, value: one.text })"
                  >{{ one.text }}</a
                >
              } @else {
                {{ one.text }}
              }
            </dd>
            <dd class="cap">{{ one.sentence | localText }}</dd>
          }
        </dl>
      }
      @if (note(); as text) {
        <p class="sm">{{ text }}</p>
      }
    </ng-container>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0 8px;
      font-size: var(--t-small);
      line-height: 24px;
    }
    dd {
      font-weight: 600;
      text-align: right;
    }
    .cap {
      grid-column: 1 / -1;
      margin-bottom: 6px;
      font-weight: 400;
      line-height: 1.35;
      text-align: left;
    }
    .fig {
      font: inherit;
      font-weight: 600;
    }
  `,
})
export class WhyWorkings {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly opener = inject(WhyOpener);

  readonly detail = input.required<IndicatorDetail>();
  /** Whether this person may open records. */
  readonly mayRead = input(false);

  /** A count is its own only part: nothing is worked out from it. */
  protected readonly parts = computed(() => {
    const { explained, value } = this.detail();
    const worked = explained.parts.filter(({ part }) => part !== 'value');
    return worked.map((one) => ({
      ...one,
      name: this.language.word(`ui.why.part.${value.measure === 'mean' ? `mean.${one.part}` : one.part}`),
      text: this.number(one.amount),
      query: one.records ? { ...this.selection.kept(), where: this.selection.where(), part: one.part } : null,
    }));
  });
  /** The day of a stock; of things that count once however many records name them, how many records do. */
  protected readonly note = computed(() => {
    const { explained, value } = this.detail();
    if (explained.on !== null) return this.language.word('ui.why.onDay', { day: formatDay(explained.on, this.language.code()) });
    const [only] = explained.parts;
    if (value.measure !== 'distinct' || only?.part !== 'value' || only.records === null || only.records === only.amount) return null;
    return this.language.counted('ui.why.overRecords', only.records, { value: this.number(only.amount) });
  });

  private number(value: number): string {
    return formatNumber(value, Number.isInteger(value) ? 0 : 2, this.language.code());
  }
}
