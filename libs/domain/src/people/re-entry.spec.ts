import fc from 'fast-check';
import { anySpells, aParticipation } from '#testkit';
import { addDays } from '../periods/calendar-arithmetic.js';
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

describe('R7 whatever the spells', () => {
  const shuffled = anySpells.chain((spells) =>
    fc.tuple(fc.constant(spells), fc.shuffledSubarray(spells, { minLength: spells.length, maxLength: spells.length })),
  );

  it('the order in which they were recorded does not matter', () =>
    fc.assert(fc.property(shuffled, ([spells, mixed]) => expect(mergeReentry(mixed)).toEqual(mergeReentry(spells)))));
  it('a single spell stays as it is', () =>
    fc.assert(fc.property(anySpells, ([spell]) => spell === undefined || expect(mergeReentry([spell])).toEqual(spell))));
  it('merging in two steps gives what merging at once gives', () =>
    fc.assert(
      fc.property(anySpells, fc.nat(4), (spells, at) => {
        const [earlier, later] = [spells.slice(0, at), spells.slice(at)];
        const twoSteps = earlier.length === 0 ? later : [mergeReentry(earlier), ...later];
        expect(mergeReentry(twoSteps)).toEqual(mergeReentry(spells));
      }),
    ));
  it('R10: the entry is the first one, the exit and its results are the last one', () =>
    fc.assert(
      fc.property(anySpells, (spells) => {
        const { entryDate, employmentStatus, desk, exitDate, exitReason, status6m } = mergeReentry(spells);
        expect({ entryDate, employmentStatus, desk }).toEqual({
          entryDate: spells[0]?.entryDate ?? '',
          employmentStatus: spells[0]?.employmentStatus ?? null,
          desk: spells[0]?.desk ?? null,
        });
        expect({ exitDate, exitReason, status6m }).toEqual({
          exitDate: spells.at(-1)?.exitDate ?? null,
          exitReason: spells.at(-1)?.exitReason ?? null,
          status6m: spells.at(-1)?.status6m ?? null,
        });
      }),
    ));
  it('V14: spells apart do not overlap; said to begin on a day of another one, they do', () =>
    fc.assert(
      fc.property(shuffled, fc.nat(60), ([spells, mixed], days) => {
        expect(spellsOverlap(mixed)).toBeFalse();
        const [first] = spells;
        if (!first) return;
        const again = { ...first, entryDate: addDays(first.entryDate, days), exitDate: null };
        const shares = spells.some(({ exitDate }) => exitDate === null || exitDate >= again.entryDate);
        expect(spellsOverlap([...mixed, again])).toBe(shares);
      }),
    ));
});
