import type { Language } from '#domain';
import { languageTag, remembered } from './language-tag.js';
import { formatWhole } from './numbers.js';

/** Forms of a word by number; `other` is always there. French and Italian count 1 million differently (`many`), which reads as `other`. */
export interface PluralForms {
  readonly one: string;
  readonly other: string;
}

const rules = remembered((language) => new Intl.PluralRules(languageTag(language)));

/** Which form a number takes: French says “0 personne”, Italian “0 persone”. */
export function pluralForm(count: number, language: Language): keyof PluralForms {
  return rules(language).select(Math.abs(count)) === 'one' ? 'one' : 'other';
}

/** The form of a word for a number, without the number. */
export function plural(count: number, forms: PluralForms, language: Language): string {
  return forms[pluralForm(count, language)];
}

/** The number and its word: “1 persona”, “1.874 persone”. */
export function counted(count: number, forms: PluralForms, language: Language): string {
  return `${formatWhole(count, language)} ${plural(count, forms, language)}`;
}
