import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { alertPage, type AlertView, paths } from '#contract';
import { type AlertKind, alertKindNames, alertKinds, isAlertKind } from '#domain';
import { alertKindName } from '#wording';
import * as z from 'zod';
import { AlertCounts } from '../../shared/alerts/alert-counts';
import { Announcements } from '../../shared/announcements/announcements';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { problemOf } from '../../shared/http/problem-error';
import { sentenceWithReference } from '../../shared/http/problem-sentence';
import { Writer } from '../../shared/http/writer';
import { Icon } from '../../shared/icons/icon';
import { WholePipe } from '../../shared/language/format-pipes';
import { Language } from '../../shared/language/language';
import { recordPages } from '../../shared/records/record-pages';
import { Selection } from '../../shared/selection/selection';
import { Session } from '../../shared/session/session';
import { EmptyState } from '../../shared/ui/empty-state';
import { type Segment, SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { AlertRow } from './alert-row';
import { SetAsideQuestion } from './set-aside-question';

/** So many of each kind stand in a group; the others are one press away. */
const mostOfEach = 5;
const pageSize = 50;

/** What is overdue, near or not as it should be, in one place: kind by kind, or one kind as far as one looks. */
@Component({
  selector: 'app-alerts-page',
  imports: [AlertRow, EmptyState, Failure, Icon, RouterLink, SegmentedToggle, SetAsideQuestion, TranslocoDirective, WholePipe],
  templateUrl: './alerts-page.html',
  styleUrl: './alerts-page.scss',
})
export class AlertsPage {
  private readonly writer = inject(Writer);
  private readonly announcements = inject(Announcements);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly counts = inject(AlertCounts);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  /** The kind that the list is narrowed to. */
  readonly kind = input<string>();
  /** `aside`: those that were set aside. */
  readonly state = input<string>();

  protected readonly chosen = computed(() => {
    const kind = this.kind();
    return kind !== undefined && isAlertKind(kind) ? kind : null;
  });
  protected readonly aside = computed(() => this.state() === 'aside');
  protected readonly states = computed<readonly Segment[]>(() =>
    ['told', 'aside'].map((key) => ({ key, name: this.language.word(`alerts.state.${key}`) })),
  );
  private readonly question = computed(() => {
    const project = this.selection.project();
    const params = { kind: this.chosen() ?? undefined, aside: this.aside() ? 'true' : undefined };
    return project === null ? undefined : { url: paths.alerts(project), params };
  });
  /** Without a kind the first of each. */
  protected readonly first = contractResource(alertPage, () => {
    const asked = this.question();
    return asked === undefined || this.chosen() !== null ? undefined : { ...asked, params: { ...asked.params, each: mostOfEach } };
  });
  /** Of one kind as many as one asks for. */
  protected readonly pages = recordPages(alertPage, () => {
    const asked = this.question();
    return asked === undefined || this.chosen() === null ? undefined : { ...asked, params: { ...asked.params, limit: pageSize } };
  });

  protected readonly error = computed(() => this.first.error() ?? this.pages.error());
  /** Null before the first answer. */
  private readonly found = computed<readonly AlertView[] | null>(() => {
    if (this.chosen() === null) return this.first.hasValue() ? this.first.value().items : null;
    return this.pages.total() === null ? null : this.pages.rows();
  });
  protected readonly summary = computed(() => (this.counts.summary.hasValue() ? this.counts.summary.value() : null));
  protected readonly today = computed(() => this.session.today());
  /** Kinds that there are, in their order, each with how many and those that are shown. */
  protected readonly groups = computed(() => {
    const found = this.found();
    if (found === null) return null;
    return alertKindNames.flatMap((kind) => {
      const items = found.filter((alert) => alert.kind === kind);
      return items.length === 0 ? [] : [{ kind, name: this.name(kind), items, total: Math.max(this.totalOf(kind), items.length) }];
    });
  });
  /** What the list can be narrowed to. */
  protected readonly kinds = computed(() =>
    (this.summary()?.kinds ?? [])
      .map(({ kind, more, ...count }) => ({ kind, more, name: this.name(kind), count: this.aside() ? count.setAside : count.told }))
      .filter(({ kind, count }) => count > 0 || kind === this.chosen()),
  );
  protected readonly hasMore = computed(() => this.chosen() !== null && !this.pages.isAtEnd());

  /** The alert that is about to be set aside. */
  protected readonly asked = signal<AlertView | null>(null);
  protected readonly failure = signal('');

  protected isOverdue(kind: AlertKind): boolean {
    return alertKinds[kind].severity === 'overdue';
  }

  protected chooseState(state: string): void {
    void this.router.navigate([], { queryParams: { state: state === 'aside' ? state : null, kind: null }, queryParamsHandling: 'merge' });
  }

  protected settled(alert: AlertView | null): void {
    this.asked.set(null);
    if (alert !== null) this.changed('alerts.setAside.done');
  }

  protected async tellAgain(alert: AlertView): Promise<void> {
    const project = this.selection.project();
    if (project === null) return;
    this.failure.set('');
    try {
      await this.writer.send('DELETE', paths.alertSettingAside(project, alert.key), null, z.object({}));
      this.changed('alerts.toldAgain');
    } catch (error) {
      this.failure.set(sentenceWithReference(problemOf(error).problem, this.language));
    }
  }

  protected reload(): void {
    this.first.reload();
    this.pages.reload();
    this.counts.summary.reload();
  }

  private changed(said: string): void {
    this.announcements.say(this.language.word(said));
    this.counts.summary.reload();
    if (this.chosen() === null) this.first.reload();
    else this.pages.again();
  }

  private name(kind: AlertKind): string {
    return alertKindName(kind, this.language.code());
  }

  private totalOf(kind: AlertKind): number {
    const count = this.summary()?.kinds.find((one) => one.kind === kind);
    return (this.aside() ? count?.setAside : count?.told) ?? 0;
  }
}
