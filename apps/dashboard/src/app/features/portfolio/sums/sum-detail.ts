import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { FigureSumView, PortfolioFigure, PortfolioIndicator, PortfolioValues } from '#contract';
import { formatPercentage, formatValue, notSummedReason, recordKind, unitName } from '#wording';
import { Icon } from '../../../shared/icons/icon';
import { DayPipe } from '../../../shared/language/format-pipes';
import { Language } from '../../../shared/language/language';
import { Selection } from '../../../shared/selection/selection';
import { StatusMark } from '../../../shared/ui/status-mark';
import { TypedMark } from '../../../shared/ui/typed-mark';
import { isByFinalised } from './sum-rows';

/** What a sum is made of: the projects in it, those that are not and why, and by which rule they were joined. */
@Component({
  selector: 'app-sum-detail',
  imports: [DayPipe, Icon, RouterLink, StatusMark, TranslocoDirective, TypedMark],
  templateUrl: './sum-detail.html',
  styleUrl: './sum-detail.scss',
})
export class SumDetail {
  private readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly row = input.required<PortfolioIndicator>();
  readonly sum = input.required<FigureSumView>();
  /** Which part of the row it is; null: the whole. */
  readonly part = input.required<string | null>();
  /** Acronyms of the projects it is about. */
  readonly shown = input.required<ReadonlySet<string>>();
  readonly values = input.required<PortfolioValues>();
  readonly shut = output();

  private readonly figures = computed(() => this.row().figures.filter(({ project }) => this.shown().has(project)));
  protected readonly inSum = computed(() => this.figures().filter(({ notSummed }) => notSummed === null));
  protected readonly leftOut = computed(() => this.figures().filter(({ notSummed }) => notSummed !== null));
  protected readonly shared = computed(() =>
    this.row().shared.filter(({ operations }) => operations.filter((project) => this.shown().has(project)).length > 1),
  );
  protected readonly byFinalised = computed(() => isByFinalised(this.sum()));
  /** By how much the plain sum over projects is above the number of organisations. */
  protected readonly fewer = computed(() => (this.sum().sideBySide ?? 0) - (this.sum().today ?? 0));

  protected amount(value: number | null, unit = this.row().unit): string {
    return formatValue(value, { unit, measure: unit === '%' ? 'ratio' : 'count' }, this.language.code());
  }

  protected percent(value: number | null): string {
    return value === null ? '–' : formatPercentage(value, this.language.code());
  }

  protected unit(count: number | null): string {
    return unitName(this.row().unit, this.language.code(), count ?? undefined);
  }

  protected reason({ notSummed, waiting }: PortfolioFigure): string {
    if (notSummed === null) return '';
    if (notSummed === 'waiting' && waiting !== null)
      return this.language.word('portfolio.sums.waitingFor', { records: recordKind(waiting, this.language.code()) });
    return notSummedReason(notSummed, this.language.code());
  }

  protected isExact(acronym: string): boolean {
    return this.values().projects.some((project) => project.acronym === acronym && project.figures === 'exact');
  }
}
