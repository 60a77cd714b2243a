import { bySeverity } from '../progress/indicator-status.js';
import { indicatorTable } from './indicator-table.js';
import type { ReportedIndicator } from './report-model.js';
import type { ReportTable } from './report-table.js';

/** The indicators a deviation is to be explained for: those behind and at risk, the worst first, by index within a status. */
export function deviations(indicators: readonly ReportedIndicator[]): readonly ReportedIndicator[] {
  return indicators
    .filter(({ status }) => status === 'behind' || status === 'at_risk')
    .sort((one, other) => bySeverity(one.status, other.status) || (one.index ?? 0) - (other.index ?? 0));
}

/** S11: the indicators that are behind or at risk, as in the table of S5. */
export function deviationTable(indicators: readonly ReportedIndicator[]): ReportTable {
  return {
    ...indicatorTable(deviations(indicators)),
    key: '11.1',
    title: { it: 'Indicatori in ritardo o a rischio', en: 'Indicators behind or at risk', fr: 'Indicateurs en retard ou à risque' },
  };
}
