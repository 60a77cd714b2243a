import { stringify } from 'csv-stringify/sync';
import type { Cell, Language, ReportTable } from '#domain';
import { absenceWord } from '#wording';
import { cellText, columnHeading } from './cell-words.js';
import { protectedText } from './protected-text.js';

/** A table as CSV, with headings in a language and numbers as they were counted. */
export function tableCsv({ columns, rows }: ReportTable, language: Language): Buffer {
  const headings = columns.map((column) => columnHeading(column, language));
  const lines = rows.map(({ cells }) => cells.map((cell) => csvCell(cell, language)));
  return Buffer.from(stringify([headings, ...lines], { record_delimiter: 'windows' }));
}

/** Numbers with a point; what does not apply is empty, what is missing says so. */
function csvCell(cell: Cell, language: Language): string {
  if (cell.kind === 'number') return String(Math.round(cell.value * 1e6) / 1e6);
  if (cell.kind === 'day') return cell.day;
  if (cell.kind === 'not_applicable') return '';
  if (cell.kind === 'missing' || cell.kind === 'too_small') return absenceWord(cell.kind, language);
  return protectedText(cellText(cell, language));
}
