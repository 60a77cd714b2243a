import { valueAt, type Path } from '../records/path.js';
import type { RecordNode } from '../records/record-node.js';
import type { Condition } from './condition.js';
import type { Amount, CountedByField } from './definition.js';
import { meets, type Membership } from './meets.js';

/** Why a record does not count: the first condition it does not meet, or a field that is missing. */
export type NotCounted =
  | { readonly reason: 'condition'; readonly condition: Condition }
  | { readonly reason: 'missing'; readonly field: Path }
  | { readonly reason: 'ended-before-it-began'; readonly field: Path };

/** The first reason for which a record does not count; null: it counts, or is of another type. */
export function whyNot(record: RecordNode, counts: CountedByField, isMember: Membership): NotCounted | null {
  if (counts.of !== record.type) return null;
  const unmet = counts.where ? firstUnmet(record, counts.where, isMember) : null;
  if (unmet) return { reason: 'condition', condition: unmet };
  const { on, until, subject, amount } = counts;
  const needed = [on, subject, ...(amount === undefined ? [] : pathsOfAmount(amount))];
  const missing = needed.find((path) => path !== undefined && isUnknown(record, path));
  if (missing !== undefined) return { reason: 'missing', field: missing };
  const [day, end] = [valueAt(record, on), until === undefined ? null : valueAt(record, until)];
  return typeof day === 'string' && typeof end === 'string' && end <= day ? { reason: 'ended-before-it-began', field: until ?? on } : null;
}

function pathsOfAmount(amount: Amount): readonly Path[] {
  if ('daysFrom' in amount) return [amount.daysFrom, amount.to];
  return 'minus' in amount ? [amount.field, amount.minus] : [amount.field];
}

function isUnknown(record: RecordNode, path: Path): boolean {
  const value = valueAt(record, path);
  return value === null || (typeof value === 'object' && value.length === 0);
}

/** Of conditions that must all hold the first that does not; else the whole. */
function firstUnmet(record: RecordNode, condition: Condition, isMember: Membership): Condition | null {
  if (meets(record, condition, isMember)) return null;
  if (!('all' in condition)) return condition;
  for (const part of condition.all) {
    const unmet = firstUnmet(record, part, isMember);
    if (unmet) return unmet;
  }
  return condition;
}
