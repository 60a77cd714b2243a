import type { LanguageCode } from '../../shared/language/language';
import { catalogueField, recordValueText } from '../../shared/records/form-fields';

/** `UNE 30-54 3-4 F` → disoccupato/a · 30–54 anni · scuola superiore · donna: what the people of a stratum are alike in (R73). */
export function stratumWords(key: string, language: LanguageCode): string {
  const fields = ['employmentStatus', 'ageBand', 'educationGroup', 'sex'];
  const codes = key.split(' ');
  return fields.map((field, at) => recordValueText(catalogueField('participation', field), codes[at] ?? null, language)).join(' · ');
}
