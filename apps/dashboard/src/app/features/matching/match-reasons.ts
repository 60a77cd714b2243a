import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { VacancyProposals } from '#contract';
import { matchCriterionWords, matchReasonWords } from '#domain';
import { Language } from '../../shared/language/language';

/** Why a score is what it is: each criterion with what was found and the points it gives, beside the most it could. */
@Component({
  selector: 'app-match-reasons',
  imports: [TranslocoDirective],
  template: `
    <ul *transloco="let t; prefix: 'matching'" [attr.aria-label]="t('reasons')">
      @for (one of said(); track one.criterion) {
        <li [class.part]="one.points < one.of">
          <span class="what">{{ one.name }}</span>
          <span class="found">{{ one.found }}</span>
          <span class="num"
            >{{ one.points }}<span class="mut">/{{ one.of }}</span></span
          >
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(250px, 1fr));
      gap: 2px 24px;
      padding: 0;
      margin: 0;
      list-style: none;
      font-size: var(--t-small);
    }
    li {
      display: flex;
      gap: 8px;
      align-items: baseline;
      padding-block: 2px;
      border-bottom: 1px solid var(--line);
    }
    .what {
      flex: none;
      color: var(--ink-2);
      &::first-letter {
        text-transform: uppercase;
      }
    }
    .found {
      flex: 1;
      text-align: right;
    }
    .num {
      flex: none;
      min-width: 42px;
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    .part .found {
      color: var(--ink-2);
    }
  `,
})
export class MatchReasons {
  private readonly language = inject(Language);
  readonly reasons = input.required<VacancyProposals['items'][number]['reasons']>();

  protected readonly said = computed(() =>
    this.reasons().map(({ criterion, reason, points, of }) => {
      const found = matchReasonWords[reason];
      return {
        criterion,
        points,
        of,
        name: this.language.read(matchCriterionWords[criterion]),
        found: found ? this.language.read(found) : '',
      };
    }),
  );
}
