import { aPeriod } from '../../shared/testing/examples';
import { anIndicatorValue } from '../../shared/testing/indicator-examples';
import { thingsToLookAt, type WhatIsKnown } from './things-to-look-at';

const known = (differences: Partial<WhatIsKnown> = {}) =>
  thingsToLookAt({ values: [], provisional: 0, periods: [], incomplete: null, today: '2026-03-31', ...differences });

describe('what asks for a look today', () => {
  it('names indicators at risk before those behind, the lowest index first, three at most', () => {
    const values = [
      anIndicatorValue({ code: 'A', status: 'behind', ratio: 0.8 }),
      anIndicatorValue({ code: 'B', status: 'behind', ratio: 0.71 }),
      anIndicatorValue({ code: 'C', status: 'at_risk', ratio: 0.5 }),
      anIndicatorValue({ code: 'D', status: 'behind', ratio: 0.9 }),
      anIndicatorValue({ code: 'E', status: 'on_track' }),
    ];
    expect(known({ values }).map((thing) => thing.kind === 'indicator' && thing.value.code)).toEqual(['C', 'B', 'A']);
  });

  it('names a report that is overdue before everything else, with how late it is', () => {
    const [first] = known({
      values: [anIndicatorValue({ status: 'at_risk' })],
      periods: [aPeriod({ end: '2025-12-31', reportDue: '2026-02-28' })],
    });
    expect(first).toEqual(jasmine.objectContaining({ kind: 'report', days: -31 }));
  });

  it('says nothing of reports handed in, of periods that run, or of those due in more than sixty days', () => {
    const periods = [
      aPeriod({ id: 'P1', end: '2025-09-30', reportDue: '2025-11-30', reportState: 'certified' }),
      aPeriod({ id: 'P2', end: '2026-03-31', reportDue: '2026-05-31' }),
      aPeriod({ id: 'P3', end: '2026-09-30', reportDue: '2026-04-10', reportState: 'not_started' }),
    ];
    expect(known({ periods })).toEqual([]);
  });

  it('counts incomplete records when they may be seen, and people whose 28 days are not over', () => {
    expect(known({ provisional: 6, incomplete: 11 })).toEqual([
      { kind: 'incomplete', count: 11 },
      { kind: 'provisional', count: 6 },
    ]);
    expect(known({ incomplete: 0 })).toEqual([]);
  });
});
