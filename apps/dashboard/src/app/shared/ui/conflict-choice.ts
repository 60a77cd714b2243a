import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../icons/icon';
import { InstantPipe } from '../language/format-pipes';
import { uiWords } from './ui-words';

/** A field that two people changed: both values, as one reads them. */
export interface FieldConflict {
  readonly key: string;
  readonly name: string;
  readonly yours: string;
  readonly theirs: string;
}

/** Two people changed the same fields: of each, one value is kept. Nothing is chosen beforehand. */
@Component({
  selector: 'app-conflict-choice',
  imports: [Icon, InstantPipe, TranslocoDirective],
  providers: uiWords,
  template: `
    <section class="card" role="alert" *transloco="let t; prefix: 'ui.conflict'">
      <p class="row">
        <app-icon name="warning" />
        <b>{{ last() ? t('who', { name: last()?.by, when: last()?.at ?? '' | instant }) : t('someone') }}</b>
      </p>
      @for (conflict of conflicts(); track conflict.key) {
        <fieldset>
          <legend>{{ conflict.name }}</legend>
          <label>
            <input type="radio" [name]="'keep-' + conflict.key" (change)="keep(conflict.key, 'yours')" />
            <span
              ><b>{{ conflict.yours }}</b
              ><span class="cap">{{ t('yours') }}</span></span
            >
          </label>
          <label>
            <input type="radio" [name]="'keep-' + conflict.key" (change)="keep(conflict.key, 'theirs')" />
            <span
              ><b>{{ conflict.theirs }}</b
              ><span class="cap">{{ t('theirs') }}</span></span
            >
          </label>
        </fieldset>
      }
      <button type="button" class="btn p" [attr.aria-disabled]="!complete()" (click)="settle()">{{ t('settle') }}</button>
    </section>
  `,
  styles: `
    .card {
      display: grid;
      justify-items: start;
      gap: 12px;
      padding: 14px 16px;
      box-shadow: inset 3px 0 0 var(--behind);
    }
    .row app-icon {
      color: var(--behind);
    }
    fieldset {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 8px;
      width: 100%;
    }
    legend {
      margin-bottom: 4px;
      font-size: var(--t-small);
      font-weight: 600;
      &::first-letter {
        text-transform: uppercase;
      }
    }
    label {
      display: flex;
      gap: 8px;
      padding: 8px 10px;
      border: 1px solid var(--line-strong);
      border-radius: var(--r1);
      cursor: pointer;
      &:has(input:checked) {
        border-color: var(--petrol);
        background: var(--petrol-tint);
      }
    }
    label > span {
      display: grid;
    }
    input {
      width: 16px;
      height: 16px;
      accent-color: var(--petrol);
    }
  `,
})
export class ConflictChoice {
  private readonly kept = signal<ReadonlyMap<string, 'yours' | 'theirs'>>(new Map());

  readonly conflicts = input.required<readonly FieldConflict[]>();
  /** Who made the change that stands in the way, and when. */
  readonly last = input<{ readonly by: string; readonly at: string } | null>(null);
  /** The fields whose other value stays. */
  readonly settled = output<ReadonlySet<string>>();

  protected readonly complete = computed(() => this.conflicts().every(({ key }) => this.kept().has(key)));

  protected keep(key: string, whose: 'yours' | 'theirs'): void {
    this.kept.update((kept) => new Map([...kept, [key, whose]]));
  }

  protected settle(): void {
    if (!this.complete()) return;
    this.settled.emit(new Set([...this.kept()].filter(([, whose]) => whose === 'theirs').map(([key]) => key)));
  }
}
