/**
 * The Italian tax code of a natural person (decree of 23 December 1976): three letters of the surname, three of the name, year, month and day
 * of birth (women + 40), place of birth, check character. Whoever has none yet may bear a provisional one of eleven digits.
 */

/** What is wrong with a text that should be a tax code. */
export type TaxCodeFault = 'length' | 'characters' | 'birth_day' | 'check_character';

/** Stand-ins of the digits 0 to 9 where two people would bear one code (omocodia). */
const omocodiaLetters = 'LMNPQRSTUV';
/** Where digits stand, and may be replaced. */
const digitPlaces: readonly number[] = [6, 7, 9, 10, 12, 13, 14];
const monthLetters = 'ABCDEHLMPRST';
const shape = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/;
const provisionalShape = /^\d{11}$/;

/** Values of the characters at odd places, 0 to 9 and A to Z (a digit counts as the letter of its rank). */
const oddValues: readonly number[] = [
  ...[1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18],
  ...[20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23],
];

/** As it is compared: capitals, no spaces. */
export function tidyTaxCode(text: string): string {
  return text.replace(/[\s.\-]/g, '').toUpperCase();
}

/** What is wrong with a tax code, the first fault alone; null: it can be one. */
export function taxCodeFault(text: string): TaxCodeFault | null {
  const code = tidyTaxCode(text);
  if (provisionalShape.test(code)) return passesLuhn(code) ? null : 'check_character';
  if (code.length !== 16) return 'length';
  if (!shape.test(code)) return 'characters';
  if (checkCharacter(code.slice(0, 15)) !== code[15]) return 'check_character';
  const { day } = birthIn(withDigits(code));
  return day >= 1 && day <= 31 ? null : 'birth_day';
}

/** The last character that belongs to the first fifteen. */
export function checkCharacter(fifteen: string): string {
  const sum = [...fifteen].reduce((total, character, index) => {
    const rank = rankOf(character);
    return total + (index % 2 === 0 ? (oddValues[rank] ?? 0) : rank);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

/**
 * The code as it was before letters took the place of digits: it tells which codes may be of one person. Two people born on one day in one
 * place share it, and are told apart by those letters: the same canonical code is a hint, the same code is a proof.
 */
export function canonicalTaxCode(text: string): string {
  const code = tidyTaxCode(text);
  if (!shape.test(code)) return code;
  const digits = withDigits(code).slice(0, 15);
  return digits + checkCharacter(digits);
}

/** What a well-formed code says of its bearer. */
export interface TaxCodeContent {
  readonly surname: string;
  readonly name: string;
  /** Two digits: the code does not say which century. */
  readonly year: string;
  readonly month: number;
  readonly day: number;
  readonly sex: 'F' | 'M';
  readonly bornAbroad: boolean;
}

/** Null for a provisional code, which says nothing, and for what is no code. */
export function readTaxCode(text: string): TaxCodeContent | null {
  if (taxCodeFault(text) !== null) return null;
  const code = withDigits(tidyTaxCode(text));
  if (code.length !== 16) return null;
  const { year, month, day, sex } = birthIn(code);
  return { surname: code.slice(0, 3), name: code.slice(3, 6), year, month, day, sex, bornAbroad: code[11] === 'Z' };
}

/** The three letters of a surname: consonants, then vowels, then X. */
export function surnameLetters(surname: string): string {
  const { consonants, vowels } = lettersOf(surname);
  return `${consonants}${vowels}XXX`.slice(0, 3);
}

/** The three letters of a name: of four consonants and more, the second is left out. */
export function nameLetters(name: string): string {
  const { consonants } = lettersOf(name);
  return consonants.length > 3 ? `${consonants[0]}${consonants.slice(2, 4)}` : surnameLetters(name);
}

function lettersOf(text: string): { readonly consonants: string; readonly vowels: string } {
  const letters = text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z]/g, '');
  return { consonants: letters.replace(/[AEIOU]/g, ''), vowels: letters.replace(/[^AEIOU]/g, '') };
}

function birthIn(code: string): Pick<TaxCodeContent, 'year' | 'month' | 'day' | 'sex'> {
  const day = Number(code.slice(9, 11));
  const month = monthLetters.indexOf(code[8] ?? '') + 1;
  return { year: code.slice(6, 8), month, day: day > 40 ? day - 40 : day, sex: day > 40 ? 'F' : 'M' };
}

function withDigits(code: string): string {
  if (code.length !== 16) return code;
  const digit = (character: string): string => {
    const value = omocodiaLetters.indexOf(character);
    return value < 0 ? character : String(value);
  };
  return [...code].map((character, index) => (digitPlaces.includes(index) ? digit(character) : character)).join('');
}

function rankOf(character: string): number {
  const code = character.charCodeAt(0);
  return code < 65 ? code - 48 : code - 65;
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
