import { instantOf } from './instant-of.js';

describe('the instant of an hour by the clock on the wall', () => {
  const rome = (day: string, time: string): string => instantOf(day, time, 'Europe/Rome');

  it('is an hour earlier in winter and two in summer', () => {
    expect(rome('2026-01-15', '09:30')).toBe('2026-01-15T08:30:00.000Z');
    expect(rome('2026-07-15', '09:30')).toBe('2026-07-15T07:30:00.000Z');
    expect(rome('2026-03-29', '00:30')).toBe('2026-03-28T23:30:00.000Z');
  });

  it('is the first of two in October, and an hour later where March skips it', () => {
    expect(rome('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z');
    expect(rome('2026-10-25', '03:30')).toBe('2026-10-25T02:30:00.000Z');
    expect(rome('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z');
    expect(rome('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z');
  });
});
