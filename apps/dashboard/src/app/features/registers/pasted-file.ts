import { type ContentType, isRecordHeader } from '#domain';

/**
 * Cells that were copied from a spreadsheet, as a file of records: tabs between cells, a line per row. Where the first line does not name its
 * columns, they are those that the register shows, in their order. Null: that are no cells.
 */
export function pastedFile(type: ContentType, text: string, columns: readonly string[]): File | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const [first = ''] = lines;
  if (!text.includes('\t') && lines.length < 2) return null;
  const width = Math.max(...lines.map((line) => line.split('\t').length));
  const header = isRecordHeader(type, first.split('\t')) ? [] : [columns.slice(0, width).join('\t')];
  return new File([[...header, ...lines].join('\n'), '\n'], 'incollato.tsv', { type: 'text/tab-separated-values' });
}
