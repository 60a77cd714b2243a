import { aPeriod } from '../../shared/testing/examples';
import { periodInHand } from './report-in-hand';

describe('the report in hand', () => {
  const periods = [
    aPeriod({ id: 'P1', start: '2025-01-01', reportState: 'certified' }),
    aPeriod({ id: 'P2', start: '2025-07-01', reportState: 'draft' }),
    aPeriod({ id: 'P3', start: '2026-01-01', reportState: 'not_started' }),
  ];

  it('is the earliest that has not been handed in, also when a later period runs', () => {
    expect(periodInHand(periods, '2026-03-31')?.id).toBe('P2');
  });

  it('is the last one begun when all have been handed in', () => {
    expect(periodInHand(periods, '2025-06-30')?.id).toBe('P1');
  });

  it('is none before the first period', () => {
    expect(periodInHand(periods, '2024-12-31')).toBeNull();
  });
});
