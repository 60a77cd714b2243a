import { type FieldValue, isParts, type Language, namingFields, type RecordContent, recordType, type RecordTypeName } from '#domain';
import { fieldValueText } from './record-values.js';

/** Longer texts are cut at a word: a name has to fit a line. */
const longest = 90;

/**
 * What people call a record, by the fields that the catalogue says: “Municipality of Ancona · Charter of services”. Null: none of them is
 * known. @param nameOf what the record of an id is called; undefined: it is not there
 */
export function recordName(
  type: RecordTypeName,
  content: RecordContent,
  language: Language,
  nameOf: (id: string) => string | undefined,
): string | null {
  const parts = namingFields(type).flatMap((name) => {
    const [field, value] = [recordType(type).fields[name], content[name]];
    if (!field || value === undefined || value === null || value === '' || isParts(value)) return [];
    if (field.type !== 'reference') return [shortened(fieldValueText(field, value as FieldValue, language))];
    return (typeof value === 'string' ? nameOf(value) : undefined) ?? [];
  });
  return parts.length > 0 ? parts.join(' · ') : null;
}

function shortened(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,;:.]+$/, '')}…`;
}
