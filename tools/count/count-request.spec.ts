import { countRequest, WrongCall } from './count-request.js';

const clock = '2026-03-31';
const asked = (...args: string[]): ReturnType<typeof countRequest> => countRequest(args, clock);

describe('the arguments of the count command', () => {
  it("name a file, an objective and a cut-off; the day it is read is the clock's", () => {
    expect(asked('a.csv', '--specific-objective', 'eso4.1', '--as-of', '2025-12-31')).toEqual({
      file: 'a.csv',
      specificObjective: 'ESO4.1',
      asOf: '2025-12-31',
      today: clock,
      operation: null,
      dateOrder: null,
    });
  });

  it('may tell the operation and its days', () => {
    const common = ['a.csv', '--specific-objective=ESO4.1', '--as-of=2025-12-31'];
    expect(asked(...common, '--operation', 'X', '--operation-start', '2024-04-01', '--operation-end', '2027-03-31').operation).toEqual({
      names: ['X'],
      days: { start: '2024-04-01', end: '2027-03-31' },
    });
    expect(() => asked(...common, '--operation-start', '2024-04-01')).toThrowError(WrongCall);
  });

  it('are refused with a sentence when they are wrong', () => {
    expect(() => asked('--specific-objective', 'ESO4.1', '--as-of', '2025-12-31')).toThrowError(WrongCall, 'Name the file to count.');
    expect(() => asked('a.csv', '--specific-objective', 'ESO4.1')).toThrowError(WrongCall, '--as-of is missing.');
    expect(() => asked('a.csv', '--specific-objective', 'ESO4.1', '--as-of', '2025-02-30')).toThrowError(WrongCall, /a day that exists/);
    expect(() => asked('a.csv', '--specific-objective', 'ESO4.99', '--as-of', '2025-12-31')).toThrowError(WrongCall, /ESO4.1 to ESO4.13/);
    expect(() => asked('a.csv', 'b.csv', '--specific-objective', 'ESO4.1', '--as-of', '2025-12-31')).toThrowError(WrongCall, /One file/);
    expect(() => asked('a.csv', '--wrong')).toThrowError(WrongCall);
  });
});
