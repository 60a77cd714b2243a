import fc from 'fast-check';
import { addDays } from '../periods/calendar-arithmetic.js';
import { amountTyped, typedOn } from './typed-value.js';

const days = fc.integer({ min: 0, max: 400 }).map((after) => addDays('2024-04-01', after));

describe('the typed value that holds on a day', () => {
  it('goes on until a later one, and before the first there is none, which is not 0', () => {
    const values = [{ on: '2025-03-31' }, { on: '2025-09-30' }];
    expect(['2025-03-30', '2025-03-31', '2025-09-29', '2026-01-01'].map((day) => typedOn(values, day)?.on ?? null)).toEqual([
      null,
      '2025-03-31',
      '2025-03-31',
      '2025-09-30',
    ]);
  });
  it('is the latest of those stated by then, in whatever order they were typed', () =>
    fc.assert(
      fc.property(fc.uniqueArray(days, { maxLength: 12 }), days, (stated, day) => {
        const found = typedOn(
          stated.map((on) => ({ on })),
          day,
        );
        const expected =
          stated
            .filter((on) => on <= day)
            .sort()
            .at(-1) ?? null;
        expect(found?.on ?? null).toBe(expected);
      }),
    ));
});

describe('what a typed value comes to', () => {
  it('R69: of a ratio it follows from the two parts, in percent where the unit is', () => {
    expect(amountTyped({ value: null, numerator: 31, denominator: 124 }, '%')).toBe(25);
    expect(amountTyped({ value: null, numerator: 3, denominator: 2 }, 'hours')).toBe(1.5);
    expect(amountTyped({ value: null, numerator: 3, denominator: 0 }, '%')).toBeNull();
    expect(amountTyped({ value: 40, numerator: null, denominator: null }, 'persons')).toBe(40);
  });
});
