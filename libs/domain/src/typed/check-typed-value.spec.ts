import { checkTypedValue, type TypedGround } from './check-typed-value.js';
import type { TypedValue } from './typed-value.js';

const evidence = { title: 'Nota metodologica', reference: 'prot. 44/2026' };
const estimate: TypedGround = {
  typing: { kind: 'estimate', sexes: ['M', 'F', 'N', 'T'], conditions: true },
  ...{ measure: 'distinct', unit: 'persons', start: '2024-04-01', today: '2026-03-31' },
};
const external = (differences: Partial<TypedGround> = {}): TypedGround => ({
  ...estimate,
  typing: { kind: 'external', sexes: ['T'], conditions: false },
  ...differences,
});
const ratio = external({ measure: 'ratio', unit: '%' });

const aValue = (differences: Partial<TypedValue> = {}): TypedValue => ({
  ...{ on: '2026-03-31', value: 40, numerator: null, denominator: null, bySex: { F: 25, M: 14, N: 1 } },
  ...{ method: 'Campione di tre giornate, estrapolato', evidence, traitIsCriterion: false, fromRegister: false },
  ...differences,
});
const ofWhole = (differences: Partial<TypedValue> = {}): TypedValue =>
  aValue({ bySex: null, traitIsCriterion: null, fromRegister: null, ...differences });
const faults = (value: TypedValue, ground: TypedGround): string[] =>
  checkTypedValue(value, ground).map(({ field, key }) => `${field} ${key}`);

describe('a typed value', () => {
  it('stands when it is whole, documented and of a day that was', () => {
    expect(faults(aValue(), estimate)).toEqual([]);
    expect(faults(ofWhole({ value: 1250.5 }), external({ measure: 'sum', unit: 'EUR' }))).toEqual([]);
    expect(faults(ofWhole({ value: null, numerator: 30, denominator: 120 }), ratio)).toEqual([]);
  });
  it('R17: F + M + N = T', () => {
    expect(faults(aValue({ bySex: { F: 25, M: 14, N: 0 } }), estimate)).toEqual(['bySex sexes_do_not_add_up']);
    expect(faults(aValue({ bySex: { F: 25, M: 15, N: null } }), estimate)).toEqual(['bySex.N missing']);
    const binary: TypedGround = { ...estimate, typing: { kind: 'estimate', sexes: ['M', 'F', 'T'], conditions: true } };
    expect(faults(aValue({ bySex: { F: 25, M: 15, N: null } }), binary)).toEqual([]);
    expect(faults(aValue(), binary)).toEqual(['bySex.N not_asked']);
  });
  it('R62: women are a part of the recipients of Annex III', () => {
    const recipients = external({ typing: { kind: 'estimate', sexes: ['F', 'T'], conditions: false } });
    expect(faults(ofWhole({ bySex: { F: 41, M: null, N: null } }), recipients)).toEqual(['bySex.F part_above_whole']);
    expect(faults(ofWhole({ bySex: { F: 40, M: null, N: null } }), recipients)).toEqual([]);
  });
  it('R30: documents the method of an estimate; the document of an external figure may follow', () => {
    expect(faults(aValue({ evidence: null }), estimate)).toEqual(['evidence evidence_missing']);
    expect(faults(ofWhole({ evidence: null }), external())).toEqual([]);
  });
  it('R30: is no estimate where the trait is an eligibility criterion (R31), nor where a register gives the data', () => {
    expect(faults(aValue({ traitIsCriterion: true }), estimate)).toEqual(['traitIsCriterion trait_is_criterion']);
    expect(faults(aValue({ fromRegister: true }), estimate)).toEqual(['fromRegister from_register']);
    expect(faults(aValue({ traitIsCriterion: null, fromRegister: null }), estimate)).toEqual([
      'traitIsCriterion condition_missing',
      'fromRegister condition_missing',
    ]);
  });
  it('R69: a ratio is stated by its parts, and has none with 0 to divide by', () => {
    expect(faults(ofWhole(), ratio)).toEqual(['value not_asked', 'numerator missing', 'denominator missing']);
    expect(faults(ofWhole({ value: null, numerator: 3, denominator: 0 }), ratio)).toEqual(['denominator no_denominator']);
    expect(faults(ofWhole({ numerator: 3, denominator: 4 }), external())).toEqual(['numerator not_asked', 'denominator not_asked']);
  });
  it('R52: a share is at most 100 %', () =>
    expect(faults(ofWhole({ value: null, numerator: 5, denominator: 4 }), ratio)).toEqual(['numerator above_hundred']));
  it('is a whole number where units are counted, never negative, infinite or beyond what can be meant', () => {
    expect(faults(ofWhole({ value: 4.5 }), external())).toEqual(['value not_whole']);
    expect(faults(ofWhole({ value: -1 }), external())).toEqual(['value negative']);
    expect(faults(ofWhole({ value: Infinity }), external())).toEqual(['value not_a_number']);
    expect(faults(ofWhole({ value: 1e13 }), external())).toEqual(['value too_large']);
    expect(faults(ofWhole({ value: null }), external())).toEqual(['value missing']);
  });
  it('is of a day of the project that has come', () => {
    expect(faults(ofWhole({ on: '2026-04-01' }), external())).toEqual(['on in_the_future']);
    expect(faults(ofWhole({ on: '2024-03-31' }), external())).toEqual(['on before_the_project']);
  });
});
