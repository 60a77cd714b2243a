import { statusesBySeverity } from '../progress/indicator-status.js';
import { numberCell } from './cell.js';
import type { ReportedIndicator } from './report-model.js';
import { reportColumn, reportRow, type ReportTable } from './report-table.js';

/** S2: how many indicators stand where, all seven statuses in their order, a 0 included. */
export function statusTable(indicators: readonly ReportedIndicator[]): ReportTable {
  return {
    key: '2.1',
    title: { it: 'Indicatori per stato', en: 'Indicators by status', fr: 'Indicateurs par état' },
    columns: [
      reportColumn('status', 'status', { it: 'Stato', en: 'Status', fr: 'État' }),
      reportColumn('indicators', 'number', { it: 'Indicatori', en: 'Indicators', fr: 'Indicateurs' }),
    ],
    rows: statusesBySeverity.map((status) =>
      reportRow(status, [{ kind: 'status', status }, numberCell(indicators.filter((indicator) => indicator.status === status).length)]),
    ),
  };
}
