import { valueClassOf, type ValueClass } from './value-class.js';

/** Longest pseudonym the records can hold. */
export const longestPseudonym = 64;

const telling: ReadonlySet<ValueClass> = new Set(['e-mail', 'tax-code', 'phone', 'date', 'two-digit-year']);

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
  const words = pseudonym.split(/[\s,._-]+/u).filter((word) => word !== '');
  const names = words.filter(looksLikeNameWord);
  if (/[\s,]/u.test(pseudonym) && names.length >= 1 && words.length >= 2) return 'several-words';
  if (names.length >= 2 && names.length === words.length) return 'several-words';
  // one word alone: a capital followed by small letters is how a name is written, a code is not
  return words.length === 1 && /^\p{Lu}\p{Ll}{2,}$/u.test(pseudonym) && vowel.test(pseudonym) ? 'text' : null;
}
