import type { LocalText } from '../indicators/indicator-definition.js';

/** What kind of thing stands in a cell: all that a message may say of a value that can be personal (G32). */
export type ValueClass =
  | 'text'
  | 'number'
  | 'decimal'
  | 'date'
  | 'two-digit-year'
  | 'serial'
  | 'year'
  | 'code'
  | 'several-words'
  | 'e-mail'
  | 'tax-code'
  | 'phone'
  | 'formula'
  | 'symbol';

const words: Readonly<Record<ValueClass, LocalText>> = {
  text: { it: 'un testo', en: 'a text', fr: 'un texte' },
  number: { it: 'un numero', en: 'a number', fr: 'un nombre' },
  decimal: { it: 'un numero con decimali', en: 'a number with decimals', fr: 'un nombre avec décimales' },
  date: { it: 'una data', en: 'a date', fr: 'une date' },
  'two-digit-year': {
    it: "una data con l'anno di due cifre",
    en: 'a date with a two-digit year',
    fr: "une date avec l'année sur deux chiffres",
  },
  serial: { it: 'un numero seriale di Excel', en: 'an Excel serial number', fr: 'un numéro de série Excel' },
  year: { it: 'un anno', en: 'a year', fr: 'une année' },
  code: { it: 'una sigla', en: 'a code', fr: 'un code' },
  'several-words': { it: 'più parole', en: 'several words', fr: 'plusieurs mots' },
  'e-mail': { it: 'un indirizzo e-mail', en: 'an e-mail address', fr: 'une adresse e-mail' },
  'tax-code': { it: 'un codice fiscale', en: 'a tax code', fr: 'un numéro fiscal' },
  phone: { it: 'un numero di telefono', en: 'a telephone number', fr: 'un numéro de téléphone' },
  formula: { it: 'una formula', en: 'a formula', fr: 'une formule' },
  symbol: { it: 'dei segni', en: 'symbols', fr: 'des signes' },
};

export function valueClassWords(found: ValueClass): LocalText {
  return words[found];
}

const eMail = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** The Italian tax code; letters may stand for digits where two people would share one. */
const italianTaxCode = /^[A-Z]{6}[0-9LMNPQRSTUV]{2}[ABCDEHLMPRST][0-9LMNPQRSTUV]{2}[A-Z][0-9LMNPQRSTUV]{3}[A-Z]$/i;
/** The French social-security number, with or without its key. */
const frenchSocialNumber = /^[12]\d{2}(0[1-9]|1[0-2])(\d{2}|2[AB])\d{6}(\d{2})?$/i;
const phone = /^(\+|00)\d[\d\s./-]{6,}$|^3[2-9]\d[\s./-]?\d{6,7}$|^0\d{1,3}[\s/][\d\s./-]{5,}$/;
const date = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/;

/** The class of a text, most telling first. */
export function valueClassOf(text: string): ValueClass {
  if (text.startsWith('=')) return 'formula';
  if (eMail.test(text)) return 'e-mail';
  if (italianTaxCode.test(text.replaceAll(' ', '')) || frenchSocialNumber.test(text.replaceAll(' ', ''))) return 'tax-code';
  if (date.test(text)) return /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}$/.test(text) ? 'two-digit-year' : 'date';
  if (/^(19|20)\d{2}$/.test(text)) return 'year';
  if (/^-?\d+$/.test(text)) return 'number';
  if (/^-?\d+[.,]\d+$/.test(text)) return 'decimal';
  if (phone.test(text)) return 'phone';
  if (/^[A-Z0-9][A-Z0-9_-]*$/.test(text)) return 'code';
  if (/\p{L}/u.test(text)) return /\p{L}\s+\p{L}/u.test(text) ? 'several-words' : 'text';
  return 'symbol';
}
