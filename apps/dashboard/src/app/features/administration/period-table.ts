import { Component, input, model, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Icon } from '../../shared/icons/icon';
import type { PeriodRow } from './generate-periods';

/** The reporting periods of a new project, each to be changed, taken away or added. */
@Component({
  selector: 'app-period-table',
  imports: [Icon, TranslocoDirective],
  templateUrl: './period-table.html',
  styleUrl: './period-table.scss',
})
export class PeriodTable {
  readonly rows = model.required<readonly PeriodRow[]>();
  /** What is wrong with a field, by its path in the contract; empty while nothing is. */
  readonly faultOf = input.required<(field: string) => string>();
  /** One more is wanted. */
  readonly add = output();

  protected readonly cells = ['id', 'start', 'end', 'reportDue'] as const;

  protected write(at: number, cell: keyof PeriodRow, text: string): void {
    this.rows.update((rows) => rows.map((row, index) => (index === at ? { ...row, [cell]: text } : row)));
  }

  protected remove(at: number): void {
    this.rows.update((rows) => rows.filter((_, index) => index !== at));
  }
}
