import { aPeriod } from '../../shared/testing/examples';
import { timelineOf } from './timeline';

describe('periods of all projects on one line', () => {
  const periods = [
    aPeriod({ id: 'P1', start: '2025-01-01', end: '2025-06-30', reportDue: '2025-08-31', reportState: 'certified' }),
    aPeriod({ id: 'P2', start: '2025-07-01', end: '2025-12-31', reportDue: '2026-01-01', reportState: 'draft' }),
  ];

  it('reaches from the first day of any to the last day or deadline of any', () => {
    const line = timelineOf([{ acronym: 'A', periods }], '2025-07-02');
    expect(line?.rows[0]?.bars[0]?.left).toBe(0);
    expect(line?.rows[0]?.deadlines).toEqual([{ day: '2026-01-01', left: 100 }]);
    expect(line?.ticks.map(({ day }) => day)).toEqual(['2025-01-01', '2025-07-01', '2026-01-01']);
  });

  it('keeps periods in their order and without overlap', () => {
    const [first, second] = timelineOf([{ acronym: 'A', periods }], '2025-07-02')?.rows[0]?.bars ?? [];
    expect((first?.left ?? 0) + (first?.width ?? 0)).toBeLessThanOrEqual(second?.left ?? 0);
    expect([first?.running, second?.running]).toEqual([true, true]);
  });

  it('draws no deadline of a report that was handed in, and no today that lies outside', () => {
    const line = timelineOf([{ acronym: 'A', periods }], '2030-01-01');
    expect(line?.rows[0]?.deadlines.map(({ day }) => day)).toEqual(['2026-01-01']);
    expect(line?.today).toBeNull();
  });

  it('is nothing without periods', () => {
    expect(timelineOf([{ acronym: 'A', periods: [] }], '2025-07-02')).toBeNull();
  });
});
