import { utc } from '@date-fns/utc';
import { addDays as addDaysElsewhere, addMonths as addMonthsElsewhere, differenceInCalendarDays, formatISO } from 'date-fns';
import fc from 'fast-check';
import { addDays, addMonths, completedYears, daysBetween, monthOf } from './calendar-arithmetic.js';

const iso = (date: Date): string => formatISO(date, { representation: 'date', in: utc });
const days = fc
  .date({ min: new Date('1890-01-01'), max: new Date('2150-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('arithmetic on calendar days', () => {
  it('adds days as date-fns does', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -40_000, max: 40_000 }),
        (day, n) => addDays(day, n) === iso(addDaysElsewhere(day, n, { in: utc })),
      ),
    );
  });
  it('adds months as date-fns does, clamped to the end of a shorter month', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -600, max: 600 }),
        (day, n) => addMonths(day, n) === iso(addMonthsElsewhere(day, n, { in: utc })),
      ),
    );
  });
  it('counts days as date-fns does', () => {
    fc.assert(fc.property(days, days, (from, to) => daysBetween(from, to) === differenceInCalendarDays(to, from, { in: utc })));
  });
  it('R46: six months after 31 August is the end of February', () => {
    expect(addMonths('2025-08-31', 6)).toBe('2026-02-28');
    expect(addMonths('2023-08-31', 6)).toBe('2024-02-29');
  });
  it('R40: the 28th day after leaving is in, counted from the exit date', () => expect(addDays('2025-12-15', 28)).toBe('2026-01-12'));
  it('R16: the birthday on the entry date gives the new age', () => {
    expect(completedYears('2007-03-10', '2025-03-10')).toBe(18);
    expect(completedYears('2007-03-10', '2025-03-09')).toBe(17);
  });
  it('R16: born on 29 February, the birthday is 1 March in common years', () => {
    expect(completedYears('2004-02-29', '2025-02-28')).toBe(20);
    expect(completedYears('2004-02-29', '2025-03-01')).toBe(21);
    expect(completedYears('2004-02-29', '2024-02-29')).toBe(20);
  });
  it('names the month', () => expect(monthOf('2025-03-31')).toBe('2025-03'));
});
