import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, contentChild, inject, input, output, type TrackByFunction } from '@angular/core';
import { Icon } from '../icons/icon';
import { Appearance } from '../theme/appearance';
import { RecordCells } from './record-cells';

export interface RecordColumn {
  readonly key: string;
  readonly name: string;
  /** Width as CSS grid reads it: `8em`, `minmax(120px, 1fr)`. */
  readonly width: string;
  readonly numeric?: boolean;
  /** Whether its name is only heard: of a column as narrow as a box. */
  readonly unsaid?: boolean;
  /** Whether the rows are in its order; without it the table cannot be put in its order. */
  readonly sorted?: 'ascending' | 'descending' | 'none';
}

/** How near to the end of the rows more are asked for. */
const nearTheEnd = 12;
/** What a further line of text adds to a row, in pixels. */
const lineHeight = 20;

/**
 * A list of records, as long as it may be: only the rows in view are drawn, and more are asked for near the end. The cells of a row are
 * given as a template: `<ng-template [appRecordCells]="rows()" let-row><span role="cell">…</span></ng-template>`.
 */
@Component({
  selector: 'app-record-table',
  imports: [CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport, Icon, NgTemplateOutlet],
  template: `
    <div
      class="table"
      role="table"
      [class.stacked]="lines() > 1"
      [attr.aria-label]="label()"
      [attr.aria-rowcount]="total() + 1"
      [style.--columns]="widths()"
    >
      <div role="rowgroup" class="head">
        <div role="row" class="row-of-cells" aria-rowindex="1">
          @for (column of columns(); track column.key) {
            <span role="columnheader" [class.num]="column.numeric" [attr.aria-sort]="column.sorted">
              @if (column.sorted; as sorted) {
                <button type="button" (click)="sort.emit(column.key)">
                  <span>{{ column.name }}</span>
                  @if (sorted !== 'none') {
                    <app-icon class="s" [name]="sorted === 'ascending' ? 'arrow-upward' : 'arrow-downward'" />
                  }
                </button>
              } @else {
                <span [class.vh]="column.unsaid">{{ column.name }}</span>
              }
            </span>
          }
        </div>
      </div>
      <cdk-virtual-scroll-viewport
        role="rowgroup"
        tabindex="0"
        [attr.aria-label]="label()"
        [itemSize]="rowHeight()"
        [style.height]="height()"
        (scrolledIndexChange)="seen($event)"
      >
        <div
          *cdkVirtualFor="let row of mutableRows(); let index = index; trackBy: trackRow"
          role="row"
          class="row-of-cells body"
          [attr.aria-rowindex]="index + 2"
          [style.height.px]="rowHeight()"
        >
          <ng-container *ngTemplateOutlet="cells().template; context: { $implicit: row }" />
        </div>
      </cdk-virtual-scroll-viewport>
    </div>
  `,
  styleUrl: './record-table.scss',
})
export class RecordTable<Row extends { readonly recordId: string }> {
  private readonly appearance = inject(Appearance);

  readonly label = input.required<string>();
  readonly columns = input.required<readonly RecordColumn[]>();
  readonly rows = input.required<readonly Row[]>();
  /** How many there are in all, also those not fetched yet. */
  readonly total = input.required<number>();
  /** Rows in view at most; a shorter list is as high as it is long. */
  readonly visibleRows = input(16);
  /** Lines of text in a row: more than one where a narrow screen stacks the cells, which then need no head. */
  readonly lines = input(1);
  /** More rows than were given are wanted. */
  readonly more = output();
  /** The order of a column is wanted, by its key. */
  readonly sort = output<string>();

  protected readonly cells = contentChild.required<RecordCells<Row>>(RecordCells);
  protected readonly widths = computed(() =>
    this.columns()
      .map(({ width }) => width)
      .join(' '),
  );
  protected readonly mutableRows = computed(() => [...this.rows()]);
  protected readonly rowHeight = computed(() => {
    this.appearance.density();
    const row = Number.parseInt(getComputedStyle(document.documentElement).getPropertyValue('--row'), 10) || 34;
    return row + (this.lines() - 1) * lineHeight;
  });
  protected readonly height = computed(() => `${Math.max(1, Math.min(this.rows().length, this.visibleRows())) * this.rowHeight()}px`);
  protected readonly trackRow: TrackByFunction<Row> = (_, row) => row.recordId;

  protected seen(first: number): void {
    const fetched = this.rows().length;
    if (fetched < this.total() && first + this.visibleRows() + nearTheEnd >= fetched) this.more.emit();
  }
}
