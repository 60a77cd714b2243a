import { type Field, type FieldValue, isCalendarDay, isLocalTime, type Language, recordType, type RecordTypeName } from '#domain';
import { answerWord, fieldName, fieldValueText, notApplicable } from '#wording';
import type { Choice } from '../forms/choice-field';

/** Values of the records that live inside another, each by field name. */
export type PartValues = Readonly<Record<string, FieldValue>>;
/** A value as a form holds it: what the contract has, under the names of the field catalogue. */
export type RecordValue = FieldValue | readonly PartValues[];
export type RecordValues = Readonly<Record<string, RecordValue>>;

/** Records that a reference can name, by what they are called. */
export interface KnownRecords {
  readonly choices: readonly Choice[];
  /** Whether one that is not among them may be named too: then it is made. */
  readonly others?: boolean;
  /** Where they are too many to choose from: those that some letters find. The choices name what is known already. */
  readonly find?: FindRecords;
}
export type FindRecords = (letters: string) => Promise<readonly Choice[]>;

/** Fields that stand together in a form, under a heading. */
export interface FieldGroup {
  readonly key: string;
  readonly title: string;
  readonly fields: readonly string[];
}

export type InputKind = 'line' | 'lines' | 'number' | 'day' | 'time' | 'choice' | 'choices' | 'name' | 'names' | 'found' | 'parts';

/** A field of the catalogue as a form asks for it. */
export interface FormField {
  readonly name: string;
  readonly field: Field;
  readonly kind: InputKind;
  readonly label: string;
  readonly hint: string;
  /** What is offered: all there is of a choice, help of a name. */
  readonly choices: readonly Choice[];
  readonly find?: FindRecords;
  /** Whether the value may be taken away. An answer that was not given is one too: “not asked”. */
  readonly mayBeEmpty: boolean;
}

/** How a field is asked for; everything but the records a reference can name comes from the catalogue. */
export function formField(name: string, field: Field, language: Language, known?: KnownRecords): FormField {
  const kind = kindOf(field, known);
  const notAsked = 'codes' in field && field.codes !== undefined && 'not_asked' in field.codes;
  return {
    ...{ name, field, kind },
    label: field.label[language],
    hint: field.hint?.[language] ?? '',
    choices: known?.choices ?? choicesOf(field, language),
    ...(known?.find ? { find: known.find } : {}),
    mayBeEmpty: !field.required && !notAsked,
  };
}

/** A field of a record type by its name. @throws RangeError for a name that the catalogue does not have */
export function catalogueField(type: RecordTypeName, name: string): Field {
  const field = recordType(type).fields[name];
  if (!field) throw new RangeError(`${type} has no field ${name}`);
  return field;
}

function kindOf(field: Field, known: KnownRecords | undefined): InputKind {
  switch (field.type) {
    case 'text':
      return field.long ? 'lines' : 'line';
    case 'number':
      return field.codes ? 'choice' : 'number';
    case 'code':
      return field.standard ? 'line' : 'choice';
    case 'codes':
      return field.standard ? 'names' : 'choices';
    case 'boolean':
      return 'choice';
    case 'reference':
      if (known?.find) return 'found';
      return known && !known.others ? 'choice' : 'name';
    case 'references':
      return 'names';
    default:
      return field.type;
  }
}

function choicesOf(field: Field, language: Language): readonly Choice[] {
  if (field.type === 'boolean')
    return [true, false].map((answer) => ({ code: String(answer), label: answerWord(field, answer, language) }));
  if (!('codes' in field) || !field.codes) return [];
  // a level is read with its number
  const withCode = field.type === 'number';
  return Object.entries(field.codes).map(([code, label]) => ({ code, label: withCode ? `${code} · ${label[language]}` : label[language] }));
}

/** What is written or chosen, as the contract has it; nothing written is not known. */
export function valueOf(field: Field, written: string): FieldValue {
  const text = written.trim();
  if (text === '') return null;
  if (field.type === 'boolean') return text === 'true';
  // what is no number stays as it is written, so that its fault can be said
  if (field.type === 'number') return Number.isNaN(Number(text.replace(',', '.'))) ? text : Number(text.replace(',', '.'));
  return 'standard' in field && field.standard === 'countries' ? text.toUpperCase() : written;
}

/** What of a value cannot stand, whatever the record; the words are `records.fault.<name>`. */
export type CatalogueFault = 'required' | 'noDay' | 'noTime' | 'noNumber' | 'noCode' | 'partRequired';

export function faultOfValue(field: Field, value: RecordValue): CatalogueFault | null {
  if (value === null || value === '') return field.required ? 'required' : null;
  if (field.type === 'day') return typeof value === 'string' && isCalendarDay(value) ? null : 'noDay';
  if (field.type === 'time') return typeof value === 'string' && isLocalTime(value) ? null : 'noTime';
  if (field.type === 'number') return typeof value === 'number' && Number.isFinite(value) ? null : 'noNumber';
  if (field.type === 'code' && field.standard) return typeof value === 'string' && /^[A-Za-z]{2}$/.test(value) ? null : 'noCode';
  if (field.type !== 'parts' || !isParts(value)) return null;
  const parts = Object.entries(field.fields);
  return parts.some(([name, part]) => value.some((row) => faultOfValue(part, row[name] ?? null) !== null)) ? 'partRequired' : null;
}

export function isParts(value: RecordValue): value is readonly PartValues[] {
  return Array.isArray(value) && value.every((part: unknown) => typeof part === 'object');
}

/** What a value says to a person; a record inside it as its own values. */
export function recordValueText(field: Field, value: RecordValue, language: Language, known?: KnownRecords): string {
  if (field.type === 'parts' && isParts(value))
    return value.map((part) => partText(field.fields, part, language, known)).join('; ') || notApplicable;
  if (isParts(value)) return notApplicable;
  const nameOf = (id: unknown) => known?.choices.find(({ code }) => code === id)?.label;
  if (field.type === 'references' && Array.isArray(value))
    return (value as readonly string[]).map((id) => nameOf(id) ?? id).join('; ') || notApplicable;
  return nameOf(value) ?? fieldValueText(field, value, language);
}

function partText(fields: Readonly<Record<string, Field>>, part: PartValues, language: Language, known: KnownRecords | undefined): string {
  return Object.entries(fields)
    .map(([name, field]) => ({ field, value: part[name] ?? null }))
    .filter(({ value }) => value !== null && value !== '')
    .map(
      ({ field, value }) =>
        (typeof value === 'boolean' ? `${field.label[language]}: ` : '') + recordValueText(field, value, language, known),
    )
    .join(', ');
}

/** The fields of a record that its groups name, as forms and sheets read them. */
export function valuesOf<Name extends string>(
  record: Readonly<Record<Name, RecordValue>>,
  groups: readonly { readonly fields: readonly Name[] }[],
): RecordValues {
  return Object.fromEntries(groups.flatMap(({ fields }) => fields).map((name) => [name, record[name]]));
}

/** Whether a value says nothing. */
export function isEmpty(value: RecordValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether two values are the same. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}

/** Names of fields as people call them. */
export function fieldNames(type: RecordTypeName, names: readonly string[], language: Language): string {
  return names.map((name) => fieldName(name, language, type)).join(', ');
}
