import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { formatChange } from '#wording';
import { Language } from '../language/language';
import { uiWords } from './ui-words';

/** That a reported number was corrected later: by how much, and in which report it is issued. The reported number never changes. */
@Component({
  selector: 'app-correction-mark',
  imports: [TranslocoDirective],
  providers: uiWords,
  template: `
    <ng-container *transloco="let _">
      <span class="mark">
        <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path [attr.d]="change() < 0 ? 'M5 10L0 1h10z' : 'M5 0l5 9H0z'" />
        </svg>
        {{ corrected() }}
      </span>
      <span class="tag int">{{ signed() }}{{ issuedIn() ? ' · ' + issuedIn() : '' }}</span>
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    .mark {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      color: var(--terra);
      font-size: var(--t-small);
      font-weight: 600;
      white-space: nowrap;
    }
    path {
      fill: var(--terra-mark);
    }
  `,
})
export class CorrectionMark {
  private readonly language = inject(Language);

  /** Now minus reported. */
  readonly change = input.required<number>();
  /** Period of the report that issues the difference: `P4`. */
  readonly issuedIn = input('');

  protected readonly corrected = computed(() => this.language.counted('ui.corrected', Math.abs(this.change())));
  protected readonly signed = computed(() => formatChange(this.change(), this.language.code()));
}
