import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportState } from '#contract';
import type { TypedKind } from '#domain';
import { formatDay, formatPercent, isOpen, lockWord, typedWord } from '#wording';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import { uiWords } from './ui-words';

/** Why a figure can be trusted, or not yet. What is not given is not said. */
export interface Trust {
  /** The day the facts are true. */
  readonly asOf?: string;
  /** Share of participations that are complete, 0 to 1; null: the figure does not stand on participations. */
  readonly completeness: number | null;
  readonly excluded: number;
  readonly lock: ReportState;
  readonly definitionVersion: number;
  /** Typed and not counted; null: counted. */
  readonly typed?: TypedKind | null;
}

/** As-of · completeness · excluded · lock · rule, in one line; what is excluded opens its list. */
@Component({
  selector: 'app-trust-stamp',
  imports: [Icon, TranslocoDirective],
  providers: uiWords,
  template: `
    <ng-container *transloco="let t; prefix: 'ui.stamp'">
      @if (asOf(); as day) {
        <span
          >{{ t('asOf') }} <b>{{ day }}</b></span
        >
      }
      @if (typed(); as word) {
        <span class="typed"><app-icon class="s" name="edit" />{{ word }}</span>
      }
      @if (completeness(); as share) {
        <span
          >{{ t('completeness') }} <b>{{ share }}</b></span
        >
      }
      @if (trust().excluded > 0) {
        <button type="button" class="warn" (click)="openExcluded.emit()">
          {{ excluded() }}
        </button>
      }
      <span [class.lock]="!open()"><app-icon class="s" [name]="open() ? 'lock-open' : 'lock'" />{{ lock() }}</span>
      <span
        >{{ t('rule') }} <b>v{{ trust().definitionVersion }}</b></span
      >
    </ng-container>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: stretch;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: var(--r1);
      background: var(--surface);
      color: var(--ink-2);
      font-size: var(--t-cap);
      line-height: 22px;
    }
    span,
    button {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      margin-left: -1px;
      padding: 0 8px;
      border: 0;
      border-left: 1px solid var(--line);
      white-space: nowrap;
    }
    b {
      color: var(--ink);
      font-weight: 600;
    }
    .warn {
      min-height: 24px;
      background: var(--behind-bg);
      color: var(--behind);
      text-decoration: underline dotted;
      text-underline-offset: 0.2em;
      &:hover {
        text-decoration-style: solid;
      }
    }
    .typed {
      background: var(--behind-bg);
      color: var(--ink);
    }
    .lock {
      background: var(--petrol-tint);
      color: var(--petrol);
    }
    button:focus-visible {
      outline-offset: -3px;
    }
    @media (pointer: coarse) {
      .warn {
        min-height: 34px;
      }
    }
  `,
})
export class TrustStamp {
  private readonly language = inject(Language);

  readonly trust = input.required<Trust>();
  readonly openExcluded = output();

  protected readonly asOf = computed(() => {
    const day = this.trust().asOf;
    return day === undefined ? null : formatDay(day, this.language.code());
  });
  protected readonly completeness = computed(() => {
    const share = this.trust().completeness;
    return share === null ? null : formatPercent(share, this.language.code());
  });
  protected readonly excluded = computed(() => this.language.counted('ui.stamp.excluded', this.trust().excluded));
  protected readonly typed = computed(() => {
    const kind = this.trust().typed ?? null;
    return kind === null ? null : typedWord(kind, this.language.code());
  });
  protected readonly open = computed(() => isOpen(this.trust().lock));
  protected readonly lock = computed(() => lockWord(this.trust().lock, this.language.code()));
}
