import fc from 'fast-check';
import { aParticipation } from '#testkit';
import { mergeReentry, spellsOverlap } from './re-entry.js';

const first = aParticipation({
  entryDate: '2025-01-10',
  exitDate: '2025-03-01',
  employmentStatus: 'UNE',
  longTerm: true,
  lastStatus28d: 'JOB',
  status6m: 'EMP',
});
const second = aParticipation({
  entryDate: '2025-06-01',
  exitDate: '2025-08-20',
  employmentStatus: 'EMP',
  longTerm: null,
  lastStatus28d: 'SEARCH',
  desk: 'LI-D4',
});

describe('R7 re-entry', () => {
  const merged = mergeReentry([first, second]);

  it('keeps the first entry date and the data of that day', () => {
    expect(merged.entryDate).toBe('2025-01-10');
    expect(merged.employmentStatus).toBe('UNE');
    expect(merged.longTerm).toBeTrue();
  });
  it('takes the final exit and its results, earlier ones are overwritten', () => {
    expect(merged.exitDate).toBe('2025-08-20');
    expect(merged.lastStatus28d).toBe('SEARCH');
    expect(merged.status6m).toBeNull();
  });
  it('has not left while the last spell is open', () => expect(mergeReentry([first, { ...second, exitDate: null }]).exitDate).toBeNull());
  it('gives the same record whatever the order of the spells', () => {
    const third = aParticipation({ entryDate: '2025-10-01', exitDate: null });
    fc.assert(
      fc.property(fc.shuffledSubarray([first, second, third], { minLength: 3 }), (spells) =>
        expect(mergeReentry(spells)).toEqual(mergeReentry([first, second, third])),
      ),
    );
  });
  it('V14: tells spells that share a day', () => {
    expect(spellsOverlap([first, second])).toBeFalse();
    expect(spellsOverlap([second, { ...first, exitDate: '2025-06-01' }])).toBeTrue();
    expect(spellsOverlap([{ ...first, exitDate: null }, second])).toBeTrue();
  });
});
