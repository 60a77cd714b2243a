import { Component, computed, inject, input } from '@angular/core';
import type { FoundBy } from '#contract';
import { methodLine, methodName, methodSentences } from '#wording';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';

/**
 * How a result six months after leaving was found, wherever its number stands: full follow-up or sample, with coverage, and of a sample
 * interval and response (R77). Short on a tile, where the rest is read on the page and in “why”.
 */
@Component({
  selector: 'app-method-mark',
  imports: [Icon],
  template: `<app-icon class="s" [name]="foundBy().basis === 'sample' ? 'percent' : 'groups'" /><span [title]="means()">{{
      line()
    }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: baseline;
      gap: 4px;
      color: var(--ink-2);
      font-size: var(--t-small);
    }
    app-icon {
      flex: none;
      align-self: center;
    }
  `,
})
export class MethodMark {
  private readonly language = inject(Language);

  readonly foundBy = input.required<FoundBy>();
  /** The method and its most telling figure alone. */
  readonly short = input(false);

  protected readonly means = computed(() => [this.whole(), ...methodSentences(this.foundBy(), this.language.code())].join(' '));
  protected readonly line = computed(() => (this.short() ? methodName(this.foundBy(), this.language.code()) : this.whole()));
  private readonly whole = computed(() => methodLine(this.foundBy(), this.language.code()));
}
