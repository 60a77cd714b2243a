import { Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { EChartsOption } from 'echarts';
import type { ECElementEvent, ECharts } from 'echarts/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { Announcements } from '../announcements/announcements';
import { TableTwin } from '../ui/table-twin';
import type { TableOfChart } from '../ui/table-of-chart';
import { uiWords } from '../ui/ui-words';

/**
 * A chart and, in its place when asked for, its numbers as a table. One tab stop: ← and → go along the points and read each aloud, Enter
 * opens the “why” of the point, T changes to the table. The option comes from `libs/charts`; this only draws it.
 */
@Component({
  selector: 'app-chart',
  imports: [NgxEchartsDirective, TableTwin, TranslocoDirective],
  providers: [provideEchartsCore({ echarts: () => import('./echarts-parts') }), uiWords],
  template: `
    <ng-container *transloco="let t; prefix: 'ui'">
      @if (asTable()) {
        <app-table-twin #twin [table]="table()" (keydown.t)="changeView($event)" />
      } @else {
        <div
          #stop
          class="stop"
          role="group"
          tabindex="0"
          [attr.aria-label]="label()"
          [attr.aria-describedby]="keysId"
          (keydown)="obey($event)"
          (blur)="leave()"
        >
          <div
            class="drawing"
            echarts
            [options]="option()"
            [initOpts]="drawing"
            [style.height.px]="height()"
            (chartInit)="began($event)"
            (chartClick)="choose($event)"
          ></div>
          <span class="vh" [id]="keysId">{{ t('chartKeys') }}</span>
        </div>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
    }
    .drawing {
      width: 100%;
    }
    // the tooltip drawn as text takes no font from its options
    .drawing ::ng-deep text {
      font-family: var(--font) !important;
    }
    .stop:focus-visible {
      outline-offset: 1px;
    }
  `,
})
export class Chart {
  private readonly announcements = inject(Announcements);
  private readonly chart = signal<ECharts | null>(null);
  private readonly at = signal<number | null>(null);
  private readonly stop = viewChild<ElementRef<HTMLElement>>('stop');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  readonly option = input.required<EChartsOption>();
  readonly table = input.required<TableOfChart>();
  /** What the chart shows, in one sentence. */
  readonly label = input.required<string>();
  readonly height = input(286);
  readonly asTable = input(false);
  /** T was pressed. */
  readonly viewChange = output<boolean>();
  /** Enter was pressed on a point: the key of its row. */
  readonly why = output<string>();

  /** A point was pressed: the key of its row. */
  readonly pick = output<string>();

  protected readonly drawing = { renderer: 'svg' } as const;
  protected readonly keysId = `chart-keys-${++made}`;
  /** Rows that are points of the drawing, in its order. */
  private readonly points = computed(() => this.table().rows.filter(({ point }) => point !== undefined));

  protected began(chart: ECharts): void {
    this.chart.set(chart);
  }

  protected choose({ seriesIndex, dataIndex, dataType }: ECElementEvent): void {
    // a line between two points is none
    if (dataType === 'edge') return;
    const row = this.points().find(({ point }) => point?.series === seriesIndex && point?.index === dataIndex);
    if (row) this.pick.emit(row.key);
  }

  protected obey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step !== undefined) this.go(event, step);
    if (event.key === 'Home') this.goTo(event, 0);
    if (event.key === 'End') this.goTo(event, this.points().length - 1);
    if (event.key === 't' || event.key === 'T') this.changeView(event);
    if (event.key === 'Enter') this.open(event);
  }

  protected changeView(event: Event): void {
    event.preventDefault();
    const table = !this.asTable();
    this.viewChange.emit(table);
    // the place that had the focus is gone: its twin takes it
    setTimeout(() => (table ? this.host.nativeElement.querySelector<HTMLElement>('[tabindex="0"]') : this.stop()?.nativeElement)?.focus());
  }

  protected leave(): void {
    this.chart()?.dispatchAction({ type: 'hideTip' });
  }

  private go(event: Event, step: number): void {
    const last = this.points().length - 1;
    const from = this.at() ?? (step > 0 ? -1 : last + 1);
    this.goTo(event, Math.min(last, Math.max(0, from + step)));
  }

  private goTo(event: Event, index: number): void {
    event.preventDefault();
    const row = this.points()[index];
    if (row?.point === undefined) return;
    this.at.set(index);
    this.chart()?.dispatchAction({ type: 'showTip', seriesIndex: row.point.series, dataIndex: row.point.index });
    this.announcements.say(row.said);
  }

  private open(event: Event): void {
    const row = this.points()[this.at() ?? -1];
    if (row === undefined) return;
    event.preventDefault();
    this.why.emit(row.key);
  }
}

let made = 0;
