import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { type IndicatorValue, indicatorValues, paths } from '#contract';
import { statusesBySeverity } from '#domain';
import { formatTarget, formatValue, indicatorKindName, recordKind, unitName } from '#wording';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Icon } from '../../shared/icons/icon';
import { containsWords } from '../../shared/language/contains-words';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { Figure } from '../../shared/ui/figure';
import { hasTarget } from '../../shared/ui/indicator-words';
import { StatusFilter } from '../../shared/ui/status-filter';
import { StatusMark } from '../../shared/ui/status-mark';
import { TypedMark } from '../../shared/ui/typed-mark';
import { BesideWhy } from '../../shared/why/beside-why';
import { WhyOpener } from '../../shared/why/why-opener';
import { AddCommon } from './add-common';
import { indicatorGroups, type ListOrder } from './indicator-groups';

const orders: readonly ListOrder[] = ['code', 'name', 'status'];

/** Every indicator of the project in a table by kind, with value, targets and status. */
@Component({
  selector: 'app-indicator-list-page',
  imports: [
    AddCommon,
    BesideWhy,
    EmptyState,
    Failure,
    Figure,
    Icon,
    LocalTextPipe,
    RouterLink,
    StatusFilter,
    StatusMark,
    TranslocoDirective,
    TypedMark,
  ],
  templateUrl: './indicator-list-page.html',
  styleUrl: './indicator-list-page.scss',
})
export class IndicatorListPage {
  private readonly router = inject(Router);
  private readonly announcements = inject(Announcements);
  private readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly why = inject(WhyOpener);
  private readonly session = inject(Session);

  /** Filter and order, as the address says them. */
  readonly find = input<string>();
  readonly status = input<string>();
  readonly order = input<string>();
  /** `target`: only indicators that have none. */
  readonly without = input<string>();

  protected readonly values = contractResource(indicatorValues, () => {
    const project = this.selection.project();
    return project === null ? undefined : { url: paths.values(project), params: this.context.question() };
  });
  protected readonly all = computed(() => (this.values.hasValue() ? this.values.value() : []));
  protected readonly chosen = computed(() => statusesBySeverity.find((status) => status === this.status()) ?? null);
  protected readonly ordered = computed(() => orders.find((order) => order === this.order()) ?? 'project');
  protected readonly counts = computed(() =>
    statusesBySeverity.map((status) => ({
      status,
      count: this.all().filter((value) => hasTarget(value) && value.status === status).length,
    })),
  );
  protected readonly groups = computed(() =>
    indicatorGroups(
      this.all(),
      this.ordered(),
      (value) => this.passes(value),
      (value) => this.language.read(value.name),
      this.language.code(),
    ),
  );
  protected readonly withoutTarget = computed(() => this.all().filter((value) => !hasTarget(value)).length);
  protected readonly onlyWithout = computed(() => this.without() === 'target');
  /** Whether this person sets targets; what was known in the past is looked at, not changed. */
  protected readonly maySet = computed(() => this.session.may('targets.edit') && !this.context.past());
  /** Whether this person defines indicators. */
  protected readonly mayDefine = computed(() => this.session.may('definitions.edit') && !this.context.past());
  protected readonly project = computed(() => (this.context.project.hasValue() ? this.context.project.value() : null));
  /** Whether it reports a list from which more can be taken. */
  protected readonly mayAddCommon = computed(() => this.mayDefine() && (this.project()?.frameworks.length ?? 0) > 0);
  protected readonly commonCodes = computed(() => new Set(this.all().flatMap(({ code, commonCode }) => commonCode ?? code)));
  protected readonly adding = signal(false);
  protected readonly toSet = computed(() => ({ ...this.selection.kept(), targets: 'edit' }));
  private readonly shown = computed(() => this.groups().reduce((sum, { values }) => sum + values.length, 0));

  constructor() {
    effect(() => {
      if ((this.find() || this.chosen() !== null || this.onlyWithout()) && this.values.hasValue())
        this.announcements.say(this.language.counted('indicators.shown', this.shown()));
    });
  }

  protected choose(query: Readonly<Partial<Record<'find' | 'status' | 'order' | 'without', string | null>>>): void {
    void this.router.navigate([], { queryParams: query, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected wereAdded(count: number): void {
    this.adding.set(false);
    this.values.reload();
    this.announcements.say(this.language.counted('indicators.addCommon.done', count));
  }

  protected readonly isJudged = hasTarget;

  /** Orders by a column; pressed again, as the project has them. */
  protected sortBy(order: ListOrder): void {
    this.choose({ order: this.ordered() === order ? null : order });
  }

  protected sortOf(order: ListOrder): 'ascending' | null {
    return this.ordered() === order ? 'ascending' : null;
  }

  protected kind(value: IndicatorValue['kind']): string {
    return indicatorKindName(value, this.language.code());
  }

  protected figure(value: IndicatorValue): string {
    return formatValue(value.value, value, this.language.code());
  }

  protected target(amount: number | null, value: IndicatorValue): string {
    return formatTarget(amount, value, this.language.code());
  }

  protected unit({ unit }: IndicatorValue): string {
    return unitName(unit, this.language.code());
  }

  protected waitsFor(kind: string): string {
    return recordKind(kind, this.language.code());
  }

  private passes(value: IndicatorValue): boolean {
    if (this.onlyWithout() && hasTarget(value)) return false;
    if (this.chosen() !== null && (value.status !== this.chosen() || !hasTarget(value))) return false;
    return containsWords(this.find() ?? '', value.code, value.commonCode ?? '', ...Object.values(value.name));
  }
}
