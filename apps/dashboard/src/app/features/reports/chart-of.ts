import type { ReportCell, ReportSection, ReportTable } from '#contract';
import type { BarsModel, TargetBarsModel } from '#charts';
import type { Language } from '#domain';
import type { TableOfChart } from '../../shared/ui/table-of-chart';
import { cellText } from './cell-text';

export type ReportChartPlan = ReportSection['charts'][number];
type Row = ReportTable['rows'][number];

/** Kinds that are drawn from their table alone; a trend is drawn where its months are, on the page of the indicator. */
export function isDrawn({ kind }: ReportChartPlan): boolean {
  return kind === 'targets' || kind === 'by_group';
}

/** The column whose numbers a chart by group shows: the total of all sexes. */
const groupColumn = 'participants.T';

function at(table: ReportTable, row: Row, key: string): ReportCell | undefined {
  return row.cells[table.columns.findIndex((column) => column.key === key)];
}

function numberAt(table: ReportTable, row: Row, key: string): number | null {
  const cell = at(table, row, key);
  return cell?.kind === 'number' ? cell.value : null;
}

function textAt(table: ReportTable, row: Row, key: string, language: Language): string {
  const [cell, column] = [at(table, row, key), table.columns.find((one) => one.key === key)];
  return cell && column ? cellText(cell, column, language) : '';
}

/** The rows of a table that are points of its chart: no totals, and of indicators those the chart names, as far as they have a value. */
export function drawnRows(chart: ReportChartPlan, table: ReportTable): readonly Row[] {
  const rows = table.rows.filter(({ isTotal }) => !isTotal);
  if (chart.kind !== 'targets') return rows;
  return rows.filter((row) => chart.indicators.includes(row.key) && numberAt(table, row, 'value') !== null);
}

/** Groups of participants as bars, in the order of the table. */
export function groupBars(chart: ReportChartPlan, table: ReportTable, language: Language, description: string): BarsModel {
  const bars = drawnRows(chart, table).map((row) => ({
    name: textAt(table, row, 'group', language),
    value: numberAt(table, row, groupColumn) ?? 0,
    label: textAt(table, row, groupColumn, language),
  }));
  return { bars, description };
}

/** Indicators against their targets, each on its own scale. */
export function targetBars(
  chart: ReportChartPlan,
  table: ReportTable,
  language: Language,
  words: { readonly value: string; readonly target: string; readonly of: string; readonly description: string },
): TargetBarsModel {
  const rows = drawnRows(chart, table).map((row) => ({
    name: textAt(table, row, 'name', language),
    value: numberAt(table, row, 'value'),
    target: numberAt(table, row, 'target'),
    final: numberAt(table, row, 'final'),
    label: labelOf(table, row, language, words.of),
  }));
  return { rows, words: { value: words.value, target: words.target }, description: words.description };
}

/** “588 su 600”, “25,4% su 25%”; without a target the value alone. */
function labelOf(table: ReportTable, row: Row, language: Language, of: string): string {
  const percent = textAt(table, row, 'unit', language) === '%' ? '%' : '';
  const value = textAt(table, row, 'value', language) + percent;
  return numberAt(table, row, 'target') === null ? value : `${value} ${of} ${textAt(table, row, 'target', language)}${percent}`;
}

/** The numbers of a chart as a table, with the sentence each row is read aloud as. */
export function twinOf(chart: ReportChartPlan, table: ReportTable, language: Language, caption: string): TableOfChart {
  const keys = chart.kind === 'targets' ? ['name', 'value', 'target', 'final'] : ['group', groupColumn];
  const columns = keys.flatMap((key) => table.columns.filter((column) => column.key === key));
  return {
    caption,
    columns: columns.map(({ key, title, type }) => ({ key, name: title[language], numeric: type === 'number' })),
    rows: drawnRows(chart, table).map((row, index) => {
      const cells = columns.map(({ key }) => {
        const text = textAt(table, row, key, language);
        return { text, sort: numberAt(table, row, key) ?? text };
      });
      const [name, ...rest] = cells;
      return { key: row.key, cells, point: { series: 0, index }, said: `${name?.text ?? ''}: ${rest.map(({ text }) => text).join(', ')}` };
    }),
  };
}
