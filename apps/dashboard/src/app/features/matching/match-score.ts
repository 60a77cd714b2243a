import { Component, input } from '@angular/core';

/** A score of 0 to 100, as a figure and as a bar. */
@Component({
  selector: 'app-match-score',
  template: `
    <span class="b num">{{ score() }}</span>
    <span class="bar" aria-hidden="true"><i [style.width.%]="score()"></i></span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 8px;
      align-items: center;
    }
    .num {
      min-width: 26px;
      text-align: right;
      font-variant-numeric: tabular-nums;
    }
    .bar {
      width: 72px;
      height: 6px;
      border-radius: 3px;
      background: var(--sunk);
      overflow: hidden;
    }
    i {
      display: block;
      height: 100%;
      background: var(--c1);
    }
  `,
})
export class MatchScore {
  readonly score = input.required<number>();
}
