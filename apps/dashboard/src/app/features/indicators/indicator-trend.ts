import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { IndicatorDetail, Project } from '#contract';
import { lastDayOf, monthColumnsOption, trendOption } from '#charts';
import { formatDay, formatPercentage } from '#wording';
import { Chart } from '../../shared/charts/chart';
import { ChartLooks } from '../../shared/charts/chart-looks';
import { Icon } from '../../shared/icons/icon';
import { Language } from '../../shared/language/language';
import { ProjectContext } from '../../shared/selection/project-context';
import { Selection } from '../../shared/selection/selection';
import { SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { paceText } from '../../shared/ui/indicator-words';
import { saveTextFile } from '../../shared/ui/save-file';
import { asCsv } from '../../shared/ui/table-of-chart';
import { forecastSentence } from './forecast-sentence';
import { trendOf, trendSentence, trendTable } from './trend-of';

/** How the value grew, month by month, and where it is going; cumulated or per month, drawn or as a table. */
@Component({
  selector: 'app-indicator-trend',
  imports: [Chart, Icon, RouterLink, SegmentedToggle, TranslocoDirective],
  templateUrl: './indicator-trend.html',
  styleUrl: './indicator-trend.scss',
})
export class IndicatorTrend {
  private readonly looks = inject(ChartLooks);
  private readonly context = inject(ProjectContext);
  protected readonly language = inject(Language);
  protected readonly selection = inject(Selection);

  readonly detail = input.required<IndicatorDetail>();
  readonly project = input.required<Project>();
  /** `months` for columns, `table` for the table; else the cumulated line. */
  readonly shown = input<string>();
  readonly show = output<string | null>();
  /** A point was asked why: the day of the point. */
  readonly why = output<string>();

  /** Whether months add up; those of a rate do not. */
  protected readonly hasAmounts = computed(() => this.detail().months.some(({ amount }) => amount !== null));
  protected readonly perMonth = computed(() => this.shown() === 'months' && this.hasAmounts());
  protected readonly asTable = computed(() => this.shown() === 'table');
  protected readonly segments = computed(() => [
    { key: 'cumulated', name: this.word('cumulated') },
    { key: 'months', name: this.word('months') },
  ]);
  private readonly trend = computed(() => trendOf(this.detail(), this.project(), this.context.asOf(), this.language.code(), this.word));
  protected readonly option = computed(() =>
    this.perMonth() ? monthColumnsOption(this.columns(), this.look()) : trendOption(this.trend(), this.look()),
  );
  /** A percentage keeps its sign on the axis: nothing else there says the unit. */
  private readonly look = computed(() => {
    const look = this.looks.look();
    if (this.detail().value.unit !== '%') return look;
    const language = this.language.code();
    return { ...look, number: (value: number) => formatPercentage(value, language, Number.isInteger(value) ? 0 : 1) };
  });
  private readonly columns = computed(() => {
    const { months, value } = this.detail();
    const needed = value.paceNeeded;
    return {
      months: months.map(({ month, amount }) => ({ month, amount: amount ?? 0 })),
      closures: [],
      needed:
        needed === null || needed === 0
          ? null
          : { amount: needed, label: this.word('needed', { needed: paceText(needed, this.language.code()) }) },
      name: this.word('perMonth'),
      description: this.sentence(),
    };
  });
  protected readonly table = computed(() => trendTable(this.detail(), this.caption(), this.language.code(), this.word));
  protected readonly sentence = computed(() => trendSentence(this.detail(), this.language.code(), this.word));
  protected readonly forecast = computed(() => forecastSentence(this.detail(), this.language.code(), this.word));
  protected readonly hasForecast = computed(() => this.detail().forecastCurve.length > 0);
  protected readonly hasTargets = computed(() => this.detail().targets.some(({ value }) => value !== null));
  protected readonly hasFormer = computed(() => this.detail().formerTargets.length > 0);
  protected readonly hasIssued = computed(() => this.detail().issued.length > 0);
  /** Every change of the rule in words; one from before the first month stands nowhere else. */
  protected readonly ruleChanges = computed(() =>
    this.detail().ruleChanges.map(({ version, day }) => {
      const rule = this.word('ruleSince', { version, day: formatDay(day, this.language.code()) });
      return day < this.project().start ? this.word('ruleBefore', { rule }) : rule;
    }),
  );
  protected readonly toHistory = computed(() => ({ ...this.selection.kept(), history: 'open' }));
  private readonly caption = computed(() => {
    const { value } = this.detail();
    return this.word('caption', { name: this.language.read(value.name), day: formatDay(value.cutOff, this.language.code()) });
  });

  protected chooseView(key: string): void {
    this.show.emit(key === 'months' ? 'months' : null);
  }

  protected download(): void {
    const { value } = this.detail();
    saveTextFile(`${value.code}-${value.cutOff}.csv`, asCsv(this.table()), 'text/csv');
  }

  /** The point of a month is its last day, or the cut-off when that is earlier. */
  protected openPoint(month: string): void {
    const { cutOff } = this.detail().value;
    const day = lastDayOf(month);
    this.why.emit(day < cutOff ? day : cutOff);
  }

  protected readonly word = (key: string, parameters?: Readonly<Record<string, unknown>>): string =>
    this.language.word(`indicators.trend.${key}`, parameters);
}
