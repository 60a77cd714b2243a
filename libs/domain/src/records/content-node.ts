import type { Breakdowns } from '../counting/tally.js';
import { recordType } from './catalogue.js';
import type { Field, RecordTypeName } from './field.js';
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

/** What says who somebody is, or is of a special category, is read by no definition (R29): it is not even there. */
const isSealed = ({ class: of }: Field): boolean => of === 'identity' || of === 'special';

function plainValues(fields: Readonly<Record<string, Field>>, content: RecordContent | PartContent): RecordNode['values'] {
  const isPlain = (value: ContentValue): value is FieldValue => !isParts(value);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const value = content[name] ?? null;
      if (field.type === 'parts' || field.type === 'reference' || field.type === 'references' || isSealed(field)) return [];
      return isPlain(value) ? [[name, value]] : [];
    }),
  );
}

function referencesOf(
  fields: Readonly<Record<string, Field>>,
  content: RecordContent | PartContent,
  id: string,
  find: FindNode,
): NonNullable<PointedNode['references']> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, PointedNode | null | readonly PointedNode[]][] => {
      const value = content[name] ?? null;
      if (field.type === 'reference') return [[name, typeof value === 'string' ? find(field.to, value) : null]];
      if (field.type === 'references') return [[name, idsIn(value).flatMap((one) => find(field.to, one) ?? [])]];
      if (field.type !== 'parts') return [];
      const parts = isParts(value) ? value : [];
      return [[name, parts.map((part, at) => partNode(field.fields, part, `${id}.${name}.${at}`, find))]];
    }),
  );
}

function partNode(fields: Readonly<Record<string, Field>>, part: PartContent, id: string, find: FindNode): PointedNode {
  return { id, values: plainValues(fields, part), references: referencesOf(fields, part, id, find) };
}

function idsIn(value: ContentValue): readonly string[] {
  return Array.isArray(value) && !isParts(value) ? (value as readonly string[]) : [];
}
