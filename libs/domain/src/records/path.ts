import { recordType } from './catalogue.js';
import type { Field, RecordTypeName } from './field.js';
import type { FieldClass } from './protection.js';
import type { FieldValue, PointedNode } from './record-node.js';

/** Names a field of a record, or of one it points to: `signedOn`, `survey.population`, `person.organisation.category`. */
export type Path = string;

/** A path leads through at most two references: further away nobody can say any more what is counted. */
export const mostReferences = 2;

/** A field with the types of record that the steps before it point to. */
interface FieldAtPath {
  readonly field: Field;
  readonly references: readonly RecordTypeName[];
  readonly problem?: undefined;
}

/** The field that a path ends at, or why it ends nowhere. */
export type ResolvedPath = FieldAtPath | { readonly problem: 'unknown-field' | 'not-a-reference' | 'too-far'; readonly at: string };

/** Follows a path through the catalogue. Parts of a record are a step like a reference. */
export function resolvePath(type: RecordTypeName, path: Path): ResolvedPath {
  const names = path.split('.');
  if (names.length > mostReferences + 1) return { problem: 'too-far', at: path };
  let fields: Readonly<Record<string, Field>> = recordType(type).fields;
  const references: RecordTypeName[] = [];
  for (const [at, name] of names.entries()) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return { problem: 'unknown-field', at: name };
    if (at === names.length - 1) return { field, references };
    if (field.type === 'reference' || field.type === 'references') {
      references.push(field.to);
      ({ fields } = recordType(field.to));
    } else if (field.type === 'parts') ({ fields } = field);
    else return { problem: 'not-a-reference', at: name };
  }
  return { problem: 'unknown-field', at: path };
}

/** How sensitive the field at the end of a path is: its own class, or that of the record type it belongs to. */
export function classAt(type: RecordTypeName, { field, references }: FieldAtPath): FieldClass {
  return field.class ?? recordType(references.at(-1) ?? type).class;
}

/** The records that the steps before the last lead to: one, none, or several where a step points to several. */
function nodesAt(record: PointedNode, steps: readonly string[]): readonly PointedNode[] {
  return steps.reduce<readonly PointedNode[]>((nodes, step) => nodes.flatMap((node) => node.references?.[step] ?? []), [record]);
}

/** The value at a path; of a reference the id of the record. Where several are pointed to: the list of what is known of them. */
export function valueAt(record: PointedNode, path: Path): FieldValue {
  // most paths name a field of the record itself
  if (!path.includes('.')) return valueOf(record, path);
  const steps = path.split('.');
  const name = steps.pop() ?? '';
  const nodes = nodesAt(record, steps);
  if (nodes.length > 1) return nodes.flatMap((node) => textsOf(valueOf(node, name)));
  return nodes[0] ? valueOf(nodes[0], name) : null;
}

function valueOf({ values, references }: PointedNode, name: string): FieldValue {
  const pointed = references?.[name];
  if (pointed === undefined) return values[name] ?? null;
  if (pointed === null) return null;
  return 'id' in pointed ? pointed.id : pointed.map(({ id }) => id);
}

/** The records that a reference at the end of a path points to. */
export function recordsAt(record: PointedNode, path: Path): readonly PointedNode[] {
  return nodesAt(record, path.split('.'));
}

/** A value as words: a list as it is, nothing for what is not known. */
export function textsOf(value: FieldValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}
