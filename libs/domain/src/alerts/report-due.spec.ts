import { reportDue, type WatchedPeriod } from './report-due.js';

const told = (more: Partial<WatchedPeriod>, today = '2026-03-31') =>
  reportDue({ id: 'P4', end: '2026-02-28', reportDue: '2026-04-30', reportState: null, ...more }, today);

describe('the alert on the report of a period (desk practice 3.1, 3.14)', () => {
  it('is told of periods that have ended, sixty days before it is due at the earliest', () => {
    expect(told({})).toEqual(jasmine.objectContaining({ kind: 'report_due', id: 'P4', since: '2026-03-01', due: '2026-04-30' }));
    expect(told({ end: '2026-03-31' })).toBeNull();
    expect(told({ reportDue: '2026-05-31' })).toBeNull();
    expect(told({ reportDue: '2026-05-30' })?.since).toBe('2026-03-31');
  });

  it('is overdue from the day after', () => {
    expect(told({ reportDue: '2026-03-31' })?.kind).toBe('report_due');
    expect(told({ reportDue: '2026-03-30' })).toEqual(jasmine.objectContaining({ kind: 'report_overdue', since: '2026-03-31' }));
  });

  it('goes when it is handed in, and is told again when it is reopened', () => {
    for (const reportState of ['submitted', 'under_verification', 'certified']) expect(told({ reportState })).toBeNull();
    for (const reportState of ['not_started', 'draft', 'reopened']) expect(told({ reportState })?.kind).toBe('report_due');
  });
});
