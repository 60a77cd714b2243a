import { accumulates } from '../progress/expected-value.js';
import { missingCell, notApplicableCell, numberCell, textCell, wordsCell, type Cell } from './cell.js';
import type { ReportedIndicator } from './report-model.js';
import { typedCell } from './reported-typed.js';
import { reportColumn, reportRow, type ReportColumn, type ReportRow, type ReportTable } from './report-table.js';

const columns: readonly ReportColumn[] = [
  reportColumn('code', 'text', { it: 'Codice', en: 'Code', fr: 'Code' }),
  reportColumn('name', 'text', { it: 'Indicatore', en: 'Indicator', fr: 'Indicateur' }),
  reportColumn('unit', 'text', { it: 'Unità', en: 'Unit', fr: 'Unité' }),
  reportColumn('baseline', 'number', { it: 'Valore di base', en: 'Baseline', fr: 'Valeur de référence' }),
  reportColumn('target', 'number', { it: 'Obiettivo del periodo', en: 'Target of the period', fr: 'Cible de la période' }),
  reportColumn('value', 'number', { it: 'Valore', en: 'Value', fr: 'Valeur' }),
  reportColumn('inPeriod', 'number', { it: 'Nel periodo', en: 'In the period', fr: 'Dans la période' }),
  reportColumn('final', 'number', { it: 'Obiettivo finale', en: 'Final target', fr: 'Cible finale' }),
  reportColumn('index', 'number', { it: 'Indice', en: 'Index', fr: 'Indice' }),
  reportColumn('status', 'status', { it: 'Stato', en: 'Status', fr: 'État' }),
];

/** S5: every indicator against the target of the period and the final one (R130-R132), in the order given. */
export function indicatorTable(indicators: readonly ReportedIndicator[]): ReportTable {
  return {
    key: '5.1',
    title: { it: 'Indicatori e obiettivi', en: 'Indicators against targets', fr: 'Indicateurs et cibles' },
    columns,
    rows: indicators.map(indicatorRow),
    ...typedOf(indicators),
  };
}

/** What is told under a table of indicators whose values were typed; nothing where all are counted. */
function typedOf(indicators: readonly ReportedIndicator[]): Pick<ReportTable, 'typed'> {
  const typed = indicators.flatMap((indicator) => indicator.typed ?? []);
  return typed.length === 0 ? {} : { typed };
}

/** How many decimals a value of the indicator is shown with: counts none, ratios and means one; sums as many as they need, at most one. */
export function decimalsOf({ measure, value }: Pick<ReportedIndicator, 'measure' | 'value'>): number {
  if (measure === 'ratio' || measure === 'mean') return 1;
  return value === null || Number.isInteger(value) ? 0 : 1;
}

/**
 * Whether a value should be there and is not. What waits for records that are not kept yet cannot have one, nor can a ratio with nobody in
 * its reference group.
 */
export function lacksValue({ value, waiting, denominator }: Pick<ReportedIndicator, 'value' | 'waiting' | 'denominator'>): boolean {
  return value === null && waiting === null && denominator !== 0;
}

/** A target that is not set does not apply; a value that could not be computed is missing. */
export function indicatorRow(indicator: ReportedIndicator): ReportRow {
  const decimals = decimalsOf(indicator);
  const target = (value: number | null): Cell => numberCell(value, value === null || Number.isInteger(value) ? 0 : 1, notApplicableCell);
  const typed = indicator.typed?.kind ?? null;
  const absence = lacksValue(indicator) ? missingCell : notApplicableCell;
  return reportRow(indicator.code, [
    textCell(indicator.code),
    wordsCell(indicator.name),
    textCell(indicator.unit),
    target(indicator.baseline),
    target(indicator.target),
    typedCell(numberCell(indicator.value, decimals, absence), typed),
    accumulates(indicator) ? typedCell(numberCell(indicator.inPeriod, decimals, absence), typed) : notApplicableCell,
    target(indicator.final),
    numberCell(indicator.index, 2, notApplicableCell),
    { kind: 'status', status: indicator.status },
  ]);
}
