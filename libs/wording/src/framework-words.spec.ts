import { allCommonIndicators, commonDefinition, countingRuleNames, type Language, rulesOf, typedFor } from '#domain';
import { groupSentence, notRecordedSentence, ruleSentence } from './counting-rules.js';
import { definitionSentence } from './definition-sentence.js';
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
  it('say in a sentence what each counts over records, in words and not in names of fields', () => {
    const overRecords = allCommonIndicators.map(commonDefinition).filter((one) => !('waiting' in one) && rulesOf(one).length === 0);
    expect(overRecords.length).toBe(59);
    for (const definition of overRecords) {
      const sentence = definitionSentence(definition);
      for (const language of languages) expect(sentence[language]).toMatch(/\.$/);
      expect(Object.values(sentence).filter((text) => /[a-z][A-Z]|\w\.\w/.test(text))).toEqual([]);
    }
    const rco85 = allCommonIndicators.find(({ code }) => code === 'RCO85');
    expect(rco85 && definitionSentence(commonDefinition(rco85)).en).toBe(
      'Number of course enrolments with organising countries (edition): at least 2 entries and meetings planned (edition): at least 2, on the day: first attendance.',
    );
  });
  it('say of each that is typed what no record holds', () => {
    for (const indicator of allCommonIndicators) {
      const what = typedFor(indicator);
      if (what === null) continue;
      const { it: italian, en, fr } = notRecordedSentence(what);
      expect(new Set([italian, en, fr]).size)
        .withContext(indicator.code)
        .toBe(3);
    }
    const places = allCommonIndicators.find(({ code }) => code === 'O.1.3');
    expect(places && notRecordedSentence(typedFor(places) ?? { it: '', en: '', fr: '' }).en).toBe(
      'No record holds places in reception infrastructure: its value is typed, with its evidence.',
    );
  });
});
