import { placementCheckDue, type WatchedPlacement } from './placement-check-due.js';
import { alertKey } from './alert.js';

const told = (today: string, more: Partial<WatchedPlacement> = {}) =>
  placementCheckDue({ id: 'l1', name: 'P-0012', desk: 1, startDate: '2026-01-01', endDate: null, checks: [], ...more }, today);

describe('the alert on the checks of a placement (issue 5, matching)', () => {
  it('is told after 30, 90 and 180 days, each until the next is due', () => {
    expect(told('2026-01-30')).toBeNull();
    expect(told('2026-01-31')).toEqual(jasmine.objectContaining({ kind: 'placement_check_due', count: 30, due: '2026-01-31', desk: 1 }));
    expect(told('2026-03-31')?.count).toBe(30);
    expect(told('2026-04-01')?.count).toBe(90);
    expect(told('2026-06-30')?.count).toBe(180);
    expect(told('2026-09-27')?.count).toBe(180);
    expect(told('2026-09-28')).toBeNull();
  });

  it('goes with a check, some days early too, and comes back for the next one', () => {
    const asked = (on: string, lasts: boolean | null = true) => ({ checks: [{ on, lasts }] });
    expect(told('2026-02-10', asked('2026-01-24'))).toBeNull();
    expect(told('2026-02-10', asked('2026-01-23'))?.count).toBe(30);
    expect(told('2026-04-01', asked('2026-02-01'))?.count).toBe(90);
    expect(told('2026-04-01', asked('2026-02-01', false))).toBeNull();
  });

  it('is not told of what ended before, and is another alert for each of the three', () => {
    expect(told('2026-04-01', { endDate: '2026-03-31' })).toBeNull();
    expect(told('2026-03-31', { endDate: '2026-03-31' })?.count).toBe(30);
    expect(alertKey({ kind: 'placement_check_due', id: 'l1', count: 90 })).toBe('placement_check_due.l1.90');
  });
});
