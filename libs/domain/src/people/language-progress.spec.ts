import fc from 'fast-check';
import { cefrRanks, type CefrLevel } from '../codelists/cefr-levels.js';
import { improvedByALevel, levelsGained } from './language-progress.js';

describe('R113 progress in the language', () => {
  it('is one level of the CEFR or more', () => {
    expect(improvedByALevel('A1', 'A2')).toBeTrue();
    expect(improvedByALevel('A0', 'B1')).toBeTrue();
  });
  it('is not a plus level: A2 → A2+ is no, A2+ → B1 is yes', () => {
    expect(improvedByALevel('A2', 'A2+')).toBeFalse();
    expect(improvedByALevel('A2+', 'B1')).toBeTrue();
    expect(improvedByALevel('A2+', 'A2')).toBeFalse();
  });
  it('is none where a level is not known', () => {
    expect(improvedByALevel(null, 'B1')).toBeFalse();
    expect(improvedByALevel('A1', null)).toBeFalse();
  });
  it('is never made by going back, nor by staying', () => {
    const level = fc.constantFrom(...(Object.keys(cefrRanks) as CefrLevel[]));
    fc.assert(
      fc.property(level, level, (one, other) => {
        expect(improvedByALevel(one, other) && improvedByALevel(other, one)).toBeFalse();
        expect(improvedByALevel(one, one)).toBeFalse();
      }),
    );
  });
  it('is a number of whole levels, and at least one where it is progress', () => {
    expect([levelsGained('A1', 'B1+'), levelsGained('A2', 'A2+'), levelsGained('B1', 'A2'), levelsGained(null, 'A2')]).toEqual([
      2,
      0,
      -1,
      null,
    ]);
    for (const entry of Object.keys(cefrRanks) as CefrLevel[])
      for (const exit of Object.keys(cefrRanks) as CefrLevel[])
        expect((levelsGained(entry, exit) ?? 0) >= 1).toBe(improvedByALevel(entry, exit));
  });
});
