import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { formatPercent } from '#wording';
import { Language } from '../language/language';
import { Figure } from './figure';
import { uiWords } from './ui-words';

/** A group and its amount, as it is written. */
export interface BreakdownBar {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/**
 * Groups as bars, with value and share at the right; never a pie. The order is the caller's: by value, or natural for ages and levels.
 * Where parts exceed the whole, that is said.
 */
@Component({
  selector: 'app-breakdown-bars',
  imports: [Figure, TranslocoDirective],
  providers: uiWords,
  template: `
    <ng-container *transloco="let t; prefix: 'ui'">
      <ul>
        @for (bar of drawn(); track bar.key) {
          <li>
            <span class="name">{{ bar.name }}</span>
            <span class="track"><i [style.width.%]="bar.width"></i></span>
            @if (opens()) {
              <app-figure class="value" [text]="bar.text" [of]="bar.name" [open]="bar.key === open()" (why)="why.emit(bar.key)" />
            } @else {
              <b class="value">{{ bar.text }}</b>
            }
            <span class="share">{{ bar.share }}</span>
          </li>
        }
      </ul>
      @if (overlapping()) {
        <p class="cap">{{ t('overlap') }}</p>
      }
    </ng-container>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: minmax(76px, auto) minmax(32px, 1fr) auto auto;
      gap: 1px 8px;
      align-items: center;
      font-size: var(--t-small);
    }
    li {
      display: contents;
    }
    .name {
      max-width: 13em;
      line-height: 1.25;
    }
    .track {
      height: 12px;
      > i {
        display: block;
        height: 100%;
        min-width: 1px;
        background: var(--c1);
      }
    }
    .value {
      justify-self: end;
      text-align: right;
      font-weight: 600;
    }
    .share {
      min-width: 42px;
      text-align: right;
      color: var(--ink-3);
      font-size: var(--t-cap);
    }
    p {
      margin-top: 6px;
    }
    @media (pointer: coarse) {
      ul {
        row-gap: 18px;
        padding-block: 6px;
      }
    }
    @media (forced-colors: active) {
      .track > i {
        background: CanvasText;
      }
    }
  `,
})
export class BreakdownBars {
  private readonly language = inject(Language);

  readonly bars = input.required<readonly BreakdownBar[]>();
  /** The whole that shares are of; null: shares mean nothing here, as between rates. */
  readonly whole = input<number | null>(null);
  /** Whether each amount opens its “why”. */
  readonly opens = input(true);
  readonly open = input<string | null>(null);
  readonly why = output<string>();

  protected readonly drawn = computed(() => {
    const largest = Math.max(...this.bars().map(({ value }) => value), 0);
    const whole = this.whole();
    return this.bars().map((bar) => ({
      ...bar,
      width: largest > 0 ? (bar.value / largest) * 100 : 0,
      share: whole ? formatPercent(bar.value / whole, this.language.code()) : '',
    }));
  });
  protected readonly overlapping = computed(() => {
    const whole = this.whole();
    return whole !== null && this.bars().reduce((sum, { value }) => sum + value, 0) > whole;
  });
}
