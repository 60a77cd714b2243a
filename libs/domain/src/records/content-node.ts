import type { Breakdowns } from '../counting/tally.js';
import { recordType } from './catalogue.js';
import type { Field, RecordTypeName } from './field.js';
import { onceFor } from './once-for.js';
import { type ContentValue, isParts, type PartContent, type RecordContent } from './record-content.js';
import type { FieldValue, PointedNode, RecordNode } from './record-node.js';

/** A record as it is kept, with what was worked out from its fields and from others. */
export interface KeptRecord {
  readonly type: RecordTypeName;
  readonly id: string;
  readonly content: RecordContent;
  readonly derived: Readonly<Record<string, FieldValue>>;
  /** Of the person it is about. */
  readonly breakdowns?: Breakdowns;
}

/** Finds the record that a reference points to; null when there is none any more. */
export type FindNode = (type: RecordTypeName, id: string) => PointedNode | null;

/** A record as definitions read it, with the records it points to. */
export function contentNode({ type, id, content, derived, breakdowns }: KeptRecord, find: FindNode): RecordNode {
  const { fields } = recordType(type);
  return {
    ...{ type, id },
    values: { ...plainValues(fields, content), ...derived },
    references: referencesOf(fields, { ...content, ...derived }, id, find),
    ...(breakdowns ? { breakdowns } : {}),
  };
}

type Fields = Readonly<Record<string, Field>>;

/** What says who somebody is, or is of a special category, is read by no definition (R29): it is not even there. */
const isSealed = ({ class: of }: Field): boolean => of === 'identity' || of === 'special';

/** The names of the fields with values, and the fields that point to records or hold some. */
const readFields = onceFor((fields: Fields) => {
  const entries = Object.entries(fields);
  const isPointing = ({ type }: Field): boolean => type === 'parts' || type === 'reference' || type === 'references';
  return {
    plain: entries.filter(([, field]) => !isPointing(field) && !isSealed(field)).map(([name]) => name),
    pointing: entries.filter(([, field]) => isPointing(field)),
  };
});

function plainValues(fields: Fields, content: RecordContent | PartContent): RecordNode['values'] {
  const values: Record<string, FieldValue> = {};
  for (const name of readFields(fields).plain) {
    const value = content[name] ?? null;
    if (!isParts(value)) values[name] = value;
  }
  return values;
}

function referencesOf(
  fields: Fields,
  content: RecordContent | PartContent,
  id: string,
  find: FindNode,
): NonNullable<PointedNode['references']> {
  const references: Record<string, PointedNode | null | readonly PointedNode[]> = {};
  for (const [name, field] of readFields(fields).pointing) {
    const value = content[name] ?? null;
    if (field.type === 'reference') references[name] = typeof value === 'string' ? find(field.to, value) : null;
    else if (field.type === 'references') references[name] = idsIn(value).flatMap((one) => find(field.to, one) ?? []);
    else if (field.type === 'parts') {
      const parts = isParts(value) ? value : [];
      references[name] = parts.map((part, at) => partNode(field.fields, part, `${id}.${name}.${at}`, find));
    }
  }
  return references;
}

function partNode(fields: Fields, part: PartContent, id: string, find: FindNode): PointedNode {
  return { id, values: plainValues(fields, part), references: referencesOf(fields, part, id, find) };
}

function idsIn(value: ContentValue): readonly string[] {
  return Array.isArray(value) && !isParts(value) ? (value as readonly string[]) : [];
}
