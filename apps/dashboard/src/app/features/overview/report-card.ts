import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { paths, report as reportSchema, reportList, type ReportingPeriodView } from '#contract';
import { daysBetween } from '#domain';
import { formatChange, formatDay, formatPercent, formatWhole, memberName } from '#wording';
import { contractResource } from '../../shared/http/contract-resource';
import { Failure } from '../../shared/http/failure';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { ReportStateMark } from '../../shared/ui/report-state-mark';

/** So many corrections are named; all stand in the report. */
const correctionsNamed = 3;

/** The report of the period: how far it is and when it is due; and below it what corrects periods already reported. */
@Component({
  selector: 'app-report-card',
  imports: [Failure, ReportStateMark, RouterLink, TranslocoDirective],
  templateUrl: './report-card.html',
  styleUrl: './report-card.scss',
})
export class ReportCard {
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);
  protected readonly context = inject(ProjectContext);

  readonly period = input.required<ReportingPeriodView>();

  private readonly reports = contractResource(reportList, () => {
    const project = this.selection.project();
    return project === null ? undefined : paths.reports(project);
  });
  /** The latest version of the period's report; null before it is begun. */
  private readonly summary = computed(() => {
    const items = this.reports.hasValue() ? this.reports.value().items : [];
    return items.filter(({ periodId }) => periodId === this.period().id).sort((one, other) => other.number - one.number)[0] ?? null;
  });
  private readonly report = contractResource(reportSchema, () => {
    const [project, summary] = [this.selection.project(), this.summary()];
    return project === null || summary === null ? undefined : paths.report(project, summary.id);
  });

  protected readonly failure = computed(() => this.reports.error() ?? this.report.error());
  protected readonly running = computed(() => this.period().start <= this.context.asOf());
  protected readonly sections = computed(() => {
    const included = this.report.hasValue() ? this.report.value().sections.filter((section) => section.included) : [];
    if (included.length === 0) return null;
    const ready = included.filter((section) => section.complete).length;
    return { ready, of: included.length, share: ready / included.length };
  });
  protected readonly share = computed(() => formatPercent(this.sections()?.share ?? 0, this.language.code(), 0));
  /** Whether it is still to be handed in. */
  protected readonly inHand = computed(() => ['not_started', 'draft', 'reopened'].includes(this.period().reportState));
  protected readonly due = computed(() => {
    const day = this.period().reportDue;
    return { day: formatDay(day, this.language.code()), days: daysBetween(this.context.asOf(), day) };
  });
  private readonly allCorrections = computed(() =>
    (this.report.hasValue() ? this.report.value().corrections : []).filter(({ change }) => change !== 0),
  );
  /** How many stand in the report only. */
  protected readonly moreCorrections = computed(() => Math.max(0, this.allCorrections().length - correctionsNamed));
  protected readonly corrections = computed(() =>
    this.allCorrections()
      .slice(0, correctionsNamed)
      .map(({ code, name, sex, reported, now, change, reasons }) => ({
        key: `${code} ${sex}`,
        code,
        name: sex === 'T' ? this.language.read(name) : `${this.language.read(name)}, ${memberName('sex', sex, this.language.code())}`,
        change: formatChange(change, this.language.code()),
        reported: formatWhole(reported, this.language.code()),
        now: formatWhole(now, this.language.code()),
        reasons: reasons
          .map(({ text, count }) =>
            count > 1 ? `${this.language.read(text)} (${formatWhole(count, this.language.code())})` : this.language.read(text),
          )
          .join(', '),
      })),
  );

  protected askAgain(): void {
    this.reports.reload();
    this.report.reload();
  }
}
