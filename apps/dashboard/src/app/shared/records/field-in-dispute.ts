import { recordType, type RecordTypeName } from '#domain';
import type { Problem } from '#contract';
import type { Language } from '../language/language';
import type { FieldConflict } from '../ui/conflict-choice';
import { recordValueText, type RecordValue } from './form-fields';

/** A field that two people changed, as one reads it: its name, and both values in the words of the catalogue. */
export function fieldInDispute(
  type: RecordTypeName,
  { field: key, yours, theirs }: NonNullable<Problem['conflicts']>[number],
  language: Language,
): FieldConflict {
  const field = recordType(type).fields[key];
  const code = language.code();
  const text = (value: unknown): string => (field === undefined ? plain(value) : recordValueText(field, value as RecordValue, code));
  return { key, name: field?.label[code] ?? key, yours: text(yours), theirs: text(theirs) };
}

function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value ?? null);
}
