import { dayOfInstant, formatDay, formatInstant, formatLongMonth, formatMonths, formatPeriod, formatShortDay } from './dates.js';

const period = { id: 'P4', start: '2025-10-01', end: '2026-03-31' };

describe('days, months and periods in words of a language', () => {
  it('writes a day with the month’s short name', () => {
    expect(formatDay('2026-03-31', 'it')).toBe('31 mar 2026');
    expect(formatDay('2026-03-31', 'en')).toBe('31 Mar 2026');
    expect(formatDay('2026-03-31', 'fr')).toBe('31 mars 2026');
  });

  it('makes the first of a month an ordinal where the language does', () => {
    expect(formatDay('2025-10-01', 'it')).toBe('1° ott 2025');
    expect(formatDay('2025-10-01', 'fr')).toBe('1er oct. 2025');
    expect(formatDay('2025-10-01', 'en')).toBe('1 Oct 2025');
  });

  it('writes a short day with day, month, year in all three', () => {
    for (const language of ['it', 'en', 'fr'] as const) expect(formatShortDay('2026-03-31', language)).toBe('31/03/2026');
  });

  it('names a period by its number and its months', () => {
    expect(formatPeriod(period, 'it')).toBe('P4 · ott 2025 – mar 2026');
    expect(formatPeriod(period, 'en')).toBe('P4 · Oct 2025 – Mar 2026');
    expect(formatPeriod(period, 'fr')).toBe('P4 · oct. 2025 – mars 2026');
  });

  it('names one month once', () => {
    expect(formatMonths('2026-03-01', '2026-03-31', 'it')).toBe('mar 2026');
    expect(formatLongMonth('2026-03', 'it')).toBe('marzo 2026');
  });

  it('puts an instant on the day of the programme’s time zone', () => {
    expect(dayOfInstant('2026-03-31T22:30:00.000Z')).toBe('2026-04-01');
    expect(formatInstant('2026-03-31T16:00:00.000Z', 'it')).toBe('31 mar 2026, 18:00');
  });

  it('refuses what is no month', () => {
    expect(() => formatLongMonth('2026-13', 'it')).toThrowError(RangeError);
  });
});
