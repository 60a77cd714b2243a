import type { Field, FieldCodes, FieldValue, Language, LocalText } from '#domain';
import { formatDay } from './dates.js';
import { formatNumber, notApplicable } from './numbers.js';
import { standardName } from './record-fields.js';

const yes: LocalText = { it: 'sì', en: 'yes', fr: 'oui' };
const no: LocalText = { it: 'no', en: 'no', fr: 'non' };

/** A yes or a no in the words of its field. */
export function answerWord(field: Field, answer: boolean, language: Language): string {
  const words = 'yesNo' in field ? field.yesNo : undefined;
  return (answer ? (words?.yes ?? yes) : (words?.no ?? no))[language];
}

/** A code of a field in words; the code itself where the catalogue does not know it. */
export function codeWord(field: Field, code: string, language: Language): string {
  if ('standard' in field && field.standard) return standardName(field.standard, code, language);
  const codes: FieldCodes = ('codes' in field ? field.codes : undefined) ?? {};
  return codes[code]?.[language] ?? code;
}

/** What a value of a field says to a person; “–” for what is not known. A reference says what its record is called by. */
export function fieldValueText(field: Field, value: FieldValue, language: Language): string {
  if (value === null || value === '') return notApplicable;
  if (typeof value === 'object') return value.map((one) => codeWord(field, one, language)).join('; ') || notApplicable;
  if (typeof value === 'boolean') return answerWord(field, value, language);
  if (field.type === 'day' && typeof value === 'string') return formatDay(value, language);
  if (typeof value === 'number' && !('codes' in field && field.codes))
    return formatNumber(value, Number.isInteger(value) ? 0 : 2, language);
  return codeWord(field, String(value), language);
}
