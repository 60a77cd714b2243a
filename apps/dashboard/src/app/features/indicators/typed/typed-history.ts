import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { TypedValues } from '#contract';
import { formatDay, formatValue } from '#wording';
import { InstantPipe } from '../../../shared/language/format-pipes';
import { Language } from '../../../shared/language/language';

/** Who typed, changed or took back which value when, and why; the last change first. */
@Component({
  selector: 'app-typed-history',
  imports: [InstantPipe, TranslocoDirective],
  template: `
    <details *transloco="let t; prefix: 'typedValues.history'">
      <summary>{{ t('title', { count: items().length }) }}</summary>
      <ol>
        @for (item of items(); track item.key) {
          <li>
            <div class="b">{{ item.by }}</div>
            <div class="cap">{{ item.at | instant }}</div>
            <div class="sm">{{ item.sentence }}</div>
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
export class TypedHistory {
  private readonly language = inject(Language);

  readonly typed = input.required<TypedValues>();

  protected readonly items = computed(() => {
    const { history } = this.typed();
    return history.map(({ on, version, amount, by, at, reason, withdrawn }) => {
      const before = history.find((one) => one.on === on && one.version === version - 1);
      const words = {
        day: formatDay(on, this.language.code()),
        before: formatValue(before?.amount ?? null, this.typed(), this.language.code()),
        after: formatValue(amount, this.typed(), this.language.code()),
      };
      const same = before?.amount === amount ? 'told' : 'changed';
      const what = withdrawn ? 'withdrawn' : before === undefined || before.withdrawn ? 'added' : same;
      return { key: `${on} ${version}`, by, at, reason, sentence: this.language.word(`typedValues.history.${what}`, words) };
    });
  });
}
