import { dayOfInstant } from '#wording';
import { endOfDay } from './programme-time';

describe('the clock of the programmes', () => {
  it('ends a day at its own midnight, in winter and in summer', () => {
    expect(endOfDay('2025-11-28')).toBe('2025-11-28T22:59:59.999Z');
    expect(endOfDay('2025-07-01')).toBe('2025-07-01T21:59:59.999Z');
  });

  it('ends the days on which the clock changes', () => {
    expect(endOfDay('2026-03-29')).toBe('2026-03-29T21:59:59.999Z');
    expect(endOfDay('2026-10-25')).toBe('2026-10-25T22:59:59.999Z');
  });

  it('finds the day again on which that instant falls', () => {
    for (const day of ['2025-11-28', '2025-07-01', '2026-03-29', '2026-10-25', '2025-12-31']) expect(dayOfInstant(endOfDay(day))).toBe(day);
  });
});
