import { Component, computed, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorTargets } from '#contract';
import { DayPipe, InstantPipe } from '../../../shared/language/format-pipes';
import { targetWords } from './target-words';

/** Who changed the plan, when, why, and each amount before and after, the last change first. */
@Component({
  selector: 'app-target-history',
  imports: [DayPipe, InstantPipe, TranslocoDirective],
  template: `
    <details *transloco="let t; prefix: 'indicators.targets.history'">
      <summary>{{ t('title', { count: items().length }) }}</summary>
      <ol>
        @for (item of items(); track item.version) {
          <li>
            <div class="b">{{ item.by === null ? t('start') : item.by }}</div>
            <div class="cap">
              {{ item.at | instant }}
              @if (item.by !== null) {
                · {{ t('holdsFrom', { day: (item.on | day) }) }}
              }
            </div>
            <ul class="sm">
              @for (sentence of item.sentences; track $index) {
                <li>{{ sentence }}</li>
              }
            </ul>
            @if (item.reason; as reason) {
              <blockquote class="sm">{{ reason }}</blockquote>
            }
          </li>
        }
      </ol>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      min-height: 24px;
      color: var(--petrol);
      font-size: var(--t-small);
      font-weight: 600;
      cursor: pointer;
    }
    ol > li {
      padding: 8px 0;
      border-top: 1px solid var(--line);
      line-height: 1.35;
      &:first-child {
        border-top: 0;
      }
    }
    blockquote {
      margin: 3px 0 0;
      padding-left: 9px;
      border-left: 2px solid var(--line-strong);
      color: var(--ink-2);
    }
    @media (pointer: coarse) {
      summary {
        min-height: 44px;
      }
    }
  `,
})
export class TargetHistory {
  readonly targets = input.required<IndicatorTargets>();

  private readonly words = targetWords(this.targets);
  protected readonly items = computed(() =>
    this.targets().history.map(({ changes, ...item }) => ({
      ...item,
      // what was there from the start is no change
      sentences: changes.map((change) => (item.by === null ? this.words.startSentence(change.after) : this.words.changeSentence(change))),
    })),
  );
}
