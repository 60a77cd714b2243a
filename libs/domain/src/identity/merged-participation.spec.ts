import fc from 'fast-check';
import { aParticipation } from '#testkit';
import { type Identity, identityTakenBack, mergedIdentity, mergedParticipation } from './index.js';

describe('two participations of one person, who was taken for two', () => {
  const spring = aParticipation({
    entryDate: '2025-02-01',
    exitDate: '2025-05-31',
    exitReason: 'DROPOUT',
    employmentStatus: 'UNE',
    desk: 'LI-D1',
  });
  const autumn = aParticipation({
    entryDate: '2025-09-01',
    exitDate: '2025-12-20',
    exitReason: 'JOB',
    lastStatus28d: 'JOB',
    employmentStatus: 'INA',
  });

  it('are one with the first entry and its data, and the last exit with its results (R7)', () => {
    const merged = mergedParticipation(autumn, spring);
    expect(merged).toEqual(jasmine.objectContaining({ entryDate: '2025-02-01', employmentStatus: 'UNE', desk: 'LI-D1' }));
    expect(merged).toEqual(jasmine.objectContaining({ exitDate: '2025-12-20', exitReason: 'JOB', lastStatus28d: 'JOB' }));
  });

  it('are one where one ran inside the other: who still takes part has not left', () => {
    const stays = { ...spring, exitDate: null, exitReason: null };
    expect(mergedParticipation(stays, autumn)).toEqual(
      jasmine.objectContaining({ entryDate: '2025-02-01', exitDate: null, exitReason: null }),
    );
    expect(mergedParticipation(spring, { ...autumn, exitDate: null }).exitDate).toBeNull();
    const inside = { ...autumn, entryDate: '2025-03-01', exitDate: '2025-04-01' };
    expect(mergedParticipation(inside, spring).exitReason).toBe('DROPOUT');
  });

  it('fill each other in where both entered on one day; else only sex and birth date, which are the person’s (R10)', () => {
    const gaps = { ...spring, isced: null, sex: null, disability: 'not_asked' as const };
    const sameDay = { ...spring, isced: 3 as const, sex: 'F' as const, disability: 'yes' as const };
    expect(mergedParticipation(gaps, sameDay)).toEqual(jasmine.objectContaining({ isced: 3, sex: 'F', disability: 'yes' }));
    const later = { ...sameDay, entryDate: '2025-09-01' };
    expect(mergedParticipation(gaps, later)).toEqual(jasmine.objectContaining({ isced: null, sex: 'F', disability: 'not_asked' }));
  });

  it('are the same whichever of them is named first', () => {
    const day = fc.integer({ min: 1, max: 9 }).map((month) => `2025-0${month}-15`);
    const spell = fc.record({ entryDate: day, exitDate: fc.option(day), desk: fc.constantFrom('A', 'B') });
    fc.assert(
      fc.property(spell, spell, (a, b) => {
        fc.pre(a.entryDate !== b.entryDate && a.exitDate !== b.exitDate);
        const [one, other] = [aParticipation(a), aParticipation(b)];
        expect(mergedParticipation(one, other)).toEqual(mergedParticipation(other, one));
      }),
    );
  });
});

describe('two identities of one person', () => {
  const one: Identity = { surname: 'Rossi', name: 'Mara', phone: '1' };
  const other: Identity = { surname: 'Rosi', name: 'Mara', email: 'mara@example.org', phone: '2' };

  it('are the first with what it lacks, and what is taken from the second', () => {
    expect(mergedIdentity(one, other)).toEqual({ surname: 'Rossi', name: 'Mara', phone: '1', email: 'mara@example.org' });
    expect(mergedIdentity(one, other, ['surname', 'phone']).surname).toBe('Rosi');
  });

  it('are taken apart again field by field: what was changed since stays', () => {
    const written = mergedIdentity(one, other);
    expect(identityTakenBack(one, written, written)).toEqual(one);
    expect(identityTakenBack(one, written, { ...written, phone: '3' })).toEqual({ ...one, phone: '3' });
  });
});
