import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TypedValues } from '#contract';
import { formatValue, formatWhole } from '#wording';
import { Icon } from '../../../shared/icons/icon';
import { DayPipe, InstantPipe } from '../../../shared/language/format-pipes';
import { Language } from '../../../shared/language/language';

/** The values that are stated, the latest day first: amount, by sex where it is asked, method, document, who and when. */
@Component({
  selector: 'app-typed-table',
  imports: [DayPipe, Icon, InstantPipe, TranslocoDirective],
  template: `
    <ol *transloco="let t; prefix: 'typedValues'" [attr.aria-label]="t('values')">
      @for (line of lines(); track line.value.on) {
        <li [attr.aria-current]="line.shown ? 'true' : null">
          <div class="head">
            <span class="amount">{{ line.amount }}</span>
            <span class="grow">
              <span class="b">{{ t('asOf', { day: (line.value.on | day) }) }}</span>
              @if (line.value.period) {
                <span class="tag">{{ t('endOf', { period: line.value.period }) }}</span>
              }
              @if (line.shown) {
                <span class="tag fse">{{ t('isShown') }}</span>
              }
              @if (line.parts) {
                <span class="cap parts">{{ line.parts }}</span>
              }
            </span>
            @if (editable()) {
              <span class="acts noprint">
                <button
                  type="button"
                  class="btn t sm"
                  [attr.aria-label]="t('changeOf', { day: (line.value.on | day) })"
                  (click)="correct.emit(line.value.on)"
                >
                  <app-icon class="s" name="edit" />{{ t('change') }}
                </button>
                <button
                  type="button"
                  class="btn t sm"
                  [attr.aria-label]="t('withdrawOf', { day: (line.value.on | day) })"
                  (click)="withdraw.emit(line.value.on)"
                >
                  <app-icon class="s" name="undo" />{{ t('withdraw') }}
                </button>
              </span>
            }
          </div>
          <dl class="sm">
            <dt>{{ t('method') }}</dt>
            <dd>{{ line.value.method }}</dd>
            <dt>{{ t('evidence') }}</dt>
            @if (line.value.evidence; as evidence) {
              <dd>
                {{ evidence.title }} ·
                @if (line.link) {
                  <a [href]="line.link" target="_blank" rel="noopener noreferrer">{{ evidence.reference }}</a>
                } @else {
                  {{ evidence.reference }}
                }
              </dd>
            } @else {
              <dd class="lacks"><app-icon class="s" name="warning" />{{ t('noEvidence') }}</dd>
            }
            <dt>{{ t('who') }}</dt>
            <dd>{{ line.value.by }}, {{ line.value.at | instant }}</dd>
          </dl>
        </li>
      }
    </ol>
  `,
  styles: `
    li {
      display: grid;
      gap: 6px;
      padding: 10px 12px;
      border-top: 1px solid var(--line);
      &:first-child {
        border-top: 0;
      }
    }
    li[aria-current] {
      background: var(--petrol-tint);
      border-radius: var(--r1);
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 12px;
    }
    // the buttons go below before the day is squeezed
    .grow {
      flex: 1 1 13em;
    }
    .amount {
      min-width: 3em;
      font-size: var(--t-fig);
      font-weight: 650;
      line-height: 1.1;
    }
    .tag {
      margin-left: 4px;
    }
    .parts {
      display: block;
    }
    .acts {
      display: inline-flex;
      gap: 4px;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 2px 12px;
      max-width: 78ch;
    }
    dt {
      color: var(--ink-2);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .lacks {
      display: flex;
      align-items: center;
      gap: 5px;
      color: var(--behind);
    }
    @container (max-width: 520px) {
      dl {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
      dd {
        margin-bottom: 4px;
      }
    }
  `,
})
export class TypedTable {
  private readonly language = inject(Language);

  readonly typed = input.required<TypedValues>();
  readonly editable = input(false);
  readonly correct = output<string>();
  readonly withdraw = output<string>();

  protected readonly lines = computed(() => {
    const { values, shown, sexes } = this.typed();
    return values.map((value) => ({
      value,
      shown: value.on === shown,
      amount: formatValue(value.amount, this.typed(), this.language.code()),
      parts: this.partsOf(value, sexes.length > 1),
      link: linkOf(value.evidence?.reference ?? ''),
    }));
  });

  private partsOf({ bySex, numerator, denominator }: TypedValues['values'][number], bySexAsked: boolean): string {
    const whole = (amount: number): string => formatWhole(amount, this.language.code());
    if (numerator !== null && denominator !== null)
      return this.language.word('typedValues.ratio', { numerator: whole(numerator), denominator: whole(denominator) });
    if (bySex === null || !bySexAsked) return '';
    const stated = (['F', 'M', 'N'] as const).flatMap((sex) => {
      const amount = bySex[sex];
      return amount === null ? [] : [`${this.language.word(`typedValues.sex.${sex}`)} ${whole(amount)}`];
    });
    return stated.join(' · ');
  }
}

/** A reference that is an address can be followed; a number is read. */
function linkOf(reference: string): string | null {
  return /^https?:\/\/\S+$/.test(reference) ? reference : null;
}
