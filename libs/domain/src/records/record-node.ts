import type { Breakdowns } from '../counting/tally.js';
import type { RecordTypeName } from './field.js';

/** A value of a record; null: not known, which is neither yes nor no (R14). */
export type FieldValue = string | number | boolean | null | readonly string[];

/** A record as what points to it reads it: values by field name, and the records it points to itself. */
export interface PointedNode {
  /** None of a record that lives inside another: it is read through the field it stands in. */
  readonly type?: RecordTypeName;
  readonly id: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  /** A record that is pointed to, null when there is none; several for `references` and `parts`. */
  readonly references?: Readonly<Record<string, PointedNode | null | readonly PointedNode[]>>;
}

/** A record as definitions read it, whatever its type. */
export interface RecordNode extends PointedNode {
  readonly type: RecordTypeName;
  /** What its tallies are broken down by; without it the record is about no person. */
  readonly breakdowns?: Breakdowns;
}
