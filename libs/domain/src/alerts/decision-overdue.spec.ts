import { decisionOverdue, type WatchedDecision } from './decision-overdue.js';

const told = (more: Partial<WatchedDecision>, today = '2026-03-31') =>
  decisionOverdue({ id: 'd1', name: 'Scheda unica', dueOn: '2026-03-30', status: 'open', ...more }, today);

describe('the alert on a decision (desk practice 3.9; LI-25)', () => {
  it('is told from the day after the one it was due, of decisions that are open or late', () => {
    expect(told({})).toEqual(jasmine.objectContaining({ kind: 'decision_overdue', since: '2026-03-31', due: '2026-03-30' }));
    expect(told({ status: 'late' })?.kind).toBe('decision_overdue');
    expect(told({}, '2026-03-30')).toBeNull();
    expect(told({ dueOn: null })).toBeNull();
  });

  it('goes when it is carried out or dropped', () => {
    for (const status of ['implemented', 'dropped']) expect(told({ status })).toBeNull();
  });
});
