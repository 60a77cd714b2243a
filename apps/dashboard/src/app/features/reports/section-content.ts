import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Report, ReportSection, ReportTable as Table } from '#contract';
import type { LanguageCode } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { ReportChart } from './report-chart';
import { ReportTable } from './report-table';
import { SectionText } from './section-text';
import { isDrawn } from './chart-of';

/** Rows from which a table fills the view. */
const longTable = 9;

type Chart = ReportSection['charts'][number];

/** A section: its first table and the text about it, then the other tables, each under its chart. */
@Component({
  selector: 'app-section-content',
  imports: [LocalTextPipe, NgTemplateOutlet, ReportChart, ReportTable, SectionText, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'reports'">
      <div class="row sb top">
        <h2 id="section-title" tabindex="-1">
          <span class="key">{{ section().key }}</span> {{ section().title | localText }}
        </h2>
        <span class="cap noprint hint">{{ t('nextSection') }} <kbd>Alt ↓</kbd></span>
      </div>
      @if (!section().included) {
        <p class="card state">{{ t('notIncludedLong') }}</p>
      } @else {
        @if (textFirst()) {
          <ng-container [ngTemplateOutlet]="text" />
        }
        @for (table of section().tables; track table.key) {
          @for (chart of chartsOf(table); track chart.key) {
            @defer (on viewport) {
              <app-report-chart [chart]="chart" [table]="table" [asOf]="report().asOf" />
            } @placeholder {
              <div class="skeleton place"></div>
            }
          }
          <app-report-table [table]="table" [changed]="report().changedSince" />
          @if ($first && !textFirst()) {
            <ng-container [ngTemplateOutlet]="text" />
          }
        }
        <ng-template #text>
          @if (section().note) {
            <app-section-text
              [section]="section()"
              [report]="report()"
              [language]="language()"
              [editable]="editable()"
              (chooseLanguage)="chooseLanguage.emit($event)"
            />
          }
        </ng-template>
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: 12px;
    }
    h2 {
      font-size: 20px;
    }
    .key {
      margin-right: 4px;
      color: var(--ink-2);
    }
    .hint {
      padding-top: 5px;
    }
    .place {
      height: 220px;
    }
    @media (pointer: coarse), (max-width: 1180px) {
      .hint {
        display: none;
      }
    }
  `,
})
export class SectionContent {
  readonly report = input.required<Report>();
  readonly section = input.required<ReportSection>();
  readonly language = input.required<LanguageCode>();
  readonly editable = input(false);
  readonly chooseLanguage = output<LanguageCode>();

  /** Text and figures are read together: after a long table the place to write would be out of view, so it comes before. */
  protected readonly textFirst = computed(() => (this.section().tables[0]?.rows.length ?? longTable + 1) > longTable);

  /** The charts whose numbers stand in a table: they are shown above it. */
  protected chartsOf({ key }: Table): readonly Chart[] {
    return this.section().charts.filter((chart) => chart.table === key && isDrawn(chart));
  }
}
