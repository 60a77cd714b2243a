import type { LocalText } from '../indicators/indicator-definition.js';
import { sexColumns, type BySex, type SexColumn } from '../validation/values-by-sex.js';
import { notApplicableCell, numberCell, type Cell } from './cell.js';
import type { ColumnType, ReportColumn } from './report-table.js';

const titles: Readonly<Record<SexColumn, LocalText>> = {
  M: { it: 'Uomini', en: 'Men', fr: 'Hommes' },
  F: { it: 'Donne', en: 'Women', fr: 'Femmes' },
  N: { it: 'Non binario', en: 'Non-binary', fr: 'Non binaire' },
  T: { it: 'Totale', en: 'Total', fr: 'Total' },
};

/** What a sub-column is called. */
export function sexTitle(sex: SexColumn): LocalText {
  return titles[sex];
}

/** The sub-columns M, F, N, T under one heading (Annex VII). */
export function sexSubColumns(key: string, type: ColumnType, title: LocalText): readonly ReportColumn[] {
  return sexColumns.map((sex) => ({ key: `${key}.${sex}`, type, title: titles[sex], group: { key, title } }));
}

/** The cells M, F, N, T; those of a sex that is not asked are not applicable. */
export function sexCells(asked: readonly SexColumn[], cellOf: (sex: SexColumn) => Cell): readonly Cell[] {
  return sexColumns.map((sex) => (asked.includes(sex) ? cellOf(sex) : notApplicableCell));
}

/** Values by sex as cells. */
export function valueCells(values: BySex, asked: readonly SexColumn[] = sexColumns): readonly Cell[] {
  return sexCells(asked, (sex) => numberCell(values[sex]));
}
