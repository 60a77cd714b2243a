import { parseDay } from './parse-day.js';
import { valueClassOf, type ValueClass } from './value-class.js';

/** Longest pseudonym the records can hold. */
export const longestPseudonym = 64;

const telling: ReadonlySet<ValueClass> = new Set(['e-mail', 'tax-code', 'phone']);

/** A word as names have them: three letters or more, one of them a vowel, no digit. */
const nameWord = /^\p{L}[\p{L}'’]{2,}$/u;
const vowel = /[aeiouyàáâãäåèéêëìíîïòóôõöùúûü]/iu;

function looksLikeNameWord(word: string): boolean {
  return nameWord.test(word) && vowel.test(word);
}

/**
 * Whether a participant id tells who the person is, and by what: an e-mail address, a tax code, a telephone number, a birth date, or words
 * that look like a name. A pseudonym has no meaning: it carries a number or a random code.
 */
export function identityIn(pseudonym: string): ValueClass | null {
  const found = valueClassOf(pseudonym);
  if (telling.has(found)) return found;
  if (found === 'date' && isSomeDay(pseudonym)) return found;
  const words = pseudonym.split(/[\s,._-]+/u).filter((word) => word !== '');
  const names = words.filter(looksLikeNameWord).length;
  const initials = words.filter((word) => /^\p{L}$/u.test(word)).length;
  // `Rossi, Maria`, `Rossi M.`; joined by points or lines only when nothing but names stands there: `LI-NORD-12` is a code
  if (/[\s,]/u.test(pseudonym) && (names >= 2 || (names === 1 && initials > 0))) return 'several-words';
  if (names >= 2 && names === words.length) return 'several-words';
  // one word alone: a capital followed by small letters is how a name is written, a code is not
  return words.length === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(pseudonym) && vowel.test(pseudonym) ? 'text' : null;
}

function isSomeDay(text: string): boolean {
  return (['dmy', 'mdy'] as const).some((order) => 'day' in parseDay(text, order));
}
