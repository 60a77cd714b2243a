import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { dayOfInstant } from '#wording';
import { paths, reportList, type ReportSummary } from '#contract';
import { contractResource } from '../shared/http/contract-resource';
import { DayPipe } from '../shared/language/format-pipes';
import { endOfDay } from '../shared/selection/programme-time';
import { ProjectContext } from '../shared/selection/project-context';
import { Selection } from '../shared/selection/selection';
import { Session } from '../shared/session/session';
import { Panel } from '../shared/ui/panel';

/**
 * At which date one looks: the day the facts are true, and the day we knew them. Ready dates look again as an issued report did.
 * Both stay in the address.
 */
@Component({
  selector: 'app-as-of-block',
  imports: [DayPipe, Panel, TranslocoDirective],
  templateUrl: './as-of-block.html',
  styleUrl: './as-of-block.scss',
})
export class AsOfBlock {
  protected readonly context = inject(ProjectContext);
  protected readonly selection = inject(Selection);
  private readonly session = inject(Session);

  protected readonly today = this.session.today;
  protected readonly opened = signal(false);
  /** What is written in the panel, from what is in the address, until it is applied. */
  protected readonly asOf = linkedSignal(() => this.context.asOf());
  protected readonly knownOn = linkedSignal(() => this.knownDay() ?? '');
  protected readonly knownDay = computed(() => {
    const knownAt = this.selection.knownAt();
    return knownAt === null ? null : dayOfInstant(knownAt);
  });

  private readonly reports = contractResource(reportList, () => {
    const project = this.selection.project();
    return this.opened() && project !== null && this.session.may('reports.read') ? paths.reports(project) : undefined;
  });
  /** Reports that were issued, the last first: one can look again as they did. */
  protected readonly issued = computed(() =>
    this.reports.hasValue()
      ? this.reports
          .value()
          .items.filter((report) => report.submittedAt !== null)
          .toReversed()
      : [],
  );

  protected apply(event: Event): void {
    event.preventDefault();
    void this.selection.choose({
      asOf: this.asOf() === '' || this.asOf() === this.today() ? null : this.asOf(),
      knownAt: this.knownOn() === '' ? null : endOfDay(this.knownOn()),
    });
  }

  protected asReported(report: ReportSummary): void {
    void this.selection.choose({ period: report.periodId, asOf: report.asOf, knownAt: report.submittedAt });
  }
}
