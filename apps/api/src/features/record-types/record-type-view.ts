import type { FieldView, RecordTypeView } from '#contract';
import { classAt, type Field, keptRecordTypes, type Language, protectionOf, recordType, type RecordTypeName } from '#domain';

/** A record type of the field catalogue, in one language. */
export function recordTypeViewOf(name: RecordTypeName, language: Language): RecordTypeView {
  const { label, calledBy, fields } = recordType(name);
  return {
    name,
    one: label.one[language],
    many: label.many[language],
    kept: keptRecordTypes.has(name),
    calledBy: calledBy ?? null,
    fields: Object.entries(fields).map(([field, described]) => ({
      ...plainFieldOf(name, field, described, language),
      fields:
        described.type === 'parts' ? Object.entries(described.fields).map(([part, one]) => plainFieldOf(name, part, one, language)) : [],
    })),
  };
}

function plainFieldOf(type: RecordTypeName, name: string, field: Field, language: Language): Omit<FieldView, 'fields'> {
  const fieldClass = classAt(type, { field, references: [] });
  const codes = 'codes' in field && field.codes ? Object.entries(field.codes) : null;
  return {
    name,
    label: field.label[language],
    hint: field.hint?.[language] ?? null,
    type: field.type,
    to: 'to' in field ? field.to : null,
    codes: codes && codes.map(([code, label]) => ({ code, label: label[language] })),
    standard: ('standard' in field && field.standard) || null,
    required: field.required ?? false,
    derived: field.derived ?? false,
    countable: field.countable ?? true,
    class: fieldClass,
    ...protectionOf(fieldClass),
  };
}
