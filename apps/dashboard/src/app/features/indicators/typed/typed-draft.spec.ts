import { aTypedValue, someTypedValues } from '../../../shared/testing/typed-examples';
import { readAmount, writeAmount } from '../targets/amount-text';
import { withTheirs } from './typed-conflicts';
import { draftOfTyped, emptyTyped, faultsOfTyped, valueOfDraft } from './typed-draft';

const read = (text: string) => readAmount(text, 'it');
const write = (amount: number | null) => writeAmount(amount, 'it');
const days = { start: '2024-04-01', today: '2026-03-31' };

describe('a typed value as it is written', () => {
  it('is what it was when nothing is written over it', () => {
    const { on, value, numerator, denominator, bySex, method, evidence, traitIsCriterion, fromRegister } = aTypedValue();
    expect(valueOfDraft(draftOfTyped(aTypedValue(), write), someTypedValues(), read)).toEqual({
      ...{ on, value, numerator, denominator, bySex, method, evidence, traitIsCriterion, fromRegister },
    });
  });
  it('R69: of a ratio is two parts, and no share', () => {
    const draft = { ...emptyTyped, on: '2026-03-31', value: '25', numerator: '30', denominator: '120' };
    const sent = valueOfDraft(draft, { measure: 'ratio', sexes: ['T'], conditions: false }, read);
    expect([sent.value, sent.numerator, sent.denominator, sent.bySex, sent.traitIsCriterion]).toEqual([null, 30, 120, null, null]);
  });
  it('is checked by the rules of the domain, and asks for the day first', () => {
    const typed = someTypedValues();
    const faults = faultsOfTyped(valueOfDraft(emptyTyped, typed, read), typed, days).map(({ field, key }) => `${field} ${key}`);
    expect(faults[0]).toBe('on day_missing');
    expect(faults).toContain('evidence evidence_missing');
    expect(faults).toContain('traitIsCriterion condition_missing');
    expect(faults.filter((fault) => fault.startsWith('on '))).toEqual(['on day_missing']);
  });
  it('takes from another only the fields that are chosen', () => {
    const [mine, theirs] = [draftOfTyped(aTypedValue(), write), draftOfTyped(aTypedValue({ method: 'un altro metodo', value: 38 }), write)];
    expect(withTheirs(mine, theirs, new Set(['method']))).toEqual({ ...mine, method: 'un altro metodo' });
  });
});
