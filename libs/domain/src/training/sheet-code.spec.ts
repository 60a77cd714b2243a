import * as fc from 'fast-check';
import { sheetCode, sheetCodeIn } from './sheet-code.js';

const random = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 7, maxLength: 7 });

describe('the code of a sign-in sheet', () => {
  it('is found again however it is typed from paper', () => {
    const code = sheetCode([0, 1, 2, 3, 4, 5, 6]);
    expect(code).toMatch(/^0123-456.$/);
    expect(sheetCodeIn(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
    expect(sheetCodeIn(code.replace('0', 'O').replace('1', 'l'))).toBe(code);
  });

  it('is itself again for every code', () => {
    fc.assert(fc.property(random, (values) => expect(sheetCodeIn(sheetCode(values))).toBe(sheetCode(values))));
  });

  it('is none with a wrong sign: no mistake leads to the register of another session', () => {
    fc.assert(
      fc.property(random, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 31 }), (values, at, step) => {
        const wrong = values.map((value, index) => (index === at ? (value & 31) + step : value));
        const [code, other] = [sheetCode(values).replace('-', ''), sheetCode(wrong).replace('-', '')];
        expect(sheetCodeIn(other.slice(0, 7) + code.slice(7))).toBeNull();
      }),
    );
  });

  it('is none for anything else', () => {
    expect([sheetCodeIn(''), sheetCodeIn('ABCD'), sheetCodeIn('UUUU-UUUU')]).toEqual([null, null, null]);
  });
});
