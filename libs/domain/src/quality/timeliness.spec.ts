import fc from 'fast-check';
import { medianOf } from './median.js';
import { timelinessOf } from './timeliness.js';

describe('timeliness of records', () => {
  it('is the median of the days until recording, and the share within thirty', () =>
    expect(
      timelinessOf([
        { days: 31, count: 1 },
        { days: 2, count: 2 },
        { days: 30, count: 1 },
      ]),
    ).toEqual({ count: 4, medianDays: 16, inTime: 0.75 }));
  it('takes what was recorded beforehand as recorded on the day', () =>
    expect(timelinessOf([{ days: -4, count: 3 }])).toEqual({ count: 3, medianDays: 0, inTime: 1 }));
  it('is not known where nothing happened, which is not 0', () =>
    expect(timelinessOf([])).toEqual({ count: 0, medianDays: null, inTime: null }));
  it('is the same as that of the facts one by one', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ days: fc.nat(90), count: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 12 }),
        (delays) => {
          const each = delays.flatMap(({ days, count }) => Array.from({ length: count }, () => days));
          expect(timelinessOf(delays).medianDays).toBe(medianOf(each));
          expect(timelinessOf(delays).inTime).toBe(each.filter((days) => days <= 30).length / each.length);
        },
      ),
    ));
});
