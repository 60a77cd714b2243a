import { actionStanding, commitmentStanding, decisionStanding } from './promise-standing.js';

const promised = { status: 'open', dueOn: '2025-11-30', doneOn: null };

describe('what somebody promised, on a day', () => {
  it('is open until its day is over, and overdue from the day after, whatever was typed', () => {
    expect(commitmentStanding(promised, '2025-11-30')).toEqual({ status: 'open', daysLate: null });
    expect(commitmentStanding(promised, '2025-12-01')).toEqual({ status: 'overdue', daysLate: 1 });
    expect(commitmentStanding({ ...promised, status: 'overdue' }, '2025-11-01').status).toBe('open');
  });

  it('is fulfilled from the day it was, and tells how late that was', () => {
    const late = { status: 'fulfilled', dueOn: '2025-11-30', doneOn: '2025-12-21' };
    expect(commitmentStanding(late, '2025-12-20')).toEqual({ status: 'overdue', daysLate: 20 });
    expect(commitmentStanding(late, '2025-12-21')).toEqual({ status: 'fulfilled', daysLate: 21 });
    expect(commitmentStanding({ ...late, doneOn: '2025-11-30' }, '2026-03-31')).toEqual({ status: 'fulfilled', daysLate: null });
  });

  it('is never overdue without a day, nor when it is no longer due', () => {
    expect(commitmentStanding({ ...promised, dueOn: null }, '2030-01-01').status).toBe('open');
    expect(commitmentStanding({ ...promised, status: 'waived' }, '2030-01-01')).toEqual({ status: 'waived', daysLate: null });
  });

  it('is kept in part until its day is over', () => {
    expect(commitmentStanding({ ...promised, status: 'partly' }, '2025-11-30').status).toBe('partly');
    expect(commitmentStanding({ ...promised, status: 'partly' }, '2025-12-01').status).toBe('overdue');
  });

  it('of a decision is implemented, late, open or dropped', () => {
    expect(decisionStanding(promised, '2025-12-10')).toEqual({ status: 'late', daysLate: 10 });
    expect(decisionStanding({ ...promised, status: 'implemented', doneOn: '2025-10-01' }, '2025-12-10').status).toBe('implemented');
    expect(decisionStanding({ ...promised, status: 'implemented', doneOn: '2025-10-01' }, '2025-09-30').status).toBe('open');
    expect(decisionStanding({ ...promised, status: 'dropped' }, '2025-12-10').status).toBe('dropped');
  });

  it('of an action of a plan is done as soon as somebody says so', () => {
    expect(actionStanding({ ...promised, status: 'done' }, '2025-12-10').status).toBe('done');
    expect(actionStanding({ ...promised, status: 'late' }, '2025-11-10').status).toBe('open');
    expect(actionStanding(promised, '2025-12-10')).toEqual({ status: 'late', daysLate: 10 });
  });
});
