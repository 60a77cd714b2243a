import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, report as reportSchema, reportList, type ReportSummary } from '#contract';
import { daysBetween } from '#domain';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { DayPipe, InstantPipe, PeriodPipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { ReportStateMark } from '../../shared/ui/report-state-mark';
import { type ReportOfPeriod, reportsOfPeriods } from './reports-of-periods';

/** Days before a deadline from which it is written in the colour of a risk. */
const soon = 30;

/** The reports of a project, period by period: how far each is, when it is due, and the way to begin one. */
@Component({
  selector: 'app-reports-page',
  imports: [DayPipe, EmptyState, Failure, Icon, InstantPipe, PeriodPipe, ReportStateMark, RouterLink, TranslocoDirective],
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.scss',
})
export class ReportsPage {
  private readonly writer = inject(Writer);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  protected readonly list = contractResource(reportList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.reports(project);
  });
  protected readonly rows = computed(() => {
    if (!this.list.hasValue() || !this.context.project.hasValue()) return [];
    return reportsOfPeriods(this.context.project.value().periods, this.list.value().items, this.session.today());
  });
  protected readonly isThere = computed(() => this.list.hasValue() && this.context.project.hasValue());
  protected readonly mayPrepare = computed(() => this.session.may('reports.prepare'));
  /** Period whose report is being begun. */
  protected readonly beginning = signal<string | null>(null);
  protected readonly failure = signal('');

  protected daysLeft({ period, report }: ReportOfPeriod): number | null {
    return report !== null && report.state !== 'draft' ? null : daysBetween(this.session.today(), period.reportDue);
  }

  protected timeLeft(days: number): string {
    return days < 0 ? this.language.counted('reports.late', -days) : this.language.counted('reports.days', days);
  }

  protected isUrgent(days: number): boolean {
    return days <= soon;
  }

  /** First letters of the fingerprint: enough to compare by eye with a printed page. */
  protected short({ rootHash }: ReportSummary): string {
    return rootHash?.slice(0, 12) ?? '';
  }

  protected async begin(periodId: string): Promise<void> {
    const project = this.selection.project();
    if (project === null || this.beginning() !== null) return;
    this.beginning.set(periodId);
    this.failure.set('');
    try {
      const made = await this.writer.send('POST', paths.reports(project), { periodId }, reportSchema);
      this.context.project.reload();
      await this.router.navigate(this.selection.to('reports', made.id), { queryParams: this.selection.kept() });
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    } finally {
      this.beginning.set(null);
    }
  }
}
