import { cutOffOf, periodBefore, periodOn, type ReportingPeriod } from './reporting-period.js';
import { checkContiguous } from './contiguous-periods.js';

const livorno: readonly ReportingPeriod[] = [
  { id: 'P1', number: 1, start: '2024-04-01', end: '2024-09-30', reportDue: '2024-11-30' },
  { id: 'P2', number: 2, start: '2024-10-01', end: '2025-03-31', reportDue: '2025-05-31' },
  { id: 'P3', number: 3, start: '2025-04-01', end: '2025-09-30', reportDue: '2025-11-30' },
];

describe('the reporting period of a day', () => {
  it('holds its first and its last day', () => {
    expect(periodOn(livorno, '2024-10-01')?.id).toBe('P2');
    expect(periodOn(livorno, '2025-03-31')?.id).toBe('P2');
  });

  it('does not exist before the first and after the last period', () => {
    expect(periodOn(livorno, '2024-03-31')).toBeNull();
    expect(periodOn(livorno, '2025-10-01')).toBeNull();
  });

  it('follows the one before it, whatever the order of the list', () => {
    const [first, second, third] = livorno;
    if (!first || !second || !third) return fail('three periods');
    expect(periodBefore([third, first, second], third)?.id).toBe('P2');
    expect(periodBefore(livorno, first)).toBeNull();
  });
});

describe('the cut-off of a period', () => {
  it('is its end once the period is over', () => expect(cutOffOf({ end: '2025-03-31' }, '2026-03-31')).toBe('2025-03-31'));
  it('is the as-of day while the period runs', () => expect(cutOffOf({ end: '2026-04-30' }, '2026-03-31')).toBe('2026-03-31'));
});

describe('the periods of a project', () => {
  const moved = (id: string, days: Partial<ReportingPeriod>) =>
    livorno.map((period) => (period.id === id ? { ...period, ...days } : period));

  it('follow each other without gap or overlap', () => expect(checkContiguous(livorno)).toEqual([]));

  it('name the days that fall in none', () => {
    expect(checkContiguous(moved('P2', { start: '2024-10-05' }))).toEqual([
      { kind: 'gap', before: 'P1', after: 'P2', from: '2024-10-01', to: '2024-10-04' },
    ]);
  });

  it('name the days that fall in two', () => {
    expect(checkContiguous(moved('P2', { end: '2025-04-02' }))).toEqual([
      { kind: 'overlap', before: 'P2', after: 'P3', from: '2025-04-01', to: '2025-04-02' },
    ]);
  });

  it('end after they start and are numbered in their order', () => {
    expect(checkContiguous(moved('P3', { end: '2025-03-01', number: 9 })).map(({ kind }) => kind)).toEqual([
      'ends_before_start',
      'number_out_of_order',
    ]);
  });
});
