import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { Report, ReportCell, ReportTable as Table } from '#contract';
import { formatNumber, typedLegend } from '#wording';
import { Language } from '../../shared/language/language';
import { LocalTextPipe } from '../../shared/language/local-text-pipe';
import { StatusMark } from '../../shared/ui/status-mark';
import { cellText, columnHeads, isNumeric } from './cell-text';

type Changed = Report['changedSince'][number];

/**
 * A table of the report as the funder has it: sub-columns under their heading, wide ones scrolled inside. Where an issued number is
 * another one today, today's stands beside it and the issued one stays as it is.
 */
@Component({
  selector: 'app-report-table',
  imports: [LocalTextPipe, StatusMark, TranslocoDirective],
  templateUrl: './report-table.html',
  styleUrl: './report-table.scss',
})
export class ReportTable {
  private readonly language = inject(Language);

  readonly table = input.required<Table>();
  /** Of an issued report: the numbers that are others today. */
  readonly changed = input<readonly Changed[]>([]);

  protected readonly heads = computed(() => columnHeads(this.table().columns));
  /** Columns whose first sight tells the row: they stay while the others scroll. */
  protected readonly headColumn = computed(() =>
    Math.max(
      0,
      this.table().columns.findIndex(({ key }) => key === 'name' || key === 'group'),
    ),
  );
  protected readonly nameKey = computed(() => this.table().columns[this.headColumn()]?.key);
  private readonly codeColumn = computed(() => this.table().columns.findIndex(({ key }) => key === 'code'));

  /** What lies behind each typed value of the table. */
  protected readonly legend = computed(() => (this.table().typed ?? []).map((typed) => typedLegend(typed, this.language.code())));

  protected readonly isNumeric = isNumeric;

  protected text(cell: ReportCell, index: number): string {
    const column = this.table().columns[index];
    return column ? cellText(cell, column, this.language.code()) : '';
  }

  protected isCorrection(cell: ReportCell, index: number): boolean {
    const key = this.table().columns[index]?.key;
    return cell.kind === 'number' && cell.value !== 0 && (key === 'corrections' || key === 'delta');
  }

  protected isCode(index: number): boolean {
    return index === this.codeColumn();
  }

  /** Today's number beside an issued total; null where it is the same. */
  protected today(row: Table['rows'][number], cell: ReportCell, index: number): string | null {
    const key = this.table().columns[index]?.key ?? '';
    if (cell.kind !== 'number' || !(key === 'value' || key === 'cumulative.T' || key === 'achieved.T')) return null;
    const code = row.cells[this.codeColumn()];
    const moved = this.changed().find((one) => code?.kind === 'text' && one.code === code.text && one.issued === cell.value);
    return moved ? formatNumber(moved.now, cell.decimals, this.language.code()) : null;
  }

  protected isLess(row: Table['rows'][number], cell: ReportCell): boolean {
    const code = row.cells[this.codeColumn()];
    const moved = this.changed().find((one) => code?.kind === 'text' && one.code === code.text);
    return moved !== undefined && cell.kind === 'number' && moved.now < cell.value;
  }
}
