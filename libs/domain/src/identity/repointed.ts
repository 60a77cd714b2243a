import { recordType } from '../records/catalogue.js';
import type { Field, RecordTypeName } from '../records/field.js';
import { type ContentValue, isParts, type PartContent, type RecordContent } from '../records/record-content.js';
import type { FieldValue } from '../records/record-node.js';

type Fields = Readonly<Record<string, Field>>;
type Leads = ReadonlyMap<string, string>;

/** A content whose references lead elsewhere: those to a key of `to` lead to its value. Everything else stays. */
export function repointed(type: RecordTypeName, content: RecordContent, to: Leads): RecordContent {
  const { fields } = recordType(type);
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, valueIn(fields[name], value, to)]));
}

function valueIn(field: Field | undefined, value: ContentValue, to: Leads): ContentValue {
  if (!isParts(value)) return plainIn(field, value, to);
  return field?.type === 'parts' ? value.map((part) => partIn(field.fields, part, to)) : value;
}

function partIn(fields: Fields, part: PartContent, to: Leads): PartContent {
  return Object.fromEntries(Object.entries(part).map(([name, value]) => [name, plainIn(fields[name], value, to)]));
}

function plainIn(field: Field | undefined, value: FieldValue, to: Leads): FieldValue {
  if (field?.type === 'reference' && typeof value === 'string') return to.get(value) ?? value;
  if (field?.type === 'references' && Array.isArray(value)) return [...new Set(value.map((id: string) => to.get(id) ?? id))];
  return value;
}

/** A content as it was before a change, with what was changed since: each field that still says what the change said goes back. */
export function contentTakenBack(before: RecordContent, written: RecordContent, now: RecordContent): RecordContent {
  const names = new Set([...Object.keys(before), ...Object.keys(written), ...Object.keys(now)]);
  const same = (one: ContentValue | undefined, other: ContentValue | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
  const entries = [...names].map((name) => [name, same(now[name], written[name]) ? before[name] : now[name]] as const);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
