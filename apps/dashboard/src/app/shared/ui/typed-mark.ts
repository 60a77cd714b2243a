import { Component, computed, inject, input } from '@angular/core';
import type { TypedKind } from '#domain';
import { formatDay, typedSentence, typedWord } from '#wording';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';

/** The mark of a value that was typed and not counted: a pen and a word, wherever the number stands (R30). */
@Component({
  selector: 'app-typed-mark',
  imports: [Icon],
  template: `<span class="tag" [title]="sentence()"><app-icon class="s" name="edit" />{{ word() }}</span>`,
  styles: `
    :host {
      display: inline-flex;
    }
    .tag {
      white-space: nowrap;
      background: var(--behind-bg);
      color: var(--ink);
    }
  `,
})
export class TypedMark {
  private readonly language = inject(Language);

  readonly kind = input.required<TypedKind>();
  /** The day it was stated for; null: not said. */
  readonly on = input<string | null>(null);

  protected readonly sentence = computed(() => this.language.read(typedSentence(this.kind())));
  protected readonly word = computed(() => {
    const [word, on] = [typedWord(this.kind(), this.language.code()), this.on()];
    return on === null ? word : `${word} · ${formatDay(on, this.language.code())}`;
  });
}
