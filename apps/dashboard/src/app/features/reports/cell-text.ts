import type { ReportCell, ReportTable } from '#contract';
import type { Language } from '#domain';
import { absenceWord, formatChange, formatDay, formatNumber, formatPercentage, typedSigns, unitName } from '#wording';

type Column = ReportTable['columns'][number];

/** Columns whose numbers are changes: they carry their sign. */
const changes = ['corrections', 'added', 'delta', 'deviation'];

/** What a cell says; a status is drawn by the table itself. The three ways of having no number stay apart (R68). */
export function cellText(cell: ReportCell, column: Column, language: Language): string {
  switch (cell.kind) {
    case 'number':
      if (column.type === 'percent') return signed(formatPercentage(cell.value, language, cell.decimals), cell);
      return changes.includes(column.key)
        ? formatChange(cell.value, language, cell.decimals)
        : signed(formatNumber(cell.value, cell.decimals, language), cell);
    case 'text':
      return column.key === 'unit' ? unitName(cell.text, language) : cell.text;
    case 'words':
      return cell.words[language] || cell.words.it;
    case 'day':
      return formatDay(cell.day, language);
    case 'status':
      return '';
    default:
      return absenceWord(cell.kind, language);
  }
}

/** A typed number carries its sign, which the legend under the table explains (R30). */
function signed(text: string, { typed }: Extract<ReportCell, { kind: 'number' }>): string {
  return typed === undefined ? text : `${text}\u00a0${typedSigns[typed]}`;
}

export function isNumeric({ type }: Column): boolean {
  return type === 'number' || type === 'percent';
}

/** The heads of a table in two rows: sub-columns of one heading stand under it, all others reach over both. */
export interface ColumnHeads {
  readonly top: readonly { readonly column: Column; readonly span: number; readonly isGroup: boolean }[];
  /** Sub-columns; empty when no heading has any. */
  readonly sub: readonly Column[];
}

export function columnHeads(columns: readonly Column[]): ColumnHeads {
  const top: { column: Column; span: number; isGroup: boolean }[] = [];
  for (const column of columns) {
    const last = top.at(-1);
    if (column.group !== null && last?.column.group?.key === column.group.key) last.span += 1;
    else top.push({ column, span: 1, isGroup: column.group !== null });
  }
  return { top, sub: columns.filter(({ group }) => group !== null) };
}
