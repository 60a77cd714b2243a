import fc from 'fast-check';
import { cefrRanks, type CefrLevel } from '../codelists/cefr-levels.js';
import { improvedByALevel } from './language-progress.js';

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
});
