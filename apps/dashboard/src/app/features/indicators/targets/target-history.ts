import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorTargets } from '#contract';
import { formatDay } from '#wording';
import { Language } from '../../../shared/language/language';
import { ChangeHistory, type PastChange } from '../change-history';
import { targetWords } from './target-words';

/** Who changed the plan, when, why, and each amount before and after, the last change first. */
@Component({
  selector: 'app-target-history',
  imports: [ChangeHistory],
  template: `<app-change-history [name]="words.word('history.title', { count: changes().length })" [changes]="changes()" />`,
})
export class TargetHistory {
  private readonly language = inject(Language);

  readonly targets = input.required<IndicatorTargets>();

  protected readonly words = targetWords(this.targets);
  protected readonly changes = computed(() =>
    this.targets().history.map(({ version, at, on, by, changes, reason }): PastChange => {
      // what was there from the start is no change
      if (by === null)
        return {
          key: version,
          by: this.words.word('history.start'),
          at,
          reason,
          sentences: changes.map(({ after }) => this.words.startSentence(after)),
        };
      const note = this.words.word('history.holdsFrom', { day: formatDay(on, this.language.code()) });
      return { key: version, by, at, note, reason, sentences: changes.map((change) => this.words.changeSentence(change)) };
    }),
  );
}
