import {
  type CellReader,
  codeReader,
  dayReader,
  listReader,
  nameReader,
  numberReader,
  timeReader,
  wholeNumberReader,
} from '../participation-file/cell-reader.js';
import { countryCode } from '../participation-file/country-code.js';
import { plainWord } from '../participation-file/plain-word.js';
import { valueClassOf } from '../participation-file/value-class.js';
import type { Field, FieldCodes } from '../records/field.js';
import type { FieldValue } from '../records/record-node.js';

type ReadValue = Exclude<FieldValue, null>;

export interface FieldReading {
  /** Codes of the list that a file cannot hold. */
  readonly without?: readonly string[];
  /** Words that stand now and then where a code should; they are not read, the remedy names the code. */
  readonly meant?: Readonly<Record<string, string>>;
  /** Whether the words of a code are read like the code, in each of the three languages. */
  readonly words?: boolean;
}

/** Longest text of one line, and of several. */
const [longestLine, longestText] = [300, 4000];
/** Values side by side in one cell. */
const betweenValues = /[|;,]/;

/** How a cell of a field is read: its type and its codes are those of the catalogue, written nowhere else. */
export function fieldReader(field: Field, reading: FieldReading = {}): CellReader<ReadValue> {
  switch (field.type) {
    case 'day':
      return dayReader;
    case 'time':
      return timeReader;
    case 'boolean':
      return yesNoReader(reading);
    case 'number':
      return field.codes ? levelReader(field.codes) : numberReader;
    case 'code':
      return oneCodeReader(field, reading);
    case 'codes':
      return listReader(betweenValues, oneCodeReader(field, reading));
    case 'references':
      return listReader(/[|;]/, nameReader(longestLine));
    case 'text':
      return nameReader(field.long ? longestText : longestLine);
    default:
      return nameReader(longestLine);
  }
}

/** Yes and no as people write them in the three languages, where words are read. */
const yesNoWords = { sì: true, si: true, vero: true, yes: true, true: true, oui: true, no: false, non: false, falso: false, false: false };

function yesNoReader({ words, meant }: FieldReading): CellReader<boolean> {
  const byCode = codeReader({ yes: true, no: false }, meant);
  return words ? withWords(new Map(Object.entries(yesNoWords).map(([word, answer]) => [plainWord(word), answer])), byCode) : byCode;
}

/** A level of a list: its number, which lies between the first and the last. */
function levelReader(codes: FieldCodes): CellReader<number> {
  const levels = Object.keys(codes).map(Number);
  return wholeNumberReader(Math.min(...levels), Math.max(...levels));
}

function oneCodeReader(field: Field, { without = [], meant, words }: FieldReading): CellReader<string> {
  if ('standard' in field && field.standard) return field.standard === 'countries' ? countryReader : languageReader;
  const codes: FieldCodes = ('codes' in field ? field.codes : undefined) ?? {};
  const known = Object.entries(codes).filter(([code]) => !without.includes(code));
  const byCode = codeReader(Object.fromEntries(known.map(([code]) => [code, code])), meant);
  if (!words) return byCode;
  const byWord = new Map(known.flatMap(([code, label]) => Object.values(label).map((word) => [plainWord(word), code] as const)));
  return withWords(byWord, byCode);
}

function withWords<T>(byWord: ReadonlyMap<string, T>, otherwise: CellReader<T>): CellReader<T> {
  return (text, cell) => byWord.get(plainWord(text)) ?? otherwise(text, cell);
}

const countryReader: CellReader<string> = (text, cell) =>
  countryCode(text) ?? cell.error('code-unknown', { found: valueClassOf(text), accepted: 'IT, RO, MA …' });
const languageReader: CellReader<string> = (text, cell) =>
  /^[a-z]{2}$/i.test(text) ? text.toLowerCase() : cell.error('code-unknown', { found: valueClassOf(text), accepted: 'it, en, fr …' });
