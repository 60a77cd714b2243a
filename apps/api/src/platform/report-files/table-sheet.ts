import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import type { Cell, Language, NumberCell, ReportColumn, ReportTable } from '#domain';
import { typedLegend, typedSigns } from '#wording';
import { cellText, columnHeading } from './cell-words.js';
import { protectedText } from './protected-text.js';

const headingStyle: CellStyle = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } };
const totalStyle: CellStyle = { font: { bold: true } };

/** Number format of a cell, so that the sheet keeps the real number and shows it as on screen. */
function numberFormat({ decimals, typed }: NumberCell, column: ReportColumn): string {
  const places = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const sign = typed === undefined ? '' : `" ${typedSigns[typed]}"`;
  return column.type === 'percent' ? `#,##0${places}"%"${sign}` : `#,##0${places}${sign}`;
}

/** A real number or a real date where there is one; otherwise the words of the report. */
function cellValue(cell: Cell, column: ReportColumn | undefined, language: Language): CellValue {
  if (cell.kind === 'number') return cell.value;
  if (cell.kind === 'day') return new Date(`${cell.day}T00:00:00Z`);
  return protectedText(cellText(cell, language, column));
}

function styleOf(cell: Cell, column: ReportColumn, isTotal: boolean): CellStyle {
  const base = isTotal ? totalStyle : {};
  if (cell.kind === 'number') return { ...base, numFmt: numberFormat(cell, column) };
  if (cell.kind === 'day') return { ...base, numFmt: 'dd/mm/yyyy' };
  return base;
}

/** Sheet names hold at most 31 characters and none of `: \ / ? * [ ]`. */
function sheetName(table: ReportTable, language: Language): string {
  if (/^T\d/.test(table.key)) return table.key;
  return `${table.key} ${table.title[language]}`
    .replace(/[:\\/?*[\]]/g, ' ')
    .slice(0, 31)
    .trim();
}

/** Under the table, a line apart, what lies behind each typed value. */
function legendRows({ typed = [] }: ReportTable, language: Language): CellValue[][] {
  return typed.length === 0 ? [] : [[], ...typed.map((one) => [protectedText(typedLegend(one, language))])];
}

/** A table as a sheet: numbers as numbers, percentages on their scale of 100, days as dates. */
export function tableSheet(table: ReportTable, language: Language): WriteSheet {
  const rows = [
    table.columns.map((column) => columnHeading(column, language)),
    ...table.rows.map((row) => row.cells.map((cell, at) => cellValue(cell, table.columns[at], language))),
    ...legendRows(table, language),
  ];
  const cells = new Map<string, { style: CellStyle }>();
  table.columns.forEach((_, column) => cells.set(`0,${column}`, { style: headingStyle }));
  table.rows.forEach((row, index) =>
    row.cells.forEach((cell, position) => {
      const column = table.columns[position];
      if (column) cells.set(`${index + 1},${position}`, { style: styleOf(cell, column, row.isTotal) });
    }),
  );
  return {
    name: sheetName(table, language),
    columns: table.columns.map((column) => ({
      width: column.key === 'name' || column.key === 'title' ? 44 : column.type === 'text' ? 20 : 13,
    })),
    rows,
    cells,
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: table.columns.length > 8 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}
