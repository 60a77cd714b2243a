import type { ProgrammeSettings } from '../counting/programme-settings.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { localTimeIn, type LocalTime } from '../periods/local-time.js';
import type { FaultCode, FaultDetails } from './file-fault.js';
import { parseDay, parseDayOrMonth, type DateOrder } from './parse-day.js';
import { plainWord } from './plain-word.js';
import { identityIn, longestPseudonym } from './pseudonym.js';
import { valueClassOf } from './value-class.js';

/** Where a reader says what it found; `error` and `notice` return undefined, so that a reader can return their answer. */
export interface CellReport {
  readonly dateOrder: DateOrder;
  readonly settings: ProgrammeSettings;
  error(code: FaultCode, details?: FaultDetails): undefined;
  notice(code: FaultCode, details?: FaultDetails): undefined;
}

/** Reads one cell that is not empty; undefined: it could not, and said why. */
export type CellReader<T> = (text: string, cell: CellReport) => T | undefined;

/** How many different texts of a column are remembered; a column of codes or of names has a handful. */
const remembered = 500;

/**
 * A string of its own. A text cut out of a larger one keeps all of it in memory, and what is kept of a file would keep the file.
 */
function onItsOwn(text: string): string {
  return text.length < 13 ? text : text.split('').join('');
}

/** A name that many rows carry, such as an operation or a desk. */
export function nameReader(longest: number): CellReader<string> {
  const seen = new Map<string, string>();
  return (text, cell) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    if (text.length > longest) return cell.error('text-too-long', { number: longest });
    const name = onItsOwn(text);
    if (seen.size < remembered) seen.set(name, name);
    return name;
  };
}

/** A pseudonym: not longer than can be kept, and not telling who the person is. */
export const pseudonymReader: CellReader<string> = (text, cell) => {
  const identity = identityIn(text);
  if (identity !== null) return cell.error('identity-in-pseudonym', { found: identity });
  return text.length <= longestPseudonym ? onItsOwn(text) : cell.error('text-too-long', { number: longestPseudonym });
};

export const dayReader: CellReader<CalendarDay> = (text, cell) => {
  const read = parseDay(text, cell.dateOrder);
  return 'day' in read
    ? read.day
    : cell.error(read.problem, { found: read.problem === 'date-serial-number' ? 'serial' : valueClassOf(text) });
};

/** An hour of the day as people write it: 9:30 · 9.30 · 09:30. */
export const timeReader: CellReader<LocalTime> = (text, cell) =>
  localTimeIn(text) ?? cell.error('time-unreadable', { found: valueClassOf(text) });

export const dayOrMonthReader: CellReader<CalendarDay> = (text, cell) => {
  const read = parseDayOrMonth(text, cell.dateOrder);
  return 'day' in read
    ? read.day
    : cell.error(read.problem, { found: read.problem === 'date-serial-number' ? 'serial' : valueClassOf(text) });
};

/** A whole number between two bounds; `3,0` and `3.0` are 3, and said so. */
export const wholeNumberReader =
  (least: number, most: number): CellReader<number> =>
  (text, cell) => {
    const accepted = `${least}-${most}`;
    const parts = /^(-?\d+)(?:[.,](\d+))?$/.exec(text);
    if (parts === null) return cell.error('text-in-number', { found: valueClassOf(text), accepted });
    if (parts[2] !== undefined && Number(parts[2]) !== 0) return cell.error('number-not-whole', { found: 'decimal', accepted });
    const value = Number(parts[1]);
    if (value < least || value > most) return cell.error('number-out-of-range', { found: 'number', accepted });
    if (parts[2] !== undefined) cell.notice('number-with-decimals', { found: 'decimal', accepted });
    return value;
  };

/** A number with or without decimals, written with a point or a comma and without groups of thousands: 12 · 7,5 · 7.5. */
export const numberReader: CellReader<number> = (text, cell) => {
  const parts = /^-?\d+(?:[.,]\d+)?$/.exec(text);
  return parts === null ? cell.error('text-in-number', { found: valueClassOf(text), accepted: '0 · 7,5' }) : Number(text.replace(',', '.'));
};

/**
 * A closed list of codes. Small letters are read and said; any other word is unknown, even where it is clear what was meant: then the
 * remedy names the code.
 * @param meant words of the Italian form and their codes, for the remedy
 */
export function codeReader<T>(codes: Readonly<Record<string, T>>, meant: Readonly<Record<string, string>> = {}): CellReader<T> {
  const byCode = new Map(Object.entries(codes));
  const bySmallLetters = new Map([...byCode].map(([code, value]) => [code.toLowerCase(), value]));
  const accepted = [...byCode.keys()].join(' ');
  return (text, cell) => {
    const exact = byCode.get(text);
    if (exact !== undefined) return exact;
    const value = bySmallLetters.get(text.toLowerCase());
    if (value === undefined) return cell.error('code-unknown', { found: valueClassOf(text), accepted, meant: meant[plainWord(text)] });
    cell.notice('code-letter-case', { accepted });
    return value;
  };
}

/** Answers that give no value: the field stays not known, which is not "no" (R14), and a required one leaves the record incomplete. */
const noAnswer: ReadonlySet<string> = new Set(['preferisco non rispondere', 'non risponde', 'non so', 'non noto']);

/** The answers of the Italian form, compared as people write them; every word that is not among them is unknown. */
export function wordReader<T>(words: Readonly<Record<string, T>>): CellReader<T> {
  const byWord = new Map(
    Object.entries(words).flatMap(([word, value]) => bothGenders(plainWord(word)).map((form) => [form, value] as const)),
  );
  const accepted = Object.keys(words).join(' · ');
  const seen = new Map<string, T>();
  return (text, cell) => {
    const value = seen.get(text) ?? byWord.get(plainWord(text));
    if (value === undefined && noAnswer.has(plainWord(text))) return undefined;
    if (value === undefined) return cell.error('code-unknown', { found: valueClassOf(text), accepted });
    if (seen.size < remembered) seen.set(text, value);
    return value;
  };
}

/** `disoccupato/a con did` is also said of him and of her. */
function bothGenders(word: string): string[] {
  return word.includes('o/a') ? [word, word.replaceAll('o/a', 'o'), word.replaceAll('o/a', 'a')] : [word];
}

/** Several values in one cell, joined by one of the separators; one that cannot be read makes the cell unreadable. */
export const listReader =
  <T>(separators: RegExp, one: CellReader<T>): CellReader<readonly T[]> =>
  (text, cell) => {
    const values: T[] = [];
    for (const part of text.split(separators)) {
      const trimmed = part.trim();
      if (trimmed === '') continue;
      const value = one(trimmed, cell);
      if (value === undefined) return undefined;
      if (!values.includes(value)) values.push(value);
    }
    return values;
  };
