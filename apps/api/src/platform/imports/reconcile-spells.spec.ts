import { aParticipation } from '#testkit';
import { needsHistory, reconcileSpells } from './reconcile-spells.js';

const first = aParticipation({ entryDate: '2025-01-10', exitDate: '2025-02-20', isced: 3, lastStatus28d: 'SEARCH' });
const later = aParticipation({ entryDate: '2025-06-02', exitDate: '2025-07-31', isced: 5, lastStatus28d: 'JOB' });
const merged = { ...later, entryDate: first.entryDate, isced: first.isced };

describe('a row about somebody who is there already (R7)', () => {
  it('corrects the record when the days are the same', () => {
    const row = { ...first, isced: 4 } as const;
    expect(needsHistory(first, row)).toBe(false);
    expect(reconcileSpells(first, row, [])).toEqual({ record: row, reentry: false });
  });

  it('corrects the entry date when the spells share days', () => {
    const row = { ...first, entryDate: '2025-01-12' };
    expect(reconcileSpells(first, row, [])).toEqual({ record: row, reentry: false });
  });

  it('is a later spell: first entry and its data, last exit with its results', () => {
    expect(reconcileSpells(first, later, [])).toEqual({ record: merged, reentry: true });
  });

  it('is an earlier spell that comes late: the entry becomes the earlier one', () => {
    expect(reconcileSpells(later, first, [])).toEqual({ record: merged, reentry: true });
  });

  it('says nothing new when the spell was merged before', () => {
    expect(needsHistory(merged, later)).toBe(true);
    expect(reconcileSpells(merged, later, [first])).toEqual({ record: merged, reentry: true });
    expect(reconcileSpells(merged, first, [later])).toEqual({ record: merged, reentry: true });
  });

  it('corrects the later spell of a merged record and leaves its first entry', () => {
    const row = { ...later, exitDate: '2025-08-31' };
    expect(reconcileSpells(merged, row, [first]).record).toEqual({ ...merged, exitDate: '2025-08-31' });
  });

  it('does not take a correction of the entry for a spell, whatever the record looked like before', () => {
    const before = aParticipation({ entryDate: '2024-10-01', exitDate: '2024-11-30' });
    const row = { ...later, entryDate: '2025-06-05' };
    expect(reconcileSpells(later, row, [before])).toEqual({ record: row, reentry: false });
  });
});
