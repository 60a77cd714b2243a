import type { IndicatorDefinition } from '#domain';
import { cannotComputeSentence, partSentences, reachedSentence } from './index.js';

const named = (name: string, value: number) => ({ label: { it: name, en: name, fr: name }, value });

describe('what a condition of a rule reaches, in words', () => {
  it('says the numbers of a condition that holds', () => {
    expect(reachedSentence({ reached: 8, atLeast: 8, groups: null })).toEqual({ it: '8 su 8.', en: '8 of 8.', fr: '8 sur 8.' });
  });

  it('says by how much the whole is short', () => {
    expect(reachedSentence({ reached: 5, atLeast: 8, groups: null })).toEqual({
      it: '5 su 8: manca 3.',
      en: '5 of 8: 3 short.',
      fr: '5 sur 8 : il manque 3.',
    });
  });

  it('names the groups that have too few, and counts those beyond the fourth', () => {
    const lacking = [named('Veneto', 1)];
    expect(reachedSentence({ reached: 3, atLeast: 4, groups: { each: 2, none: false, lacking } })).toEqual({
      it: '3 su 4: Veneto ha 1 su 2.',
      en: '3 of 4: Veneto has 1 of 2.',
      fr: '3 sur 4 : Veneto a 1 sur 2.',
    });
    const many = ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => named(name, 1));
    expect(reachedSentence({ reached: 0, atLeast: 4, groups: { each: 2, none: false, lacking: many } }).en).toBe(
      '0 of 4: A has 1 of 2, B has 1 of 2, C has 1 of 2, D has 1 of 2, and 2 others.',
    );
  });

  it('says that no group has anything yet, and how many groups are missing where none lacks', () => {
    expect(reachedSentence({ reached: 0, atLeast: 4, groups: { each: 2, none: true, lacking: [] } }).en).toBe(
      '0 of 4: no group has records yet.',
    );
    expect(reachedSentence({ reached: 3, atLeast: 4, groups: { each: 2, none: false, lacking: [] } }).it).toBe('3 su 4: manca 1.');
  });
});

describe('the parts of a value, in words', () => {
  it('tell numerator and denominator of a ratio apart', () => {
    const rate: IndicatorDefinition = {
      measure: 'ratio',
      numerator: [{ of: 'participation', rule: 'esfPlus.EECR05' }],
      denominator: [{ of: 'participation', rule: 'esfPlus.sixMonthsPast.unemployedOrInactive' }],
    };
    const parts = partSentences(rate);
    expect(parts?.numerator.en).not.toBe(parts?.denominator?.en);
    expect(parts?.denominator?.it).toMatch(/^Le persone uscite.*\.$/);
    expect(partSentences({ ...rate, denominator: 4 })?.denominator?.en).toBe('Fixed number of the definition.');
  });

  it('are the sum and the count of a mean', () => {
    const wait: IndicatorDefinition = {
      measure: 'mean',
      counts: [{ of: 'desk', on: 'openedOn', amount: { daysFrom: 'premisesHandedOverOn', to: 'openedOn' } }],
    };
    expect(partSentences(wait)?.numerator.en).toContain('Sum of');
    expect(partSentences(wait)?.denominator?.en).toContain('Number of');
  });

  it('are none where other indicators are read', () => {
    expect(partSentences({ measure: 'ratio', growthOf: 'OPEN' })).toBeNull();
  });
});

describe('why a value cannot be computed, in words', () => {
  it('names the records or the indicator it lacks', () => {
    expect(cannotComputeSentence('waiting', 'agreement').en).toContain('agreements');
    expect(cannotComputeSentence('no_baseline', 'LI-O2').it).toBe('Non si può calcolare: LI-O2 non ha un valore iniziale.');
  });
});
