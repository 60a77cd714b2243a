import type { TableKey } from '../periods/table-key.js';
import { sexColumns, type BySex } from '../validation/values-by-sex.js';
import { notApplicableCell, numberCell, textCell, type Cell } from './cell.js';
import { keyCells, keyColumns, type TableIndicator } from './esf-plus-rows.js';
import { reportColumn, type ReportRow, type ReportTable } from './report-table.js';
import { sexSubColumns, valueCells } from './sex-columns.js';

/** An indicator of 2014-2020 in one calendar year. */
export interface AnnualValue extends TableIndicator {
  readonly year: number;
  readonly values: BySex;
}

/** R13: everybody supported in a year, incomplete records among them: the only number that those are in. */
export interface SupportedPersons {
  readonly year: number;
  readonly persons: number;
}

export interface AnnualFacts {
  /** Investment priority and category of region (R90); the YEI has no category (R91). */
  readonly key: TableKey;
  readonly nonBinarySex: boolean;
  readonly values: readonly AnnualValue[];
  readonly supported: readonly SupportedPersons[];
}

const grandTotal: TableIndicator = {
  code: 'TOT',
  name: {
    it: 'Tutte le persone sostenute, schede incomplete comprese',
    en: 'All persons supported, incomplete records included',
    fr: 'Toutes les personnes soutenues, fiches incomplètes comprises',
  },
  unit: 'persons',
};

/** The values of ESF 2014-2020 year by year, never added up: per investment priority, category of region and sex (R90). */
export function annualTable({ key, nonBinarySex, values, supported }: AnnualFacts): ReportTable {
  const ofTable = key.fund === 'YEI' ? { ...key, categoryOfRegion: null } : key;
  const asked = nonBinarySex ? sexColumns : sexColumns.filter((sex) => sex !== 'N');
  const row = (indicator: TableIndicator, year: number, cells: readonly Cell[], isTotal: boolean): ReportRow => ({
    key: `${indicator.code} ${year}`,
    isTotal,
    cells: [...keyCells(ofTable, indicator), textCell(String(year)), ...cells],
  });
  return {
    key: '5.2',
    title: { it: 'Valori anno per anno', en: 'Values year by year', fr: 'Valeurs année par année' },
    columns: [
      ...keyColumns,
      reportColumn('year', 'text', { it: 'Anno', en: 'Year', fr: 'Année' }),
      ...sexSubColumns('value', 'number', { it: 'Valore dell’anno', en: 'Value of the year', fr: 'Valeur de l’année' }),
    ],
    rows: [
      ...values.map((value) => row(value, value.year, valueCells(value.values, asked), false)),
      ...supported.map(({ year, persons }) =>
        row(grandTotal, year, [notApplicableCell, notApplicableCell, notApplicableCell, numberCell(persons)], true),
      ),
    ],
  };
}
