import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorValue } from '#contract';
import { formatTarget, recordKind, statusWord } from '#wording';
import { Language } from '../language/language';
import { Bullet } from './bullet';
import { Figure } from './figure';
import {
  bulletAmounts,
  comparisonOf,
  comparisonText,
  emptyGroupText,
  paceText,
  ratioParts,
  untypedText,
  valueText,
} from './indicator-words';
import { MethodMark } from './method-mark';
import { StatusMark } from './status-mark';
import { TypedMark } from './typed-mark';
import { uiWords } from './ui-words';

/**
 * An indicator in a tile: its name (the content, a link), code, figure against what is due, status, bullet, and at the foot the final target
 * and the pace or the reason. The left edge is coloured only when something must be done.
 */
@Component({
  selector: 'app-kpi-tile',
  imports: [Bullet, Figure, MethodMark, StatusMark, TranslocoDirective, TypedMark],
  providers: uiWords,
  templateUrl: './kpi-tile.html',
  styleUrl: './kpi-tile.scss',
})
export class KpiTile {
  private readonly language = inject(Language);

  readonly value = input.required<IndicatorValue>();
  /** Whether the “why” of the figure is open. */
  readonly open = input(false);
  readonly why = output();

  protected readonly name = computed(() => this.language.read(this.value().name));
  protected readonly figure = computed(() => valueText(this.value(), this.language.code()));
  protected readonly compared = computed(() => comparisonText(this.value(), this.language.code()));
  protected readonly byNow = computed(() => comparisonOf(this.value()).byNow);
  protected readonly amounts = computed(() => bulletAmounts(this.value()));
  protected readonly final = computed(() => formatTarget(this.value().final, this.value(), this.language.code()));
  protected readonly target = computed(() => formatTarget(this.value().target, this.value(), this.language.code()));
  protected readonly status = computed(() => statusWord(this.value().status, this.language.code()));
  protected readonly urgent = computed(() => ['at_risk', 'behind'].includes(this.value().status));
  /** Why there is nothing to draw: its records are not kept yet, or nobody is in its reference group. */
  protected readonly reason = computed(() => {
    const { waiting } = this.value();
    if (waiting !== null) return this.language.word('ui.waiting', { records: recordKind(waiting, this.language.code()) });
    return untypedText(this.value(), this.language.code()) ?? emptyGroupText(this.value(), this.language.code());
  });
  protected readonly parts = computed(() => ratioParts(this.value(), this.language.code()));
  protected readonly pace = computed(() => {
    const { pace, paceNeeded, status, operator } = this.value();
    if (pace === null || status === 'achieved') return null;
    const language = this.language.code();
    // nothing is needed any more, but where less is better 0 is what may still come
    const isNeeded = paceNeeded !== null && (paceNeeded !== 0 || operator === '<=');
    const word = isNeeded ? (operator === '<=' ? 'paceAtMost' : 'paceAndNeeded') : 'pace';
    return { pace: paceText(pace, language), needed: isNeeded ? paceText(paceNeeded, language) : null, word };
  });
}
