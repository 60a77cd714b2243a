import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { incompleteRecords, indicatorValues, paths } from '#contract';
import { statusesBySeverity } from '#domain';
import { fundName } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { BulletLegend } from '../../shared/ui/bullet-legend';
import { EmptyState } from '../../shared/ui/empty-state';
import { KpiTile } from '../../shared/ui/kpi-tile';
import { hasTarget } from '../../shared/ui/indicator-words';
import { SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { StatusFilter } from '../../shared/ui/status-filter';
import { TileSkeleton } from '../../shared/ui/tile-skeleton';
import { BesideWhy } from '../../shared/why/beside-why';
import { WhyOpener } from '../../shared/why/why-opener';
import { inOrder, statusCounts, type TileOrder } from './in-order';
import { monthOfProject } from './month-of-project';
import { OtherIndicators } from './other-indicators';
import { ReportCard } from './report-card';
import { thingsToLookAt } from './things-to-look-at';
import { ThingsToLookAtList } from './things-to-look-at-list';

/** A project at a glance: a tile per indicator against the target of its period, and what asks for a look today. */
@Component({
  selector: 'app-overview-page',
  imports: [
    BesideWhy,
    BulletLegend,
    EmptyState,
    Failure,
    Icon,
    KpiTile,
    LocalTextPipe,
    OtherIndicators,
    ReportCard,
    RouterLink,
    SegmentedToggle,
    StatusFilter,
    ThingsToLookAtList,
    TileSkeleton,
    TranslocoDirective,
  ],
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.scss',
})
export class OverviewPage {
  private readonly router = inject(Router);
  private readonly announcements = inject(Announcements);
  private readonly session = inject(Session);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly context = inject(ProjectContext);
  protected readonly why = inject(WhyOpener);

  /** Filter and order, as the address says them. */
  readonly status = input<string>();
  readonly order = input<string>();

  protected readonly values = contractResource(indicatorValues, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.values(project), params: this.context.question() };
  });
  private readonly incomplete = contractResource(incompleteRecords, () => {
    const project = this.selection.project();
    if (project === null || !this.session.may('records.read')) return undefined;
    const { asOf, period } = this.context.question();
    return { url: paths.incomplete(project), params: { asOf, period, limit: 1 } };
  });

  protected readonly project = computed(() => (this.context.project.hasValue() ? this.context.project.value() : null));
  protected readonly fund = computed(() => fundName(this.project()?.programme.fund ?? '', this.language.code()));
  protected readonly month = computed(() => {
    const project = this.project();
    return project ? monthOfProject(project.start, project.end, this.context.asOf()) : null;
  });
  protected readonly all = computed(() => (this.values.hasValue() ? this.values.value() : []));
  private readonly judged = computed(() => this.all().filter(hasTarget));
  /** Counted for the funder, without a target of the project. */
  protected readonly others = computed(() =>
    inOrder(
      this.all().filter((value) => !hasTarget(value)),
      'code',
      null,
    ),
  );
  protected readonly judgedCount = computed(() => this.judged().length);
  protected readonly counts = computed(() => statusCounts(this.judged()));
  protected readonly chosen = computed(() => statusesBySeverity.find((status) => status === this.status()) ?? null);
  protected readonly ordered = computed<TileOrder>(() => (this.order() === 'code' ? 'code' : 'severity'));
  protected readonly tiles = computed(() => inOrder(this.judged(), this.ordered(), this.chosen()));
  protected readonly orders = computed(() => [
    { key: 'severity', name: this.language.word('overview.bySeverity') },
    { key: 'code', name: this.language.word('overview.byCode') },
  ]);
  protected readonly things = computed(() =>
    thingsToLookAt({
      values: this.judged(),
      // the same people stand in several indicators
      provisional: Math.max(0, ...this.all().map((value) => value.provisional)),
      periods: this.project()?.periods ?? [],
      incomplete: this.incomplete.hasValue() ? this.incomplete.value().total : null,
      today: this.context.asOf(),
    }),
  );
  protected readonly maySetTargets = computed(() => this.session.may('targets.edit'));
  protected readonly mayImport = computed(() => this.session.may('imports.write'));
  protected readonly mayReadReports = computed(() => this.session.may('reports.read'));

  constructor() {
    effect(() => {
      if (this.chosen() !== null && this.values.hasValue())
        this.announcements.say(this.language.counted('overview.shown', this.tiles().length));
    });
  }

  protected choose(query: { readonly status?: string | null; readonly order?: string | null }): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected print(): void {
    window.print();
  }
}
