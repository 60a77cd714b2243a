import { Component, computed, inject, input } from '@angular/core';
import type { TypedValues } from '#contract';
import { formatDay, formatValue } from '#wording';
import { Language } from '../../../shared/language/language';
import { ChangeHistory, type PastChange } from '../change-history';

/** Who typed, changed or took back which value when, and why; the last change first. */
@Component({
  selector: 'app-typed-history',
  imports: [ChangeHistory],
  template: `<app-change-history [name]="name()" [changes]="changes()" />`,
})
export class TypedHistory {
  private readonly language = inject(Language);

  readonly typed = input.required<TypedValues>();

  protected readonly name = computed(() => this.language.word('typedValues.history.title', { count: this.changes().length }));
  protected readonly changes = computed(() => {
    const { history } = this.typed();
    return history.map(({ on, version, amount, by, at, reason, withdrawn }): PastChange => {
      const before = history.find((one) => one.on === on && one.version === version - 1);
      const words = {
        day: formatDay(on, this.language.code()),
        before: formatValue(before?.amount ?? null, this.typed(), this.language.code()),
        after: formatValue(amount, this.typed(), this.language.code()),
      };
      const same = before?.amount === amount ? 'told' : 'changed';
      const what = withdrawn ? 'withdrawn' : before === undefined || before.withdrawn ? 'added' : same;
      return { key: `${on} ${version}`, by, at, reason, sentences: [this.language.word(`typedValues.history.${what}`, words)] };
    });
  });
}
