import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Selection } from '../../shared/selection/selection';

/** Something that waits: what it is, how much of it there is, and the first of it as content. */
@Component({
  selector: 'app-due-card',
  imports: [RouterLink, TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'day'" [attr.aria-label]="name()">
      <div class="hd">
        <h2>{{ name() }}</h2>
        <span class="end tag" [class.hot]="hot()">{{ count() }}</span>
      </div>
      <div class="bd">
        @if (total() === 0) {
          <p class="cap">{{ none() }}</p>
        } @else {
          <ul>
            <ng-content />
          </ul>
        }
        @if (to().length > 0 && total() > 0) {
          <p class="all sm">
            <a [routerLink]="selection.to(...to())" [queryParams]="selection.kept()"
              >{{ t('all') }}<span class="vh"> {{ name() }}</span></a
            >
          </p>
        }
      </div>
    </section>
  `,
  styles: `
    :host {
      display: grid;
    }
    h2 {
      font-size: var(--t-h3);
    }
    .hot {
      background: var(--risk-bg);
      color: var(--risk);
    }
    .all {
      padding-top: 8px;
      border-top: 1px solid var(--line);
    }
  `,
})
export class DueCard {
  protected readonly selection = inject(Selection);

  readonly name = input.required<string>();
  readonly total = input.required<number>();
  /** What the number says, with its word where the number alone says too little. */
  readonly count = input.required<string>();
  /** What an empty list means. */
  readonly none = input.required<string>();
  /** Whether something of it is overdue. */
  readonly hot = input(false);
  /** The page with all of it; empty: there is none. */
  readonly to = input<readonly string[]>([]);
}
