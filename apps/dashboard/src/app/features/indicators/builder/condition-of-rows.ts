import { type Condition, isCalendarDay, isLocalTime, type RecordTypeName } from '#domain';
import type { ConditionRow, ConditionRows, FieldRow } from './definition-draft';
import { fieldAt, testsFor } from './field-tests';

export type ReadNumber = (text: string) => number | null;
/** What is still missing or cannot be read: the place in the form, and the key of the sentence. */
export type DraftFaults = Map<string, string>;

/** The condition that rows put together; undefined: none. What is wrong with a row is noted under its place. */
export function conditionOf(
  of: RecordTypeName,
  { together, rows }: ConditionRows,
  place: string,
  read: ReadNumber,
  faults: DraftFaults,
): Condition | undefined {
  const parts = rows.flatMap((row, at) => {
    const part = partOf(of, row, `${place}.${at}`, read, faults);
    return part ? [part] : [];
  });
  const [only] = parts;
  if (parts.length <= 1) return only;
  return together === 'all' ? { all: parts } : { any: parts };
}

function partOf(of: RecordTypeName, row: ConditionRow, place: string, read: ReadNumber, faults: DraftFaults): Condition | undefined {
  if (row.kind === 'kept') return row.condition;
  if (row.kind === 'group') {
    if (row.rows.length === 0) faults.set(place, 'emptyGroup');
    return conditionOf(of, row, place, read, faults);
  }
  const made = fieldCondition(of, row, read);
  if (typeof made !== 'string') return made;
  faults.set(place, made);
  return undefined;
}

/** The condition of a row, or the key of what is wrong with it. */
function fieldCondition(of: RecordTypeName, row: FieldRow, read: ReadNumber): Condition | string {
  const { field, test, other } = row;
  const found = fieldAt(of, field);
  if (found === null) return 'field';
  if (!testsFor(found.type).includes(test)) return 'test';
  const word = (text: string): string | number | boolean | null => {
    if (text.trim() === '') return null;
    if (found.type === 'boolean') return text === 'true';
    if (found.type === 'day') return isCalendarDay(text) ? text : null;
    if (found.type === 'time') return isLocalTime(text) ? text : null;
    return found.type === 'number' ? read(text) : text.trim();
  };
  const wrong = found.type === 'day' ? 'day' : found.type === 'number' ? 'number' : 'value';
  switch (test) {
    case 'isSet':
    case 'isNotSet':
      return { field, isSet: test === 'isSet' };
    case 'is':
    case 'isNot': {
      const is = word(row.words[0] ?? '');
      if (is === null) return wrong;
      return test === 'is' ? { field, is } : { not: { field, is } };
    }
    case 'isAnyOf':
    case 'isNoneOf': {
      const words = row.words.filter((text) => text.trim() !== '');
      const isAnyOf = words.map(word).filter((one) => typeof one === 'string' || typeof one === 'number');
      if (isAnyOf.length === 0 || isAnyOf.length < words.length) return wrong;
      return test === 'isAnyOf' ? { field, isAnyOf } : { not: { field, isAnyOf } };
    }
    case 'atLeast':
    case 'atMost':
    case 'between':
      return range(row, word) ?? wrong;
    case 'entries': {
      const count = read(row.from);
      return count !== null && Number.isInteger(count) && count >= 1 ? { field, atLeastWords: count } : 'whole';
    }
    case 'within': {
      const days = read(row.from);
      if (other === '') return 'other';
      return days !== null && Number.isInteger(days) && days >= 0 ? { field, withinDaysOf: other, days } : 'whole';
    }
    case 'countedBy':
      return other === '' ? 'indicator' : { memberOf: other, subject: field };
    case 'before':
      return other === '' ? 'other' : { field, before: other };
    case 'onOrBefore':
      return other === '' ? 'other' : { field, onOrBefore: other };
    case 'after':
      return other === '' ? 'other' : { field, after: other };
    case 'sameAs':
      return other === '' ? 'other' : { field, sameAs: other };
  }
}

function range({ field, test, ...row }: FieldRow, word: (text: string) => string | number | boolean | null): Condition | string | null {
  const [from, to] = [word(row.from), word(row.to)];
  const isEnd = (end: unknown): end is string | number => typeof end === 'string' || typeof end === 'number';
  if (test === 'atLeast') return isEnd(from) ? { field, from } : null;
  if (test === 'atMost') return isEnd(to) ? { field, to } : null;
  if (!isEnd(from) || !isEnd(to)) return null;
  return from > to ? 'order' : { field, from, to };
}
