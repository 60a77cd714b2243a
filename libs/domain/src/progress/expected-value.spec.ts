import fc from 'fast-check';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { ReportingPeriod } from '../periods/reporting-period.js';
import { expectedValue, type IndicatorPlan } from './expected-value.js';
import type { IndicatorTarget } from './indicator-target.js';

const periods: readonly ReportingPeriod[] = [
  { id: 'P1', number: 1, start: '2024-04-01', end: '2024-09-30', reportDue: '2024-11-30' },
  { id: 'P2', number: 2, start: '2024-10-01', end: '2025-03-31', reportDue: '2025-05-31' },
  { id: 'P3', number: 3, start: '2025-04-01', end: '2025-09-30', reportDue: '2025-11-30' },
  { id: 'P4', number: 4, start: '2025-10-01', end: '2026-03-31', reportDue: '2026-05-31' },
];

function targets(...values: (number | null)[]): IndicatorTarget[] {
  return values.map((value, at) => ({
    periodId: `P${at + 1}`,
    value,
    milestone: false,
    origin: 'stated',
    recordedOn: '2024-01-01',
    supersededOn: null,
  }));
}

function plan(given: Partial<IndicatorPlan> = {}): IndicatorPlan {
  return { measure: 'count', cumulative: true, baseline: 0, periods, targets: targets(0, 60, 300, 600), ...given };
}

describe('R130 the expected value of a cumulative count', () => {
  it('reaches the target of the period on its last day', () => {
    expect(periods.map(({ end }) => expectedValue(plan(), end))).toEqual([0, 60, 300, 600]);
  });

  it('lies on the straight line from the last target by calendar days, rounded down to whole units', () => {
    // 31 December is day 92 of the 182 of P4: 300 + 300 × 92 / 182 = 451.6…
    expect(expectedValue(plan(), '2025-12-31')).toBe(451);
  });

  it('starts from the baseline in the first period', () => {
    expect(expectedValue(plan({ baseline: 100, targets: targets(283) }), '2024-04-01')).toBe(101);
    expect(expectedValue(plan({ baseline: 100, targets: targets(283) }), '2024-03-31')).toBe(100);
  });

  it('skips a period without a target when it looks for where the line starts', () => {
    expect(expectedValue(plan({ targets: targets(60, null, 60) }), '2025-06-15')).toBe(60);
  });

  it('stays at the last target after the last period', () => expect(expectedValue(plan(), '2030-01-01')).toBe(600));

  it('is not known where the period has no target', () =>
    expect(expectedValue(plan({ targets: targets(0, null) }), '2025-01-01')).toBeNull());

  it('keeps the parts of a unit in a sum: hours come in parts', () => {
    expect(expectedValue(plan({ measure: 'sum', targets: targets(183.5) }), '2024-04-02')).toBeCloseTo((183.5 * 2) / 183, 9);
  });

  it('never falls while targets rise, and never leaves the two targets it lies between', () => {
    const rising = fc.array(fc.nat(5000), { minLength: 4, maxLength: 4 }).map((steps) => {
      let sum = 0;
      return steps.map((step) => (sum += step));
    });
    fc.assert(
      fc.property(rising, fc.nat(800), fc.constantFrom('count' as const, 'sum' as const), (values, day, measure) => {
        const rise = plan({ measure, targets: targets(...values) });
        const today = expectedValue(rise, addDays('2024-03-01', day)) ?? NaN;
        const tomorrow = expectedValue(rise, addDays('2024-03-01', day + 1)) ?? NaN;
        expect(tomorrow).toBeGreaterThanOrEqual(today);
        expect(tomorrow).toBeLessThanOrEqual(values.at(-1) ?? NaN);
      }),
    );
  });
});

describe('R130 the expected value of a stock, a ratio, a mean, a rule', () => {
  it('is the target of the period on each of its days', () => {
    for (const measure of ['stock', 'ratio', 'mean', 'rule'] as const) {
      const level = plan({ measure, cumulative: measure === 'rule', targets: targets(null, 50, 60) });
      expect(['2024-10-01', '2025-03-31', '2025-04-01'].map((day) => expectedValue(level, day))).toEqual([50, 50, 60]);
      expect(expectedValue(level, '2024-05-01')).toBeNull();
    }
  });
});

describe('R131 a target that was changed', () => {
  it('is judged as it was in force on the day asked, never by a later one', () => {
    const [first] = targets(100);
    if (!first) return fail('one target');
    const changed = plan({
      targets: [
        { ...first, supersededOn: '2024-08-01' },
        { ...first, value: 50, origin: 'stated', recordedOn: '2024-08-01' },
      ],
    });
    expect(expectedValue(changed, '2024-09-30')).toBe(50);
    expect(expectedValue(changed, '2024-07-31')).toBe(Math.floor((100 * 122) / 183));
    expect(expectedValue(changed, '2024-09-30', '2024-07-31')).toBe(100);
  });
});
