import { periodAfter, periodsBetween } from './generate-periods';

describe('reporting periods of a new project', () => {
  it('follow each other from its first day, each report due two months after', () => {
    expect(periodsBetween('2024-04-01', '2025-03-31', 6)).toEqual([
      { id: 'P1', start: '2024-04-01', end: '2024-09-30', reportDue: '2024-11-30' },
      { id: 'P2', start: '2024-10-01', end: '2025-03-31', reportDue: '2025-05-31' },
    ]);
  });

  it('end with the project: the last is cut', () => {
    const last = periodsBetween('2024-01-01', '2024-08-15', 3).at(-1);
    expect(last).toEqual({ id: 'P3', start: '2024-07-01', end: '2024-08-15', reportDue: '2024-10-15' });
  });

  it('leave neither gap nor overlap when the project starts on the last day of a month', () => {
    const periods = periodsBetween('2024-08-31', '2026-08-30', 3);
    expect(periods.map(({ start }) => start)).toEqual([
      ...['2024-08-31', '2024-11-30', '2025-02-28', '2025-05-31', '2025-08-31', '2025-11-30', '2026-02-28', '2026-05-31'],
    ]);
    expect(periods.map(({ end }) => end).slice(0, 3)).toEqual(['2024-11-29', '2025-02-27', '2025-05-30']);
  });

  it('are none while the days make no sense, or would be more than a project has', () => {
    expect(periodsBetween('', '2025-03-31', 6)).toEqual([]);
    expect(periodsBetween('2025-03-31', '2024-04-01', 6)).toEqual([]);
    expect(periodsBetween('0024-04-01', '2025-03-31', 6)).toEqual([]);
  });

  it('added by hand begin where the last one ends', () => {
    const project = { start: '2024-04-01', end: '2025-03-31' };
    const [first] = periodsBetween('2024-04-01', '2025-03-31', 6);
    expect(periodAfter(first ? [first] : [], project)).toEqual({
      id: 'P2',
      start: '2024-10-01',
      end: '2025-03-31',
      reportDue: '2025-05-31',
    });
    expect(periodAfter([], { start: '2024-04-01', end: '' })).toEqual({ id: 'P1', start: '2024-04-01', end: '', reportDue: '' });
  });
});
