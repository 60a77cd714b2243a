import { commitmentOverdue, type WatchedCommitment } from './commitment-overdue.js';

const told = (more: Partial<WatchedCommitment>, today = '2026-03-31') =>
  commitmentOverdue(
    { id: 'c1', name: 'Mettere a disposizione i locali', dueOn: '2026-02-28', status: 'open', fulfilledOn: null, ...more },
    today,
  );

describe('the alert on a commitment (desk practice 3.8; LI-17, SP-30, LE-27)', () => {
  it('is told from the day after the one it was due', () => {
    expect(told({}, '2026-02-28')).toBeNull();
    expect(told({}, '2026-03-01')).toEqual(
      jasmine.objectContaining({ kind: 'commitment_overdue', since: '2026-03-01', due: '2026-02-28' }),
    );
    expect(told({ status: null })?.kind).toBe('commitment_overdue');
    expect(told({ dueOn: null })).toBeNull();
  });

  it('goes when it is kept or waived, not when it is kept in part', () => {
    for (const status of ['fulfilled', 'waived']) expect(told({ status })).toBeNull();
    expect(told({ status: 'open', fulfilledOn: '2026-03-10' })).toBeNull();
    expect(told({ status: 'partly', fulfilledOn: '2026-03-10' })?.kind).toBe('commitment_overdue');
  });
});
