import { allCommonIndicators, countingRuleNames, type Language } from '#domain';
import { groupSentence, ruleSentence } from './counting-rules.js';
import { unitName } from './indicators.js';

const languages: readonly Language[] = ['it', 'en', 'fr'];

describe('words of the common indicators', () => {
  it('say what each counting rule counts, or whom a result is measured on', () => {
    const groups = new Set(countingRuleNames.filter((rule) => groupSentence(rule) !== undefined));
    for (const language of languages)
      expect(countingRuleNames.filter((rule) => !groups.has(rule) && ruleSentence(rule)[language] === '')).toEqual([]);
  });
  it('name the unit of each in Italian and in French', () => {
    const units = new Set(allCommonIndicators.map(({ unit }) => unit));
    expect([...units].filter((unit) => unitName(unit, 'it') === unit && unit !== '%')).toEqual([]);
    expect(unitName('legal or administrative obstacles', 'fr', 1)).toBe('obstacle juridique ou administratif');
    expect(unitName('tonnes', 'it', 2)).toBe('tonnellate');
  });
});
