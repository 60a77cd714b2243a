import { Component, computed, inject, input } from '@angular/core';
import { formatWhole } from '#wording';
import { Language } from '../language/language';

export interface SmallMultiple {
  readonly key: string;
  readonly name: string;
  readonly total: number;
  readonly months: readonly { readonly month: string; readonly amount: number }[];
}

/** One small picture of columns per desk, all on one scale, so that they can be compared by eye. `label` says a picture in words. */
@Component({
  selector: 'app-small-multiples',
  template: `
    @for (multiple of drawn(); track multiple.key) {
      <div class="one">
        <div class="head">
          <span class="name">{{ multiple.name }}</span><b>{{ multiple.total }}</b>
        </div>
        <svg preserveAspectRatio="none" role="img" [attr.viewBox]="'0 0 ' + width() + ' 48'" [attr.aria-label]="multiple.label">
          @for (column of multiple.columns; track $index) {
            <rect width="0.8" [attr.x]="$index" [attr.y]="46 - column" [attr.height]="column" />
          }
          <rect class="ground" x="0" y="46" height="1" [attr.width]="width()" />
        </svg>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(104px, 1fr));
      gap: 12px;
    }
    .head {
      display: flex;
      justify-content: space-between;
      align-items: flex-end;
      gap: 4px;
      font-size: var(--t-cap);
      line-height: 1.25;
    }
    .one {
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
    }
    svg {
      display: block;
      width: 100%;
      height: 48px;
    }
    rect {
      fill: var(--c1);
    }
    .ground {
      fill: var(--line-strong);
    }
  `,
})
export class SmallMultiples {
  private readonly language = inject(Language);

  readonly multiples = input.required<readonly SmallMultiple[]>();

  protected readonly width = computed(() => Math.max(1, ...this.multiples().map(({ months }) => months.length)));
  /** The largest month of any desk: the one scale. */
  readonly largest = computed(() => Math.max(0, ...this.multiples().flatMap(({ months }) => months.map(({ amount }) => amount))));
  protected readonly drawn = computed(() =>
    this.multiples().map(({ key, name, total, months }) => {
      const whole = formatWhole(total, this.language.code());
      const scale = this.largest() > 0 ? 46 / this.largest() : 0;
      return { key, name, total: whole, label: `${name}: ${whole}`, columns: months.map(({ amount }) => Math.max(0, amount * scale)) };
    }),
  );
}
