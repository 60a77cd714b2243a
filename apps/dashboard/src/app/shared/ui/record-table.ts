import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { NgTemplateOutlet } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  contentChild,
  inject,
  input,
  output,
  type TrackByFunction,
  viewChild,
} from '@angular/core';
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
        (keydown)="leap($event)"
      >
        <div
          *cdkVirtualFor="let row of mutableRows(); let index = index; trackBy: trackRow"
          role="row"
          class="row-of-cells body"
          [attr.aria-rowindex]="before() + index + 2"
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
  /** How many stand before the first of the rows given: a list that began in the middle. */
  readonly before = input(0);
  /** Whether a new list is shown from its last row. */
  readonly fromEnd = input(false);
  /** Rows in view at most; a shorter list is as high as it is long. */
  readonly visibleRows = input(16);
  /** Lines of text in a row: more than one where a narrow screen stacks the cells, which then need no head. */
  readonly lines = input(1);
  /** More rows than were given are wanted. */
  readonly more = output();
  /** Rows before the first one are wanted. */
  readonly earlier = output();
  /** The first or the last row of the whole list is wanted, which was not given. */
  readonly leapt = output<'first' | 'last'>();
  /** Which of the rows given is the first in view. */
  readonly scrolled = output<number>();
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

  private readonly viewport = viewChild.required(CdkVirtualScrollViewport);
  private shownFirst: string | undefined;

  constructor() {
    afterRenderEffect(() => {
      this.stand(this.rows(), this.rowHeight(), this.fromEnd());
    });
  }

  protected seen(first: number): void {
    const [before, fetched] = [this.before(), this.rows().length];
    this.scrolled.emit(first);
    if (before + fetched < this.total() && first + this.visibleRows() + nearTheEnd >= fetched) this.more.emit();
    if (before > 0 && first <= nearTheEnd) this.earlier.emit();
  }

  /** Home and End lead to the ends of the whole list, whatever of it was given. */
  protected leap(event: KeyboardEvent): void {
    const to = event.key === 'Home' ? 'first' : event.key === 'End' ? 'last' : null;
    if (to === null || event.altKey || event.metaKey) return;
    event.preventDefault();
    const isGiven = to === 'first' ? this.before() === 0 : this.before() + this.rows().length >= this.total();
    if (isGiven) this.viewport().scrollToOffset(to === 'first' ? 0 : this.rows().length * this.rowHeight());
    else this.leapt.emit(to);
  }

  /** What was in view stays there when rows come before it; a list that begins anew is shown from its first row, or its last. */
  private stand(rows: readonly Row[], rowHeight: number, fromEnd: boolean): void {
    const known = this.shownFirst;
    this.shownFirst = rows[0]?.recordId;
    if (known === this.shownFirst || known === undefined) {
      if (known === undefined && fromEnd) this.scrollTo(rows.length * rowHeight);
      return;
    }
    const added = rows.findIndex(({ recordId }) => recordId === known);
    if (added > 0) this.scrollTo(this.viewport().measureScrollOffset('top') + added * rowHeight);
    else this.scrollTo(fromEnd ? rows.length * rowHeight : 0);
  }

  /** Once the viewport is as high as its rows. */
  private scrollTo(offset: number): void {
    requestAnimationFrame(() => {
      this.viewport().scrollToOffset(offset);
    });
  }
}
