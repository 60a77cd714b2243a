import fc from 'fast-check';
import {
  addDays,
  classAt,
  recordType,
  recordTypeNames,
  resolvePath,
  type Condition,
  type CountedByField,
  type Field,
  type FieldValue,
  type RecordNode,
  type RecordTypeName,
} from '#domain';

const orNull = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: 4 });
const days = fc.nat(900).map((n) => addDays('2024-01-01', n));
const times = fc.constantFrom('08:30', '09:00', '12:45', '17:59');
const words = ['one', 'two', 'three'];

/** The fields of a type that definitions may read, of one of the types asked for. */
function fieldsOf(type: RecordTypeName, ...types: readonly Field['type'][]): readonly (readonly [string, Field])[] {
  return Object.entries(recordType(type).fields).filter(([name, field]) => {
    const resolved = resolvePath(type, name);
    if (resolved.problem !== undefined || field.countable === false) return false;
    return types.includes(field.type) && !['special', 'identity'].includes(classAt(type, resolved));
  });
}

const nameOf = (type: RecordTypeName, ...types: readonly Field['type'][]): fc.Arbitrary<string> =>
  fc.constantFrom(...fieldsOf(type, ...types).map(([name]) => name));

function codesOf(field: Field): readonly string[] {
  return 'codes' in field && field.codes ? Object.keys(field.codes) : words;
}

function valueOf(field: Field): fc.Arbitrary<FieldValue> {
  switch (field.type) {
    case 'day':
      return days;
    case 'time':
      return times;
    case 'number':
      return 'codes' in field && field.codes ? fc.constantFrom(...codesOf(field).map(Number)) : fc.nat(100);
    case 'boolean':
      return fc.boolean();
    case 'codes':
      return fc.subarray([...codesOf(field)]);
    default:
      return fc.constantFrom(...codesOf(field));
  }
}

const valueTypes = ['text', 'code', 'codes', 'day', 'time', 'number', 'boolean'] as const;

function valuesOf(type: RecordTypeName): fc.Arbitrary<RecordNode['values']> {
  return fc.record(Object.fromEntries(fieldsOf(type, ...valueTypes).map(([name, field]) => [name, orNull(valueOf(field))])));
}

/** A condition that the type of its field can answer. */
export function conditionOn(type: RecordTypeName): fc.Arbitrary<Condition> {
  const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...fieldsOf(type, ...valueTypes)).chain(([name, field]) => {
    const isSet = fc.boolean().map((known): Condition => ({ field: name, isSet: known }));
    if (field.type === 'codes')
      return fc.oneof(
        isSet,
        fc.nat(3).map((n): Condition => ({ field: name, atLeastWords: n })),
      );
    if (field.type === 'day')
      return fc.oneof(
        isSet,
        days.map((from): Condition => ({ field: name, from })),
        nameOf(type, 'day').map((after): Condition => ({ field: name, after })),
      );
    if (field.type === 'time')
      return fc.oneof(
        isSet,
        times.map((from): Condition => ({ field: name, from })),
      );
    const is = valueOf(field).map((value): Condition => ({ field: name, is: typeof value === 'object' ? '' : value }));
    return fc.oneof(is, isSet);
  });
  return fc.letrec<{ tree: Condition }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
      fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
      tie('tree').map((not): Condition => ({ not })),
    ),
  })).tree;
}

/** Records of one type, what of them is counted, and a field with one value that the count is broken down by. */
export interface CountedCase {
  readonly counts: CountedByField & { readonly where: Condition };
  readonly breakdown: string | null;
  readonly records: readonly RecordNode[];
}

/** Any condition over any type of record of the catalogue, with records that have all kinds of values and gaps. */
export const anyCountedCase: fc.Arbitrary<CountedCase> = fc
  .constantFrom(...recordTypeNames.filter((type) => fieldsOf(type, 'day').length > 0))
  .chain((of): fc.Arbitrary<CountedCase> => {
    const records = fc.array(valuesOf(of), { minLength: 1, maxLength: 20 });
    const singleValued = fieldsOf(of, 'code', 'text', 'boolean').map(([name]) => name);
    return fc.record({
      counts: fc.record({ of: fc.constant(of), where: conditionOn(of), on: nameOf(of, 'day') }),
      breakdown: singleValued.length === 0 ? fc.constant(null) : fc.constantFrom(...singleValued),
      records: records.map((all) => all.map((values, at): RecordNode => ({ type: of, id: `${of}-${at}`, values }))),
    });
  });
