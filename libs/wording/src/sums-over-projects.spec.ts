import { frameworks, splitNames } from '#domain';
import { frameworkTitle, notSummedReason, objectiveTitle, splitMember, splitTitle } from './sums-over-projects.js';

const languages = ['it', 'en', 'fr'] as const;

describe('words of sums over projects', () => {
  for (const language of languages) {
    it(`name every list of common indicators and every split in ${language}`, () => {
      expect(new Set(frameworks.map((framework) => frameworkTitle(framework, language))).size).toBe(frameworks.length);
      expect(new Set(splitNames.map((split) => splitTitle(split, language))).size).toBe(splitNames.length);
    });
  }
  it('call members as people do: a fund by its initials, a category in words, an objective by its code', () => {
    expect(splitMember('fund', 'ESF+', 'it')).toBe('FSE+');
    expect(splitMember('categoryOfRegion', 'MD', 'en')).toBe('more developed regions');
    expect(splitMember('categoryOfRegion', 'none', 'fr')).toBe('sans catégorie');
    expect([splitMember('specificObjective', 'ESO4.8', 'it'), objectiveTitle('ESO4.8', 'it')]).toEqual([
      'ESO4.8',
      'Inclusione attiva e occupabilità',
    ]);
    expect(objectiveTitle('RSO4.1', 'it')).toBe('');
  });
  it('say why a figure is in no sum', () => expect(notSummedReason('not_finalised', 'it')).toContain('previsto'));
});
