import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorStatus } from '#domain';
import { statusWord } from '#wording';
import { Language } from '../language/language';

export interface StatusCount {
  readonly status: IndicatorStatus;
  readonly count: number;
}

/** How many indicators hold each status, as one bar; the same order everywhere, worst first. */
@Component({
  selector: 'app-status-segments',
  template: `
    @for (part of counts(); track part.status) {
      <i [class]="part.status" [style.flex-grow]="part.count"></i>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 2px;
      height: 12px;
    }
    i {
      flex-basis: 0;
      min-width: 4px;
    }
    .at_risk {
      background: var(--risk);
    }
    .behind {
      background: var(--behind);
    }
    .on_track {
      background: var(--on);
    }
    .ahead {
      background: var(--ahead);
    }
    .achieved {
      background: var(--achieved);
    }
    .not_due,
    .no_data {
      background: var(--none-bg);
      box-shadow: inset 0 0 0 1px var(--none);
    }
    @media (forced-colors: active) {
      i {
        forced-color-adjust: none;
      }
    }
  `,
  // nothing to count is no picture
  host: { '[attr.role]': "counts().length ? 'img' : null", '[attr.aria-label]': 'inWords() || null' },
})
export class StatusSegments {
  private readonly language = inject(Language);
  readonly counts = input.required<readonly StatusCount[]>();

  protected readonly inWords = computed(() =>
    this.counts()
      .map(({ status, count }) => `${count} ${statusWord(status, this.language.code()).toLowerCase()}`)
      .join(', '),
  );
}
