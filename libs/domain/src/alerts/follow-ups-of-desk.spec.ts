import { followUpsOfDesk } from './follow-ups-of-desk.js';

const told = (firstExit: string, people = 4) =>
  followUpsOfDesk({ id: 'k1', name: 'Sportello di Livorno', desk: 1, people, firstExit }, '2026-03-31');

describe('the alert on the follow-ups of a desk', () => {
  it('is told from the day six months after the first of them left (R46)', () => {
    expect(told('2025-10-01')).toBeNull();
    expect(told('2025-09-30')).toEqual(
      jasmine.objectContaining({ kind: 'follow_ups_due', since: '2026-03-30', due: '2026-03-30', count: 4, desk: 1 }),
    );
  });

  it('is overdue thirty days after', () => {
    expect(told('2025-09-01')?.kind).toBe('follow_ups_due');
    expect(told('2025-08-31')).toEqual(jasmine.objectContaining({ kind: 'follow_ups_overdue', due: '2026-02-28', since: '2026-03-31' }));
  });

  it('goes when everybody was asked', () => {
    expect(told('2025-08-31', 0)).toBeNull();
  });
});
