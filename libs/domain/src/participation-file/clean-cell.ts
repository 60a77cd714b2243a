import type { CellReport } from './cell-reader.js';

/** A cell as a reader of files hands it over; a real date cell comes as ISO text. */
export type RawCell = string | number | boolean | null | undefined;

/** The text of a cell. A spreadsheet's true and false are the answers yes and no. */
export function textOf(raw: RawCell): string {
  if (typeof raw === 'string') return raw;
  if (raw === null || raw === undefined) return '';
  if (typeof raw === 'boolean') return raw ? 'yes' : 'no';
  return String(raw);
}

/** What files glued together leave behind: the mark of byte order, also as its three bytes look in Windows-1252. */
const byteOrderMark = /\ufeff|\u00ef\u00bb\u00bf/g;
/** The quote that exports put before a text a spreadsheet would take for a formula (G33). */
const escapeQuote = /^'(?=[=+\-@\t\r\0])/;
/** Blanks a trim knows, and the invisible ones it does not. */
const blanks = /^[\s\u200b\u2060]+|[\s\u200b\u2060]+$/g;
const spreadsheetError = /^#(N\/A|N\/D|REF!|RIF!|VALUE!|VALORE!|DIV\/0!|NAME\?|NOME\?|NUM!|NULL!|NULLO!)$/i;

/** Nearly every cell: nothing around it and nothing odd in it. */
const unremarkable = /^[\p{L}\d](?:[\p{L}\d .,:/|_-]*[\p{L}\d])?$/u;

/** Takes away what does not belong to the value, and says so. Undefined: nothing in it can be read. */
export function cleanCell(raw: string, cell: Pick<CellReport, 'error' | 'notice'>): string | undefined {
  if (unremarkable.test(raw)) return raw;
  const marked = withoutMark(raw, cell);
  const plain = marked.replace(escapeQuote, '');
  // what an export has escaped is a text, whatever it begins with
  const isEscaped = plain !== marked;
  const text = plain.replace(blanks, '');
  if (text === '') return text;
  if (text.includes('\0')) return cell.error('nul-character');
  if (text.includes('\ufffd')) return cell.error('unreadable-character');
  if (text.startsWith('=') && !isEscaped) return cell.error('formula-cell');
  if (text.startsWith('#') && spreadsheetError.test(text)) return cell.error('spreadsheet-error');
  if (text !== plain) cell.notice('padded-value');
  return text;
}

function withoutMark(raw: string, cell: Pick<CellReport, 'notice'>): string {
  if (!raw.includes('\ufeff') && !raw.includes('\u00ef\u00bb\u00bf')) return raw;
  cell.notice('bom-inside');
  return raw.replace(byteOrderMark, '');
}
