import type { CalendarDay } from '../periods/calendar-day.js';
import type { Field, RecordTypeName } from './field.js';
import { recordType } from './catalogue.js';
import { onceFor } from './once-for.js';
import type { FieldValue } from './record-node.js';

/** A record that lives inside another: its values by field name. */
export type PartContent = Readonly<Record<string, FieldValue>>;
export type ContentValue = FieldValue | readonly PartContent[];

/** What people entered of a record, by field name; a reference is the id of the record it points to. Nothing derived, nothing empty. */
export type RecordContent = Readonly<Record<string, ContentValue>>;

/** Whether a value is a list of records inside this one. */
export function isParts(value: ContentValue): value is readonly PartContent[] {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
}

/** The fields of a record type that people enter: all but those worked out from others. */
export function enteredFields(type: RecordTypeName): readonly (readonly [name: string, field: Field])[] {
  return Object.entries(recordType(type).fields).filter(([, field]) => !field.derived);
}

/** Without what is empty: a text of nothing but blanks, a list without members and null all say "not known". */
export function withoutNothing(content: RecordContent): RecordContent {
  const kept: (readonly [string, ContentValue])[] = [];
  for (const [name, value] of Object.entries(content)) {
    const one = isParts(value) ? value.map(partWithoutNothing) : plain(value);
    if (!isNothing(one)) kept.push([name, one]);
  }
  return Object.fromEntries(kept);
}

function partWithoutNothing(part: PartContent): PartContent {
  const kept: (readonly [string, FieldValue])[] = [];
  for (const [name, value] of Object.entries(part)) {
    const one = plain(value);
    if (!isNothing(one)) kept.push([name, one as FieldValue]);
  }
  return Object.fromEntries(kept);
}

const isNothing = (value: ContentValue): boolean => value === null || (Array.isArray(value) && value.length === 0);

function plain(value: ContentValue): ContentValue {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' ? null : text;
}

type Fields = Readonly<Record<string, Field>>;

/** The fields that point to other records, and those with records inside that may. */
const pointingFields = onceFor((fields: Fields) =>
  Object.entries(fields).filter(([, { type }]) => type === 'parts' || type === 'reference' || type === 'references'),
);

/** The records that a content points to, each once, by the fields that point to them. */
export function referencesIn(
  type: RecordTypeName,
  content: RecordContent,
): readonly { readonly to: RecordTypeName; readonly id: string }[] {
  const found = new Map<string, { readonly to: RecordTypeName; readonly id: string }>();
  const look = (fields: Fields, values: RecordContent | PartContent): void => {
    for (const [name, field] of pointingFields(fields)) {
      const value = values[name] ?? null;
      if (field.type === 'parts' && isParts(value)) for (const part of value) look(field.fields, part);
      if (field.type === 'reference' && typeof value === 'string') found.set(`${field.to} ${value}`, { to: field.to, id: value });
      if (field.type === 'references' && Array.isArray(value) && !isParts(value))
        for (const id of value as readonly string[]) found.set(`${field.to} ${id}`, { to: field.to, id });
    }
  };
  look(recordType(type).fields, content);
  return [...found.values()];
}

/** The fields that may say on which day a record is, the surest first. */
const dayFields = onceFor(({ datedBy, fields }: ReturnType<typeof recordType>) => {
  const days = Object.entries(fields).filter(([, field]) => field.type === 'day' && !field.derived);
  return [...(datedBy === undefined ? [] : [datedBy]), ...days.map(([name]) => name)];
});

/** The day a record is about; null: it has none yet. An appointment without a slot is about the day it was asked for. */
export function dayOfRecord(type: RecordTypeName, content: RecordContent): CalendarDay | null {
  for (const name of dayFields(recordType(type))) {
    const day = content[name];
    if (typeof day === 'string') return day;
  }
  return null;
}
