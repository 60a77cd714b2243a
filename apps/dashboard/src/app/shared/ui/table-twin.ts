import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Announcements } from '../announcements/announcements';
import { Icon } from '../icons/icon';
import { Language } from '../language/language';
import { asText, sortedBy, type TableOfChart } from './table-of-chart';
import { uiWords } from './ui-words';

/** The numbers of a chart as a table: sortable, and copied as text that a spreadsheet takes. */
@Component({
  selector: 'app-table-twin',
  imports: [Icon, TranslocoDirective],
  providers: uiWords,
  template: `
    <ng-container *transloco="let t; prefix: 'ui'">
      <div class="scroll" tabindex="0" role="region" [attr.aria-label]="table().caption">
        <table>
          <caption>
            {{
              table().caption
            }}
          </caption>
          <thead>
            <tr>
              @for (column of table().columns; track column.key; let index = $index) {
                <th scope="col" [class.num]="column.numeric" [attr.aria-sort]="sortOf(index)">
                  <button type="button" (click)="sort(index)">
                    {{ column.name }}
                    @if (sortOf(index); as sorted) {
                      <app-icon class="s" [name]="sorted === 'ascending' ? 'arrow-upward' : 'arrow-downward'" />
                    }
                  </button>
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.key) {
              <tr>
                @for (cell of row.cells; track $index) {
                  @if ($first) {
                    <th scope="row">{{ cell.text }}</th>
                  } @else {
                    <td [class.num]="table().columns[$index]?.numeric">{{ cell.text }}</td>
                  }
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
      <button type="button" class="btn t sm" (click)="copy(t('copied'))"><app-icon class="s" name="copy-all" />{{ t('copyTable') }}</button>
    </ng-container>
  `,
  styles: `
    .scroll {
      overflow: auto;
      max-height: 320px;
    }
    caption {
      padding-bottom: 4px;
      color: var(--ink-2);
      font-size: var(--t-cap);
      text-align: left;
    }
    thead th {
      position: sticky;
      top: 0;
    }
    th button {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      min-height: 24px;
      padding: 0;
      border: 0;
      background: none;
      font-weight: 600;
    }
    tbody th {
      color: inherit;
      font-size: inherit;
      font-weight: 400;
      vertical-align: middle;
    }
    .btn {
      margin-top: 6px;
    }
  `,
})
export class TableTwin {
  private readonly language = inject(Language);
  private readonly announcements = inject(Announcements);
  private readonly order = signal<{ readonly column: number; readonly descending: boolean } | null>(null);

  readonly table = input.required<TableOfChart>();

  protected readonly rows = computed(() => {
    const order = this.order();
    return order === null ? this.table().rows : sortedBy(this.table().rows, order.column, order.descending, this.language.code());
  });

  protected sortOf(column: number): 'ascending' | 'descending' | null {
    const order = this.order();
    return order?.column === column ? (order.descending ? 'descending' : 'ascending') : null;
  }

  protected sort(column: number): void {
    this.order.update((order) => ({ column, descending: order?.column === column ? !order.descending : false }));
  }

  protected async copy(done: string): Promise<void> {
    await navigator.clipboard.writeText(asText({ ...this.table(), rows: this.rows() }));
    this.announcements.say(done);
  }
}
