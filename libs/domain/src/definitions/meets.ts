import { daysBetween } from '../periods/calendar-arithmetic.js';
import { recordsAt, textsOf, valueAt } from '../records/path.js';
import type { FieldValue, PointedNode } from '../records/record-node.js';
import { comparedPath, type Condition, type FieldCondition } from './condition.js';

/** Whether a subject is counted by an indicator of the project, up to any day. */
export type Membership = (indicator: string, subject: string) => boolean;

/** Null: not known. What is not known meets no condition, and does not meet its opposite either: unknown is neither yes nor no (R14). */
type Verdict = boolean | null;

/** Whether a record meets a condition. Pure: what other indicators count is asked of `isMember`. */
export function meets(record: PointedNode, condition: Condition, isMember: Membership): boolean {
  return verdictOf(record, condition, isMember) === true;
}

function verdictOf(record: PointedNode, condition: Condition, isMember: Membership): Verdict {
  if ('all' in condition) return opposite(anyOf(condition.all, (part) => opposite(verdictOf(record, part, isMember))));
  if ('any' in condition) return anyOf(condition.any, (part) => verdictOf(record, part, isMember));
  if ('not' in condition) return opposite(verdictOf(record, condition.not, isMember));
  if ('some' in condition) return anyOf(recordsAt(record, condition.some), (part) => verdictOf(part, condition.where, isMember));
  if (!('memberOf' in condition)) return verdictOnField(record, condition);
  const subjects = textsOf(valueAt(record, condition.subject));
  return subjects.length === 0 ? null : subjects.some((subject) => isMember(condition.memberOf, subject));
}

const opposite = (verdict: Verdict): Verdict => (verdict === null ? null : !verdict);

/** Yes once one is, no when all are; otherwise not known. */
function anyOf<T>(parts: readonly T[], verdict: (part: T) => Verdict): Verdict {
  let known = true;
  for (const part of parts) {
    const one = verdict(part);
    if (one === true) return true;
    if (one === null) known = false;
  }
  return known ? false : null;
}

function verdictOnField(record: PointedNode, condition: FieldCondition): Verdict {
  const value = valueAt(record, condition.field);
  if ('isSet' in condition) return isKnown(value) === condition.isSet;
  if (!isKnown(value)) return null;
  if ('is' in condition) return holds(value, condition.is);
  if ('isAnyOf' in condition) return condition.isAnyOf.some((allowed) => holds(value, allowed));
  if ('atLeastWords' in condition) return textsOf(value).length >= condition.atLeastWords;
  if ('from' in condition || 'to' in condition) return isWithin(value, condition.from, condition.to);
  return compares(value, record, condition);
}

/** An empty list says as little as nothing. */
function isKnown(value: FieldValue): value is Exclude<FieldValue, null> {
  return value !== null && !(typeof value === 'object' && value.length === 0);
}

function holds(value: Exclude<FieldValue, null>, wanted: string | number | boolean): boolean {
  return typeof value === 'object' ? value.includes(String(wanted)) : value === wanted;
}

/** Days and hours are compared as text: written this way they stand in the order of the calendar and of the clock. */
function isWithin(value: FieldValue, from: string | number | undefined, to: string | number | undefined): boolean {
  const isAtLeast = from === undefined || (typeof value === typeof from && (value as string | number) >= from);
  const isAtMost = to === undefined || (typeof value === typeof to && (value as string | number) <= to);
  return isAtLeast && isAtMost;
}

type Comparing = Exclude<FieldCondition, { readonly is: unknown } | { readonly isAnyOf: unknown } | { readonly isSet: unknown }>;

function compares(value: Exclude<FieldValue, null>, record: PointedNode, condition: Comparing): Verdict {
  const other = valueAt(record, comparedPath(condition) ?? '');
  if (!isKnown(other)) return null;
  if ('sameAs' in condition) return textsOf(value).some((word) => textsOf(other).includes(word));
  if (typeof value !== 'string' || typeof other !== 'string') return false;
  if ('before' in condition) return value < other;
  if ('onOrBefore' in condition) return value <= other;
  if ('after' in condition) return value > other;
  return 'withinDaysOf' in condition && value >= other && daysBetween(other, value) <= condition.days;
}
