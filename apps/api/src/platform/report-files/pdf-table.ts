import type { Cell, Language, ReportColumn, ReportRow, ReportTable } from '#domain';
import { reportFileWords, statusAppearance, typedLegend } from '#wording';
import { cellText } from './cell-words.js';
import { ink } from './pdf-style.js';
import { typstContent, typstString } from './typst-source.js';

/** Tables with more columns are printed across the page. */
const widestUpright = 12;

export const isWide = (table: ReportTable): boolean => table.columns.length > widestUpright;

/** Widths in millimetres by the key of a column; what is not named follows from its type. Wide tables have narrower columns. */
const widths: Readonly<Record<string, readonly [upright: number, across: number]>> = {
  code: [16, 14],
  unit: [16, 15],
  sex: [17, 14],
  index: [12, 12],
  target: [15, 14],
  final: [15, 14],
  reported: [18, 14],
  corrections: [18, 14],
  delta: [18, 14],
  numerator: [15, 14],
  denominator: [15, 14],
  due: [16, 14],
  followedUp: [16, 14],
  coverage: [17, 14],
  provisional: [18, 14],
  priority: [14, 11],
  specificObjective: [16, 13.5],
  fund: [12, 9.5],
  categoryOfRegion: [16, 13],
  referenceOutput: [20, 19],
  targetUnit: [17, 14],
  milestone2024: [18, 16],
  comments: [20, 17],
  status: [32, 24],
  what: [52, 52],
};
/** Columns that take the room that is left. */
const flexible: readonly string[] = ['name', 'value', 'group', 'reasons'];
const numberWidth = [13.5, 10.4] as const;
/** Room between columns in points; more where words follow a number. */
const gaps = { upright: { between: 3.2, afterNumber: 11 }, across: { between: 1.8, afterNumber: 6 } } as const;

const isNumber = ({ type }: ReportColumn): boolean => type === 'number' || type === 'percent';

function widthOf(column: ReportColumn, across: boolean): string {
  if (!isNumber(column) && flexible.includes(column.key)) return '1fr';
  const named = column.group === null ? widths[column.key] : undefined;
  const [upright, narrow] = named ?? (isNumber(column) ? numberWidth : [24, 18]);
  return `${across ? narrow : upright}mm`;
}

function insetOf(column: ReportColumn, before: ReportColumn | undefined, across: boolean): string {
  const { between, afterNumber } = across ? gaps.across : gaps.upright;
  const left = before && isNumber(before) && !isNumber(column) ? afterNumber : between;
  return `(left: ${left}pt, right: ${between}pt, y: 3.2pt)`;
}

/** The caption of a table, as a heading that one can jump to. */
export function tableHeading({ key, title }: ReportTable, language: Language): string {
  // the funder's tables have their number in their title
  return `== #${typstString(/^T\d/.test(key) ? title[language] : `${key} · ${title[language]}`)}\n`;
}

/** A table without its caption; headings are repeated on every page the table runs over. */
export function tablePart(table: ReportTable, language: Language): string {
  const across = isWide(table);
  if (table.rows.length === 0) return `#text(fill: rgb("${ink.quiet}"))${typstContent(reportFileWords[language].noRows)}\n`;
  const columns = table.columns.map((column) => widthOf(column, across)).join(', ');
  const insets = table.columns.map((column, index) => insetOf(column, table.columns[index - 1], across)).join(', ');
  const alignment = table.columns.map((column) => (isNumber(column) ? 'right' : 'left')).join(', ');
  const rows = table.rows.map((row) => rowCells(row, table, language)).join('\n');
  return `#table(columns: (${columns},), align: (${alignment},), inset: (${insets},), ${headings(table, language)}
${rows}
table.hline(stroke: 0.6pt + rgb("${ink.rule}")))
${legendPart(table, language)}`;
}

/** Under the table, what lies behind each typed value. */
function legendPart({ typed = [] }: ReportTable, language: Language): string {
  return typed.map((one) => `#par(text(size: 0.88em, fill: rgb("${ink.quiet}"))${typstContent(typedLegend(one, language))})\n`).join('');
}

/** Columns that belong to one heading stand together under it, so that men, women and total are printed once each. */
function headings(table: ReportTable, language: Language): string {
  const line = `table.hline(stroke: 0.6pt + rgb("${ink.accent}"))`;
  if (table.columns.every(({ group }) => group === null))
    return `table.header(repeat: true, ${table.columns.map((column) => headingCell(column, language)).join(' ')} ${line}),`;
  const upper: string[] = [];
  const lower: string[] = [];
  table.columns.forEach((column, index) => {
    if (column.group === null) return void upper.push(headingCell(column, language, 'rowspan: 2, '));
    lower.push(headingCell(column, language));
    if (table.columns[index - 1]?.group?.key === column.group.key) return;
    const span = table.columns.filter(({ group }) => group?.key === column.group?.key).length;
    upper.push(groupCell(column.group.title[language], span));
  });
  return `table.header(repeat: true, ${[...upper, ...lower].join(' ')} ${line}),`;
}

function groupCell(title: string, span: number): string {
  const line = `stroke: (bottom: 0.4pt + rgb("${ink.rule}"))`;
  return `table.cell(colspan: ${span}, ${line}, align: bottom + center, head(${typstString(title)})),`;
}

function headingCell(column: ReportColumn, language: Language, options = ''): string {
  const side = isNumber(column) ? 'right' : 'left';
  return `table.cell(${options}align: bottom + ${side}, head(${typstString(column.title[language])})),`;
}

function rowCells(row: ReportRow, table: ReportTable, language: Language): string {
  const line = `table.hline(stroke: 0.35pt + rgb("${row.isTotal ? ink.rule : ink.line}")),`;
  const cells = row.cells.map((cell, index) => cellContent(cell, table.columns[index], language, row.isTotal));
  return `${line} ${cells.join(' ')}`;
}

function cellContent(cell: Cell, column: ReportColumn | undefined, language: Language, isTotal: boolean): string {
  const text = cellText(cell, language, column);
  if (cell.kind === 'status') {
    const { shape, role } = statusAppearance[cell.status];
    return `standing("${shape}", "${ink[role]}", ${typstString(text)}),`;
  }
  if (cell.kind === 'not_applicable') return `text(fill: rgb("${ink.none}"), ${typstString(text)}),`;
  if (cell.kind === 'missing' || cell.kind === 'too_small') return `text(fill: rgb("${ink.now}"), ${typstString(text)}),`;
  return isTotal ? `text(weight: 700, ${typstString(text)}),` : `${typstContent(text)},`;
}
