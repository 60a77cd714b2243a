import fc from 'fast-check';
import { shiftMonth, type MonthlyAmount } from '../progress/monthly-amounts.js';
import { monthsOfPast, smallestDifference, unusualMonths } from './unusual-month.js';

/** Months of a desk from January 2025 on. */
const months = (...amounts: readonly number[]): MonthlyAmount[] =>
  amounts.map((amount, index) => ({ month: shiftMonth('2025-01', index), amount }));
const unusual = (...amounts: readonly number[]) =>
  unusualMonths(months(...amounts), '2025-12-31').filter(({ month }) => month <= shiftMonth('2025-01', amounts.length - 1));

describe('U1 a month unlike the past of its desk', () => {
  it('lies more than three median absolute deviations from the median of the months before', () => {
    // median 20, deviations 2 0 2 1 1 0: their median is 1, but five people are the least that is worth a question
    const past = [18, 20, 22, 19, 21, 20];
    expect(unusualMonths(months(...past, 24), '2025-07-31')).toEqual([]);
    expect(unusualMonths(months(...past, 25), '2025-07-31')).toEqual([{ month: '2025-07', amount: 25, usual: 20, low: 16, high: 24 }]);
    expect(unusualMonths(months(...past, 15), '2025-07-31').map(({ amount }) => amount)).toEqual([15]);
  });
  it('may be wider where the desk always varied', () => {
    // median 20, deviations 10 0 10 5 5 0: their median is 5
    const past = [10, 20, 30, 15, 25, 20];
    expect(unusualMonths(months(...past, 35), '2025-07-31')).toEqual([]);
    expect(unusualMonths(months(...past, 36), '2025-07-31').map(({ low, high }) => [low, high])).toEqual([[5, 35]]);
  });
  it('is not looked for in fewer than six months of past', () => expect(unusual(20, 20, 20, 20, 20, 90)).toEqual([]));
  it('is judged only when it is over', () => expect(unusualMonths(months(20, 20, 20, 20, 20, 20, 90), '2025-07-30')).toEqual([]));
  it('a month without anybody is a month, and may be unusual', () =>
    expect(unusualMonths(months(20, 20, 20, 20, 20, 20), '2025-07-31')).toEqual([
      { month: '2025-07', amount: 0, usual: 20, low: 16, high: 24 },
    ]));
  it('is asked about while it is among the last three', () => {
    expect(unusualMonths(months(20, 20, 20, 20, 20, 20, 90, 20, 20), '2025-09-30').map(({ month }) => month)).toEqual(['2025-07']);
    expect(unusualMonths(months(20, 20, 20, 20, 20, 20, 90, 20, 20, 20), '2025-10-31')).toEqual([]);
  });
  it('is never one of a desk that does every month the same, give or take four people', () =>
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.array(fc.integer({ min: 0, max: smallestDifference - 1 }), { minLength: monthsOfPast + 1, maxLength: 12 }),
        (base, more) => {
          const amounts = months(...more.map((one) => base + one));
          expect(unusualMonths(amounts, `${amounts.at(-1)?.month ?? ''}-31`).filter(({ amount }) => amount > 0)).toEqual([]);
        },
      ),
    ));
});
