import type { FaultCode, FaultLevel } from './file-fault.js';

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

export type CellRemark = (level: FaultLevel, code: FaultCode) => void;

/** Takes away what does not belong to the value, and says so. Undefined: nothing in it can be read. */
export function cleanCell(raw: string, remark: CellRemark): string | undefined {
  const plain = withoutMark(raw, remark).replace(escapeQuote, '');
  const text = plain.replace(blanks, '');
  if (text === '') return text;
  if (text.includes('\0')) remark('error', 'nul-character');
  else if (text.includes('\ufffd')) remark('error', 'unreadable-character');
  else if (text.startsWith('=')) remark('error', 'formula-cell');
  else if (text.startsWith('#') && spreadsheetError.test(text)) remark('error', 'spreadsheet-error');
  else {
    if (text !== plain) remark('notice', 'padded-value');
    return text;
  }
  return undefined;
}

function withoutMark(raw: string, remark: CellRemark): string {
  if (!raw.includes('\ufeff') && !raw.includes('\u00ef\u00bb\u00bf')) return raw;
  remark('notice', 'bom-inside');
  return raw.replace(byteOrderMark, '');
}
