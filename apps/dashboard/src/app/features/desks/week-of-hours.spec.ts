import { changesAfter, faultsOfWeek, hoursAWeek, hoursInForce, type RecordedHours } from './week-of-hours';

const slot = (weekday: 1 | 2 | 3, from: string, to: string, validFrom = '2025-01-01', validTo: string | null = null): RecordedHours => {
  return { id: `${weekday}${from}`, version: 1, weekday, from, to, validFrom, validTo };
};

describe('the hours of a week', () => {
  const slots = [
    slot(2, '15:00', '17:00'),
    slot(2, '09:00', '13:00'),
    slot(1, '09:00', '13:00', '2025-01-01', '2026-05-31'),
    slot(3, '09:00', '12:30', '2026-06-01'),
  ];

  it('are those in force on a day, from Monday on', () => {
    expect(hoursInForce(slots, '2026-03-31').map(({ weekday, from }) => `${weekday} ${from}`)).toEqual(['1 09:00', '2 09:00', '2 15:00']);
    expect(hoursInForce(slots, '2026-06-01').map(({ weekday }) => weekday)).toEqual([2, 2, 3]);
    expect(changesAfter(slots, '2026-03-31')).toEqual(['2026-06-01']);
  });

  it('add up by the clock', () => {
    expect(hoursAWeek(hoursInForce(slots, '2026-03-31'))).toBe(10);
  });

  it('are at fault where one is missing, ends before it begins, or lies over another', () => {
    const written = [
      { weekday: 1, from: '09:00', to: '13:00' },
      { weekday: 1, from: '12:00', to: '14:00' },
      { weekday: 2, from: '', to: '13:00' },
      { weekday: 3, from: '13:00', to: '09:00' },
    ] as const;
    expect([...faultsOfWeek(written, '2026-04-01')]).toEqual([
      [0, 'overlapping'],
      [1, 'overlapping'],
      [2, 'missing'],
      [3, 'backwards'],
    ]);
  });
});
