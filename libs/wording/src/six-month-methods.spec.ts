import { type FoundByWords, methodLine, methodName, methodSentences } from './six-month-methods.js';

const full: FoundByWords = { basis: 'full_follow_up', due: 25, reached: 20, sample: null };
const sample = { waves: 1, on: '2026-03-31', population: 1000, drawn: 700, valid: 520, answersNeeded: 517, response: 520 / 700 };
const sampled: FoundByWords = { basis: 'sample', due: 1100, reached: 540, sample: { ...sample, interval: [0.321, 0.379] } };

describe('words of the method of a result six months after leaving', () => {
  it('say the coverage of a full follow-up (example H: 20 of 25)', () => {
    expect(methodLine(full, 'it')).toBe('verifica su tutti · copertura 80% (20 di 25)');
    expect(methodName(full, 'it')).toBe('verifica su tutti · 80%');
    expect(methodLine({ ...full, due: 0, reached: 0 }, 'en')).toBe('full follow-up · nobody’s six months are past yet');
    expect(methodSentences(full, 'en')).toEqual(['Everybody who left is asked: who has not answered counts 0 (R49).']);
  });

  it('say interval, response and coverage of a sample', () => {
    expect(methodLine(sampled, 'en')).toBe(
      'sample · 95% interval: 32.1%–37.9% · response 74% (520 of 700 drawn) · coverage 49% (540 of 1,100)',
    );
    expect(methodSentences(sampled, 'it')[0]).toContain('1.000 usciti');
  });

  it('say of a sample with too few answers that it does not count yet (R71)', () => {
    for (const language of ['it', 'en', 'fr'] as const) {
      const said = methodSentences({ ...full, sample: { ...sample, valid: 60, interval: null } }, language);
      expect(said.length).toBe(2);
      expect(said[1]).toMatch(/60.*517.*R71/);
    }
  });
});
