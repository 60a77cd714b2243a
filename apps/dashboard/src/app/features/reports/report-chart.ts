import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { ReportTable } from '#contract';
import { barRowHeight, barsOption, targetBarsOption } from '#charts';
import { formatDay } from '#wording';
import { Chart } from '../../shared/charts/chart';
import { ChartLooks } from '../../shared/charts/chart-looks';
import { Language } from '../../shared/language/language';
import { SegmentedToggle } from '../../shared/ui/segmented-toggle';
import { drawnRows, groupBars, type ReportChartPlan, targetBars, twinOf } from './chart-of';

/** A chart of the report, drawn from the table it stands beside; the same numbers as a table in its place when asked for. */
@Component({
  selector: 'app-report-chart',
  imports: [Chart, SegmentedToggle, TranslocoDirective],
  template: `
    <section class="card" *transloco="let t; prefix: 'reports.chart'">
      <div class="hd">
        <h3 class="grow">{{ title() }}</h3>
        <app-segmented-toggle class="noprint" [label]="t('view')" [segments]="views()" [chosen]="view()" (choose)="view.set($event)" />
      </div>
      <div class="bd">
        <app-chart
          [option]="option()"
          [table]="twin()"
          [label]="title()"
          [height]="height()"
          [asTable]="view() === 'table'"
          (viewChange)="view.set($event ? 'table' : 'chart')"
        />
      </div>
    </section>
  `,
})
export class ReportChart {
  private readonly language = inject(Language);
  private readonly looks = inject(ChartLooks);

  readonly chart = input.required<ReportChartPlan>();
  readonly table = input.required<ReportTable>();
  readonly asOf = input.required<string>();

  protected readonly view = signal('chart');
  protected readonly views = computed(() => ['chart', 'table'].map((key) => ({ key, name: this.language.word(`reports.chart.${key}`) })));
  protected readonly title = computed(() => this.language.read(this.chart().title));
  private readonly caption = computed(() => `${this.title()}, ${formatDay(this.asOf(), this.language.code())}`);
  protected readonly twin = computed(() => twinOf(this.chart(), this.table(), this.language.code(), this.caption()));
  protected readonly height = computed(() => 12 + drawnRows(this.chart(), this.table()).length * barRowHeight(this.looks.look()));
  protected readonly option = computed(() => {
    const language = this.language.code();
    const look = this.looks.look();
    if (this.chart().kind === 'by_group') return barsOption(groupBars(this.chart(), this.table(), language, this.caption()), look);
    const word = (key: string) => this.language.word(`reports.chart.${key}`);
    const words = { value: word('value'), target: word('target'), of: word('of'), description: this.caption() };
    return targetBarsOption(targetBars(this.chart(), this.table(), language, words), look);
  });
}
