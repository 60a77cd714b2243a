import { type Condition, type FieldCondition, isFieldCondition, type RecordTypeName } from '#domain';
import { type ConditionRow, type ConditionRows, emptyRow, type FieldRow, type KeptRow, noConditions } from './definition-draft';
import { fieldAt, type FieldTest } from './field-tests';

export type WriteNumber = (value: number) => string;

/** Conditions as rows: groups one level deep; what goes deeper, or reads a field that is gone, stays as it is. */
export function rowsOf(of: RecordTypeName, where: Condition | undefined, write: WriteNumber): ConditionRows {
  if (where === undefined) return noConditions;
  const group = groupIn(where);
  if (!group) return { together: 'all', rows: [rowOf(of, where, write)] };
  return { together: group.together, rows: group.parts.map((part) => rowOf(of, part, write)) };
}

function rowOf(of: RecordTypeName, condition: Condition, write: WriteNumber): ConditionRow {
  const group = groupIn(condition);
  if (!group) return simpleRow(of, condition, write);
  return { kind: 'group', together: group.together, rows: group.parts.map((part) => simpleRow(of, part, write)) };
}

function groupIn(condition: Condition) {
  if ('all' in condition) return { together: 'all', parts: condition.all } as const;
  return 'any' in condition ? ({ together: 'any', parts: condition.any } as const) : null;
}

function simpleRow(of: RecordTypeName, condition: Condition, write: WriteNumber): FieldRow | KeptRow {
  const row = fieldRow(condition, write);
  return row !== null && fieldAt(of, row.field) !== null ? row : { kind: 'kept', condition };
}

function fieldRow(condition: Condition, write: WriteNumber): FieldRow | null {
  if ('memberOf' in condition) return { ...emptyRow, field: condition.subject, test: 'countedBy', other: condition.memberOf };
  if (isFieldCondition(condition)) return { ...emptyRow, field: condition.field, ...asked(condition, write) };
  if (!('not' in condition) || !isFieldCondition(condition.not)) return null;
  const { field, ...words } = { ...emptyRow, field: condition.not.field, ...asked(condition.not, write) };
  const opposites: Readonly<Partial<Record<FieldTest, FieldTest>>> = { is: 'isNot', isAnyOf: 'isNoneOf' };
  const test = opposites[words.test];
  return test && !('is' in condition.not && typeof condition.not.is === 'boolean') ? { ...words, field, test } : null;
}

function asked(condition: FieldCondition, write: WriteNumber): Partial<FieldRow> {
  const text = (word: string | number | boolean): string => (typeof word === 'number' ? write(word) : String(word));
  // words of a list are codes, and a number among them stands for something: no separators
  if ('is' in condition) return { test: 'is', words: [String(condition.is)] };
  if ('isAnyOf' in condition) return { test: 'isAnyOf', words: condition.isAnyOf.map(String) };
  if ('isSet' in condition) return { test: condition.isSet ? 'isSet' : 'isNotSet' };
  if ('atLeastWords' in condition) return { test: 'entries', from: write(condition.atLeastWords) };
  if ('before' in condition) return { test: 'before', other: condition.before };
  if ('onOrBefore' in condition) return { test: 'onOrBefore', other: condition.onOrBefore };
  if ('after' in condition) return { test: 'after', other: condition.after };
  if ('withinDaysOf' in condition) return { test: 'within', other: condition.withinDaysOf, from: write(condition.days) };
  if ('sameAs' in condition) return { test: 'sameAs', other: condition.sameAs };
  const { from, to } = condition;
  if (to === undefined) return { test: 'atLeast', from: from === undefined ? '' : text(from) };
  return from === undefined ? { test: 'atMost', to: text(to) } : { test: 'between', from: text(from), to: text(to) };
}
