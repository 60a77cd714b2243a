import { planActionsOverdue } from './plan-actions-overdue.js';

const actions = [
  { dueOn: '2026-01-31', status: 'open' },
  { dueOn: '2025-12-31', status: 'done' },
  { dueOn: '2026-02-28', status: null },
  { dueOn: '2026-04-30', status: 'open' },
  { dueOn: null, status: 'late' },
];
const told = (status: string, today: string) => planActionsOverdue({ id: 'p1', name: 'Piano di rete', status, actions }, today);

describe('the alert on the actions of a plan (desk practice 3.9)', () => {
  it('is one for a plan, with how many are late and since when', () => {
    expect(told('adopted', '2026-03-31')).toEqual(
      jasmine.objectContaining({ kind: 'plan_actions_overdue', count: 2, due: '2026-01-31', since: '2026-02-01' }),
    );
    expect(told('adopted', '2026-02-01')?.count).toBe(1);
  });

  it('is not told before an action is late, nor of a plan that another replaced', () => {
    expect(told('adopted', '2026-01-31')).toBeNull();
    expect(told('superseded', '2026-03-31')).toBeNull();
  });
});
