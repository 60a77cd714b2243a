import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type ProjectSummary } from '#contract';
import { type IndicatorStatus, statusesBySeverity } from '#domain';
import { Announcements } from '../../shared/announcements/announcements';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { containsWords } from '../../shared/language/contains-words';
import { Formats } from '../../shared/language/formats';
import { Language } from '../../shared/language/language';
import { ProjectList } from '../../shared/selection/project-list';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { fundLabel } from './fund-label';
import { PeriodTimeline } from './period-timeline';
import { indicatorCount, statusTotals } from './portfolio-totals';
import { PortfolioViews } from './portfolio-views';
import { ProjectTable } from './project-table';
import { StatusBand } from './status-band';

/** All projects, each against its own targets. Figures of different projects stand side by side and are never summed. */
@Component({
  selector: 'app-portfolio-page',
  imports: [Failure, Icon, PeriodTimeline, PortfolioViews, ProjectTable, RouterLink, StatusBand, TranslocoDirective],
  templateUrl: './portfolio-page.html',
  styleUrl: './portfolio-page.scss',
})
export class PortfolioPage {
  private readonly router = inject(Router);
  private readonly announcements = inject(Announcements);
  private readonly formats = inject(Formats);
  protected readonly language = inject(Language);
  protected readonly list = inject(ProjectList);
  protected readonly selection = inject(Selection);
  protected readonly session = inject(Session);

  /** Filters, as the address says them. */
  readonly status = input<string>();
  readonly find = input<string>();

  protected readonly asOf = computed(() => this.selection.asOf() ?? this.session.today());
  protected readonly chosen = computed<IndicatorStatus | null>(() => statusesBySeverity.find((status) => status === this.status()) ?? null);
  protected readonly totals = computed(() => statusTotals(this.list.projects()));
  protected readonly filtered = computed(() => this.list.projects().filter((project) => this.passes(project)));
  protected readonly isFiltered = computed(() => this.chosen() !== null || Boolean(this.find()));

  /** “5 progetti · 83 indicatori · 33 sportelli aperti su 36” */
  protected readonly summary = computed(() => {
    const projects = this.list.projects();
    const [open, total] = [sum(projects, ({ desks }) => desks.open), sum(projects, ({ desks }) => desks.total)];
    return [
      this.language.counted('portfolio.projects', projects.length),
      this.language.counted('portfolio.indicators', indicatorCount(projects)),
      this.funds(),
      total > 0 ? this.language.word('portfolio.desks', { open: this.formats.whole(open), total: this.formats.whole(total) }) : '',
    ]
      .filter(Boolean)
      .join(' · ');
  });

  constructor() {
    effect(() => {
      if (this.isFiltered() && this.list.answer.hasValue())
        this.announcements.say(this.language.counted('portfolio.shown', this.filtered().length));
    });
  }

  protected chooseStatus(status: IndicatorStatus | null): void {
    this.filterBy({ status });
  }

  protected filterBy(filter: { readonly status?: string | null; readonly find?: string | null }): void {
    void this.router.navigate([], { queryParams: filter, queryParamsHandling: 'merge', replaceUrl: true });
  }

  /** “4 FSE+, 1 Interreg” */
  private funds(): string {
    const labels = this.list.projects().map(({ programme }) => fundLabel(programme, this.language.code()));
    return [...new Set(labels)]
      .map((fund) => this.language.word('portfolio.ofFund', { count: labels.filter((label) => label === fund).length, fund }))
      .join(', ');
  }

  private passes({ acronym, title, leadPartner, programme, statuses }: ProjectSummary): boolean {
    const chosen = this.chosen();
    if (chosen !== null && !statuses.some(({ status, count }) => status === chosen && count > 0)) return false;
    return containsWords(this.find() ?? '', acronym, ...Object.values(title), leadPartner, programme.name);
  }
}

function sum(projects: readonly ProjectSummary[], of: (project: ProjectSummary) => number): number {
  return projects.reduce((total, project) => total + of(project), 0);
}
