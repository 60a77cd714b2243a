import type { CalendarDay } from '../periods/calendar-day.js';
import type { Field, RecordTypeName } from './field.js';
import { recordType } from './catalogue.js';
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
  return Object.fromEntries(
    Object.entries(content).flatMap(([name, value]) => {
      const kept = isParts(value) ? value.map(partWithoutNothing) : plain(value);
      return kept === null || (Array.isArray(kept) && kept.length === 0) ? [] : [[name, kept]];
    }),
  );
}

function partWithoutNothing(part: PartContent): PartContent {
  return Object.fromEntries(
    Object.entries(part).flatMap(([name, value]) => {
      const kept = plain(value);
      return kept === null || (Array.isArray(kept) && kept.length === 0) ? [] : [[name, kept as FieldValue]];
    }),
  );
}

function plain(value: ContentValue): ContentValue {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  return text === '' ? null : text;
}

/** The records that a content points to, each once, by the fields that point to them. */
export function referencesIn(
  type: RecordTypeName,
  content: RecordContent,
): readonly { readonly to: RecordTypeName; readonly id: string }[] {
  const found = new Map<string, { readonly to: RecordTypeName; readonly id: string }>();
  const look = (fields: Readonly<Record<string, Field>>, values: RecordContent | PartContent): void => {
    for (const [name, field] of Object.entries(fields)) {
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

/** The day a record is about; null: it has none yet. An appointment without a slot is about the day it was asked for. */
export function dayOfRecord(type: RecordTypeName, content: RecordContent): CalendarDay | null {
  const { datedBy, fields } = recordType(type);
  const days = Object.entries(fields).filter(([, field]) => field.type === 'day' && !field.derived);
  const names = [...(datedBy === undefined ? [] : [datedBy]), ...days.map(([name]) => name)];
  const found = names.map((name) => content[name]).find((value) => typeof value === 'string');
  return typeof found === 'string' ? found : null;
}
