import { Component, inject, input } from '@angular/core';
import { type Params, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ProjectSummary, ReportingPeriodView } from '#contract';
import { daysBetween, type IndicatorStatus } from '#domain';
import { statusWord } from '#wording';
import { Icon } from '../../shared/icons/icon';
import { DayPipe, PercentPipe, WholePipe } from '../../shared/language/format-pipes';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { Selection } from '../../shared/selection/selection';
import { shownState, shownStateWord } from '../../shared/ui/report-state-mark';
import { StatusSegments } from '../../shared/ui/status-segments';
import { StatusShape } from '../../shared/ui/status-shape';
import { TypedMark } from '../../shared/ui/typed-mark';
import { fundLabel, isInterreg } from './fund-label';
import { completeness } from './portfolio-totals';
import { isHandedIn, periodInHand } from './report-in-hand';

type Worst = ProjectSummary['worst'][number];

/** Days before a deadline from which it is written in the colour of a risk. */
const soon = 30;

/** One row per project: its indicators by status, what to look at first, its report, its people. */
@Component({
  selector: 'app-project-table',
  imports: [DayPipe, Icon, LocalTextPipe, PercentPipe, RouterLink, StatusSegments, StatusShape, TranslocoDirective, TypedMark, WholePipe],
  templateUrl: './project-table.html',
  styleUrl: './project-table.scss',
})
export class ProjectTable {
  private readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly projects = input.required<readonly ProjectSummary[]>();
  readonly asOf = input.required<string>();
  /** Only indicators of this status are named as worth a look; null: the worst, whatever they are. */
  readonly chosen = input.required<IndicatorStatus | null>();

  protected readonly completeness = completeness;
  protected readonly statusWord = statusWord;

  protected readonly isInterreg = isInterreg;

  protected fundOf({ programme }: ProjectSummary): string {
    return fundLabel(programme, this.language.code());
  }

  protected worstOf(project: ProjectSummary): readonly Worst[] {
    const chosen = this.chosen();
    return project.worst.filter(({ status }) => chosen === null || status === chosen).slice(0, 2);
  }

  /** Whether any indicator has a status: where none has data yet, nothing is late and nothing is well. */
  protected isJudged(project: ProjectSummary): boolean {
    return project.statuses.some(({ status }) => status !== 'no_data' && status !== 'not_due');
  }

  /** Opens the overview with the reasons of this figure beside it. */
  protected whyOf(indicator: Worst): Params {
    return { ...this.selection.keptElsewhere(), why: indicator.code };
  }

  /** “47” or “42,1%”; whole where the unit is a thing that is counted. */
  protected amount(value: number, unit: string): string {
    return this.formats.amount(value, unit);
  }

  protected inHand({ periods }: ProjectSummary): ReportingPeriodView | null {
    return periodInHand(periods, this.asOf());
  }

  /** “P4 · in bozza” */
  protected reportOf(period: ReportingPeriodView): string {
    const state = shownState(period.reportState, true);
    return `${period.id} · ${shownStateWord(state, this.language).toLowerCase()}`;
  }

  /** Days until the report is due; null once it is handed in. */
  protected daysLeft(period: ReportingPeriodView): number | null {
    return isHandedIn(period) ? null : daysBetween(this.asOf(), period.reportDue);
  }

  protected isUrgent(days: number): boolean {
    return days <= soon;
  }

  protected timeLeft(days: number): string {
    return days < 0 ? this.language.counted('portfolio.late', -days) : this.language.counted('portfolio.days', days);
  }
}
