import { aParticipation } from '#testkit';
import type { Language, LocalText } from '../indicators/indicator-definition.js';
import { recordType } from './catalogue.js';
import { recordTypeNames, type Field, type RecordType, type RecordTypeName } from './field.js';
import { classAt, resolvePath } from './path.js';
import { protectionOf, type FieldClass } from './protection.js';

const languages: readonly Language[] = ['it', 'en', 'fr'];

/** Fields with their path, those of parts included. */
function fieldsOf(fields: RecordType['fields'], under = ''): readonly (readonly [string, Field])[] {
  return Object.entries(fields).flatMap(([name, field]) => [
    [under + name, field] as const,
    ...(field.type === 'parts' ? fieldsOf(field.fields, `${under}${name}.`) : []),
  ]);
}

const isWritten = (text: LocalText): boolean =>
  languages.every((language) => text[language] !== '' && text[language] === text[language].trim());
const repeated = (texts: readonly LocalText[]): readonly string[] =>
  languages.flatMap((language) => {
    const words = texts.map((text) => text[language]);
    return words.filter((word, at) => words.indexOf(word) !== at);
  });

describe('the field catalogue', () => {
  for (const name of recordTypeNames) {
    const type = recordType(name);
    const fields = fieldsOf(type.fields);

    it(`${name}: type, fields and codes have words in three languages`, () => {
      expect(isWritten(type.label.one) && isWritten(type.label.many)).toBeTrue();
      expect(fields.filter(([, { label }]) => !isWritten(label)).map(([path]) => path)).toEqual([]);
      expect(fields.filter(([, field]) => !Object.values(codesOf(field)).every(isWritten)).map(([path]) => path)).toEqual([]);
    });

    it(`${name}: no two fields and no two codes of a field read the same`, () => {
      expect(repeated(Object.values(type.fields).map(({ label }) => label))).toEqual([]);
      for (const [, field] of fields) {
        expect(repeated(Object.values(codesOf(field)))).toEqual([]);
        if (field.type === 'parts') expect(repeated(Object.values(field.fields).map(({ label }) => label))).toEqual([]);
      }
    });

    it(`${name}: a code has a list, a reference leads to a type, parts have fields`, () => {
      for (const [path, field] of fields) {
        const isComplete =
          field.type === 'code' || field.type === 'codes'
            ? field.standard !== undefined || Object.keys(codesOf(field)).length > 0
            : !('to' in field) || recordTypeNames.includes(field.to);
        expect(isComplete).withContext(path).toBeTrue();
        if (field.type === 'parts') expect(Object.keys(field.fields).length).withContext(path).toBeGreaterThan(0);
      }
    });
  }

  it('says of a participation exactly what the counting rules read', () => {
    const derived = ['ageBand', 'citizenshipGroup', 'educationGroup', 'person'];
    expect(Object.keys(recordType('participation').fields).sort()).toEqual([...Object.keys(aParticipation()), ...derived].sort());
  });

  it('names kinds of record apart', () => {
    expect(repeated(recordTypeNames.map((name) => recordType(name).label.one))).toEqual([]);
    expect(repeated(recordTypeNames.map((name) => recordType(name).label.many))).toEqual([]);
  });
});

function fieldClassAt(name: RecordTypeName, path: string): FieldClass | undefined {
  const resolved = resolvePath(name, path);
  return resolved.problem === undefined ? classAt(name, resolved) : undefined;
}

describe('how fields are protected', () => {
  const all = recordTypeNames.flatMap((name) =>
    fieldsOf(recordType(name).fields).map(([path, field]) => ({ name, path, field, fieldClass: fieldClassAt(name, path) })),
  );
  const pathsOf = (fieldClass: FieldClass): readonly string[] =>
    all.filter((one) => one.fieldClass === fieldClass).map(({ name, path }) => `${name}.${path}`);

  it('G44: every field has a legal basis, a retention and readers', () => {
    for (const { path, fieldClass } of all) {
      if (fieldClass === undefined) fail(`${path} leads to no field`);
      else
        expect(protectionOf(fieldClass).legalBasis === null)
          .withContext(path)
          .toBe(fieldClass === 'open');
    }
  });

  it('R29: answers of a special category, and what is treated like them, are four, may be declined, and are countable by no definition', () => {
    const special = ['person.household', 'person.otherDisadvantage', 'participation.disability', 'participation.minority'];
    expect(pathsOf('special')).toEqual(special);
    for (const { name, field } of all.filter(({ fieldClass }) => fieldClass === 'special')) {
      expect(field.countable).toBeFalse();
      expect(Object.keys(codesOf(field))).toContain('refused');
      if (name === 'participation') expect(Object.keys(codesOf(field)).sort()).toEqual(['no', 'not_asked', 'refused', 'unknown', 'yes']);
    }
  });

  it('who a person is stands in the identity of the person alone, and is countable by no definition', () => {
    const who = ['name', 'surname', 'birthDate', 'contact', 'taxCode', 'phone', 'email'];
    expect(pathsOf('identity')).toEqual(who.map((name) => `person.${name}`));
    expect(all.filter(({ fieldClass, field }) => fieldClass === 'identity' && field.countable !== false)).toEqual([]);
  });

  it('what is recorded of a person is personal', () => {
    const pointsToPerson = (name: RecordTypeName): boolean =>
      name === 'person' || Object.values(recordType(name).fields).some((field) => 'to' in field && field.to === 'person');
    expect(recordTypeNames.filter((name) => pointsToPerson(name) && recordType(name).class !== 'personal')).toEqual([]);
  });

  it('free text is counted by nobody', () => {
    const freeText = ['notes', 'note', 'feedback', 'reason', 'description', 'text', 'title', 'name'];
    const isFreeText = ({ path, field }: (typeof all)[number]): boolean =>
      field.type === 'text' && freeText.includes(path.split('.').at(-1) ?? '');
    const counted = all.filter((one) => isFreeText(one) && one.field.countable !== false);
    expect(counted.map(({ name, path }) => `${name}.${path}`)).toEqual([]);
  });
});

function codesOf(field: Field): Readonly<Record<string, LocalText>> {
  return 'codes' in field ? (field.codes ?? {}) : {};
}
