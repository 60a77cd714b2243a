import fc from 'fast-check';
import { forecastToEnd, type Forecast, type ForecastBasis } from './forecast.js';
import { completeMonths, monthsLeft, shiftMonth, type MonthlyAmount } from './monthly-amounts.js';
import { neededPerMonth, paceOf } from './pace.js';

function months(first: string, amounts: readonly number[]): MonthlyAmount[] {
  return amounts.map((amount, at) => ({ month: shiftMonth(first, at), amount }));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** A forecast on the last day of March 2026, whose history ends in that month. */
function forecastOf(amounts: readonly number[], given: Partial<ForecastBasis> = {}): Forecast {
  const first = shiftMonth('2026-03', 1 - amounts.length);
  const answer = forecastToEnd({ value: sum(amounts), months: months(first, amounts), asOf: '2026-03-31', end: '2027-03-31', ...given });
  if (answer.forecast === null) throw new Error(answer.reason);
  return answer.forecast;
}

describe('R133 complete months', () => {
  it('end on or before the day asked, and those without anything are 0', () => {
    const amounts = [...months('2025-01', [4]), { month: '2025-03', amount: 2 }, { month: '2025-04', amount: 9 }];
    expect(completeMonths(amounts, '2025-04-29')).toEqual(months('2025-01', [4, 0, 2]));
    expect(completeMonths(amounts, '2025-04-30').length).toBe(4);
  });

  it('begin with the first month the project has whole', () => {
    expect(completeMonths(months('2025-05', [7, 8]), '2025-07-31', '2025-05-04')).toEqual(months('2025-06', [8, 0]));
    expect(completeMonths(months('2025-05', [7, 8]), '2025-06-30', '2025-05-01')).toEqual(months('2025-05', [7, 8]));
  });
});

describe('R133 pace', () => {
  it('is the value of the last six complete months per month: 297 in six months are 49.5', () => {
    expect(paceOf(months('2025-09', [99, 50, 50, 49, 49, 49, 50, 1000]), '2026-03-31')).toBe(49.5);
  });

  it('is not known with fewer than six', () => expect(paceOf(months('2025-11', [1, 1, 1, 1, 1]), '2026-03-31')).toBeNull());
});

describe('R133 what is needed per month', () => {
  it('is what is left over the months left: 612 in twelve months are 51', () =>
    expect(neededPerMonth(588, 1200, '2026-03-31', '2027-03-31')).toBe(51));
  it('counts parts of months by their days', () => {
    expect(monthsLeft('2026-04-15', '2026-05-31')).toBe(1.5);
    expect(monthsLeft('2026-04-15', '2026-04-30')).toBe(0.5);
    expect(monthsLeft('2026-04-30', '2026-04-30')).toBe(0);
  });
  it('is 0 once the target is reached, and not known without time or target', () => {
    expect(neededPerMonth(1300, 1200, '2026-03-31', '2027-03-31')).toBe(0);
    expect(neededPerMonth(588, 1200, '2027-03-31', '2027-03-31')).toBeNull();
    expect(neededPerMonth(588, null, '2026-03-31', '2027-03-31')).toBeNull();
  });
});

describe('R133 forecast', () => {
  it('is refused with a reason: fewer than six complete months, or a project that has ended', () => {
    const basis = { value: 5, months: months('2025-11', [1, 1, 1, 1, 1]), asOf: '2026-03-31', end: '2027-03-31' };
    expect(forecastToEnd(basis)).toEqual({ forecast: null, reason: 'fewer_than_six_months' });
    expect(forecastToEnd({ ...basis, end: '2026-03-31' })).toEqual({ forecast: null, reason: 'project_ended' });
  });

  it('goes on at the pace of the last six months', () => {
    const steady = forecastOf([10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10]);
    expect(steady).toEqual({
      point: 240,
      interval: { low: 240, high: 240 },
      seasonal: false,
      backTests: 6,
      meanAbsolutePercentageError: 0,
    });
  });

  it('adds to today only what is left of the month that runs', () => {
    expect(forecastOf([10, 10, 10, 10, 10, 10], { value: 65, asOf: '2026-04-15', end: '2026-04-30' }).point).toBe(70);
  });

  it('has no interval while the method could be tried on the past fewer than four times', () => {
    expect(forecastOf([9, 9, 9, 9, 9, 9, 9, 9, 9]).interval).toBeNull();
    expect(forecastOf([9, 9, 9, 9, 9, 9, 9, 9, 9, 9]).interval).not.toBeNull();
  });

  it('gives each month its season where two years exist: nothing in August stays nothing', () => {
    // From April on; a desk that is closed in August and counts double in September.
    const year = [12, 12, 12, 12, 0, 24, 12, 12, 12, 12, 12, 12];
    const seasonal = forecastOf([...year, ...year], { end: '2026-08-31' });
    expect(seasonal.seasonal).toBeTrue();
    expect(seasonal.point).toBeCloseTo(288 + 4 * 12, 9);
    expect(forecastOf([...year.slice(1), ...year], { end: '2026-08-31' }).seasonal).toBeFalse();
  });

  it('begins with the first month that counted something: setting a project up is neither a season nor an error', () => {
    const people = [13, 44, 28, 49, 34, 45, 22, 56, 46, 43, 43, 59, 54, 52];
    const afterTenMonths = forecastOf([...Array.from({ length: 10 }, () => 0), ...people], { start: '2024-04-01' });
    expect(afterTenMonths).toEqual(forecastOf(people));
    expect(afterTenMonths.seasonal).toBeFalse();
    expect(afterTenMonths.point).toBe(sum(people) + 12 * 49.5);
    expect(afterTenMonths.meanAbsolutePercentageError).toBeLessThan(10);
  });

  it('takes the pace of six whole months even where counting began within them, and knows no interval yet', () => {
    const begun = forecastOf([0, 0, 0, 0, 0, 6, 12], { end: '2026-06-30' });
    expect([begun.point, begun.interval, begun.backTests]).toEqual([18 + 3 * 3, null, 0]);
    expect(forecastOf([0, 0, 0, 0, 0, 0, 0])).toEqual(jasmine.objectContaining({ point: 0, interval: null, backTests: 0 }));
  });

  it('always holds its point, and never ends below today where amounts only grow', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80), { minLength: 6, maxLength: 40 }), fc.nat(30), (amounts, more) => {
        const { point, interval, meanAbsolutePercentageError } = forecastOf(amounts, { end: shiftMonth('2026-04', more) + '-15' });
        expect(point).toBeGreaterThanOrEqual(sum(amounts));
        expect(meanAbsolutePercentageError ?? 0).toBeGreaterThanOrEqual(0);
        if (interval === null) return;
        expect(interval.low).toBeLessThanOrEqual(point);
        expect(interval.high).toBeGreaterThanOrEqual(point);
        expect(interval.low).toBeGreaterThanOrEqual(sum(amounts));
      }),
    );
  });

  it('holds about four outcomes in five where a desk goes on as it did', () => {
    // Months of 20 to 61 people drawn by a fixed generator: 18 are known, 12 are to come.
    let seed = 20260331;
    const drawn = (): number => 20 + ((seed = (seed * 1103515245 + 12345) % 2147483648) % 4100) / 100;
    const held = Array.from({ length: 400 }, () => {
      const past = Array.from({ length: 18 }, drawn);
      const came = sum(past) + sum(Array.from({ length: 12 }, drawn));
      const interval = forecastOf(past).interval;
      return interval !== null && interval.low <= came && came <= interval.high;
    });
    expect(held.filter(Boolean).length / held.length).toBeGreaterThan(0.75);
    expect(held.filter(Boolean).length / held.length).toBeLessThan(0.97);
  });
});
