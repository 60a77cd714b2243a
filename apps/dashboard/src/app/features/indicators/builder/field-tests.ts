import { type Field, recordType, type RecordTypeName, resolvePath, type Path } from '#domain';

/** What can be asked of a field. */
export type FieldTest =
  | 'is'
  | 'isNot'
  | 'isAnyOf'
  | 'isNoneOf'
  | 'atLeast'
  | 'atMost'
  | 'between'
  | 'before'
  | 'onOrBefore'
  | 'after'
  | 'within'
  | 'entries'
  | 'sameAs'
  | 'countedBy'
  | 'isSet'
  | 'isNotSet';

const present: readonly FieldTest[] = ['isSet', 'isNotSet'];
const tests: Readonly<Record<Field['type'], readonly FieldTest[]>> = {
  code: ['is', 'isAnyOf', 'isNot', 'isNoneOf', 'sameAs', ...present],
  codes: ['is', 'isAnyOf', 'isNot', 'isNoneOf', 'entries', ...present],
  text: ['is', 'isAnyOf', 'isNot', 'isNoneOf', 'sameAs', ...present],
  number: ['atLeast', 'atMost', 'between', 'is', 'isAnyOf', 'isNot', ...present],
  day: ['between', 'atLeast', 'atMost', 'is', 'before', 'onOrBefore', 'after', 'within', ...present],
  time: ['between', 'atLeast', 'atMost', 'is', ...present],
  boolean: ['is', ...present],
  reference: [...present, 'sameAs', 'countedBy'],
  references: [...present, 'entries', 'sameAs', 'countedBy'],
  parts: [...present, 'entries'],
};

export function testsFor(type: Field['type']): readonly FieldTest[] {
  return tests[type];
}

/** Types of the field that a test compares with. */
export function comparedTypes(test: FieldTest): readonly Field['type'][] {
  return test === 'sameAs' ? ['text', 'code', 'reference', 'references'] : ['day'];
}

export type ValueKind = 'none' | 'word' | 'words' | 'range' | 'from' | 'to' | 'count' | 'other' | 'days' | 'indicator';

const valueKinds: Readonly<Record<FieldTest, ValueKind>> = {
  ...{ is: 'word', isNot: 'word', isAnyOf: 'words', isNoneOf: 'words', atLeast: 'from', atMost: 'to', between: 'range' },
  ...{ before: 'other', onOrBefore: 'other', after: 'other', sameAs: 'other', within: 'days', entries: 'count' },
  ...{ countedBy: 'indicator', isSet: 'none', isNotSet: 'none' },
};

/** What a test needs beside the field. */
export function valueKindOf(test: FieldTest): ValueKind {
  return valueKinds[test];
}

export function fieldAt(of: RecordTypeName | '', path: Path): Field | null {
  if (of === '' || path === '') return null;
  const resolved = resolvePath(of, path);
  return resolved.problem === undefined ? resolved.field : null;
}

/** The day by which records of a kind usually count: participations by their entry, others by their only day; empty where that is a choice. */
export function usualDay(of: RecordTypeName): Path {
  if (of === 'participation') return 'entryDate';
  const days = Object.entries(recordType(of).fields).filter(([, { type, countable }]) => type === 'day' && countable !== false);
  const [day] = days;
  return days.length === 1 && day ? day[0] : '';
}
