import type { Cell, Language, NumberCell, ReportColumn } from '#domain';
import { absenceWord, formatChange, formatDay, formatNumber, formatPercentage, statusWord, typedSigns, unitName } from '#wording';

/** Columns that say by how much something changed: always with a sign. */
const changes: readonly string[] = ['delta', 'corrections', 'added'];
/** Columns that hold the name of a unit, which is kept as one word for all languages. */
const units: readonly string[] = ['unit'];

/** A cell in words, as it is printed. The ways of having no number stay apart (R68). */
export function cellText(cell: Cell, language: Language, column?: ReportColumn): string {
  switch (cell.kind) {
    case 'number':
      if (column && changes.includes(column.key)) return formatChange(cell.value, language, cell.decimals);
      if (column?.type === 'percent') return withSign(formatPercentage(cell.value, language, cell.decimals), cell);
      return withSign(formatNumber(cell.value, cell.decimals, language), cell);
    case 'text':
      return column && units.includes(column.key) ? unitName(cell.text, language) : cell.text;
    case 'words':
      return cell.words[language];
    case 'day':
      return formatDay(cell.day, language);
    case 'status':
      return statusWord(cell.status, language);
    default:
      return absenceWord(cell.kind, language);
  }
}

/** A typed number is never printed without its sign, which the legend under the table explains (R30). */
function withSign(text: string, { typed }: NumberCell): string {
  return typed === undefined ? text : `${text}\u00a0${typedSigns[typed]}`;
}

/** Heading of a column; sub-columns say what they are part of. */
export function columnHeading(column: ReportColumn, language: Language): string {
  return column.group ? `${column.group.title[language]} · ${column.title[language]}` : column.title[language];
}
