import { dayOfInstant } from '#wording';
import { endOfDay, timeOfDay } from './programme-time';

describe('the clock of the programmes', () => {
  it('ends a day at its own midnight, in winter and in summer', () => {
    expect(endOfDay('2025-11-28')).toBe('2025-11-28T22:59:59.999Z');
    expect(endOfDay('2025-07-01')).toBe('2025-07-01T21:59:59.999Z');
  });

  it('ends the days on which the clock changes', () => {
    expect(endOfDay('2026-03-29')).toBe('2026-03-29T21:59:59.999Z');
    expect(endOfDay('2026-10-25')).toBe('2026-10-25T22:59:59.999Z');
  });

  it('shows the hour of an instant, on both sides of the changes', () => {
    expect(timeOfDay(new Date('2026-03-29T00:59:00Z'))).toBe('01:59');
    expect(timeOfDay(new Date('2026-03-29T01:00:00Z'))).toBe('03:00');
    expect(timeOfDay(new Date('2026-10-25T00:30:00Z'))).toBe('02:30');
    expect(timeOfDay(new Date('2026-10-25T01:30:00Z'))).toBe('02:30');
    expect(timeOfDay(new Date('2025-12-31T23:05:00Z'))).toBe('00:05');
  });

  it('finds the day again on which that instant falls', () => {
    for (const day of ['2025-11-28', '2025-07-01', '2026-03-29', '2026-10-25', '2025-12-31']) expect(dayOfInstant(endOfDay(day))).toBe(day);
  });
});
