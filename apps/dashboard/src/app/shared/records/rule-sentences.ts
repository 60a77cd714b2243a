import { type CalendarDay, type ContentType, type RecordContent, ruleFaults, withoutNothing } from '#domain';
import type { Language } from '../language/language';
import type { RecordValues } from './form-fields';

/** What contradicts itself or the calendar in a record as it would become, as a sentence by field: what the API would refuse. */
export function ruleSentences(
  type: ContentType,
  record: RecordValues,
  today: CalendarDay,
  language: Language,
): Readonly<Record<string, string>> {
  const content: RecordContent = withoutNothing(record);
  return Object.fromEntries(ruleFaults(type, content, today).map(({ field, code }) => [field, language.word(`records.rule.${code}`)]));
}
