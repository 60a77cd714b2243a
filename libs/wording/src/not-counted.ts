import type { CalendarDay, Language, LocalText, NotCounted, Path, RecordTypeName } from '#domain';
import { conditionSentence, fieldSentence } from './definition-sentence.js';
import { formatDay } from './dates.js';
import { missingField } from './record-fields.js';

/** Why a record does not count, beside what the definition itself says: a field of R12 is missing, a rule does not hold, or not yet. */
export type ReasonNotCounted =
  | NotCounted
  | { readonly reason: 'incomplete'; readonly fields: readonly string[] }
  | { readonly reason: 'rule' }
  | { readonly reason: 'later'; readonly day: CalendarDay };

const words = {
  it: {
    condition: (text: string) => `Non vale: ${text}.`,
    missing: (field: string) => `Non è indicato: ${field}.`,
    ended: (field: string) => `Finisce prima di cominciare: ${field}.`,
    incomplete: (fields: string) => `Scheda incompleta: ${fields}.`,
    rule: 'La regola comune non lo conta.',
    later: (day: string) => `Conta più tardi, dal ${day}.`,
  },
  en: {
    condition: (text: string) => `Does not hold: ${text}.`,
    missing: (field: string) => `Not given: ${field}.`,
    ended: (field: string) => `Ends before it begins: ${field}.`,
    incomplete: (fields: string) => `Incomplete record: ${fields}.`,
    rule: 'The common rule does not count it.',
    later: (day: string) => `Counts later, from ${day}.`,
  },
  fr: {
    condition: (text: string) => `N’est pas vrai : ${text}.`,
    missing: (field: string) => `N’est pas indiqué : ${field}.`,
    ended: (field: string) => `Se termine avant de commencer : ${field}.`,
    incomplete: (fields: string) => `Fiche incomplète : ${fields}.`,
    rule: 'La règle commune ne le compte pas.',
    later: (day: string) => `Compte plus tard, à partir du ${day}.`,
  },
} as const;

/** Why a record of a type is not counted, in a sentence. */
export function notCountedSentence(of: RecordTypeName, why: ReasonNotCounted): LocalText {
  return { it: sentence(of, why, 'it'), en: sentence(of, why, 'en'), fr: sentence(of, why, 'fr') };
}

function sentence(of: RecordTypeName, why: ReasonNotCounted, language: Language): string {
  const say = words[language];
  const label = (field: Path): string => fieldSentence(of, field, language);
  switch (why.reason) {
    case 'condition':
      return say.condition(conditionSentence(of, why.condition, language));
    case 'missing':
      return say.missing(label(why.field));
    case 'ended-before-it-began':
      return say.ended(label(why.field));
    case 'incomplete':
      return say.incomplete(why.fields.map((field) => missingField(field, language)).join(', '));
    case 'later':
      return say.later(formatDay(why.day, language));
    case 'rule':
      return say.rule;
  }
}
