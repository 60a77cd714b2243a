import type { Weekday } from '../codelists/desk-codes.js';
import type { DeskSchedule } from './opening-calendar.js';
import { heatCalendar, heatHours } from './heat-calendar.js';

const slot = (weekday: Weekday, from: string, to: string) => ({ weekday, from, to, validFrom: '2025-01-01', validTo: null });
const schedule: DeskSchedule = {
  ...{ openedOn: '2025-01-01', closedOn: null },
  slots: [slot(1, '09:00', '13:00'), slot(1, '15:00', '16:30'), slot(3, '09:30', '12:00')],
  closures: [{ from: '2026-03-25', to: '2026-03-25', reason: 'strike' }],
};

describe('a heat calendar', () => {
  const weeks = heatCalendar(
    schedule,
    new Map([
      ['2026-03-23', 7],
      ['2026-03-28', 1],
    ]),
    '2026-03-18',
    '2026-03-28',
  );

  it('has weeks from Monday to Sunday, and nothing beyond the time it shows', () => {
    expect(weeks.map(({ monday }) => monday)).toEqual(['2026-03-16', '2026-03-23']);
    expect(weeks[0]?.days.map((day) => day?.day ?? null)).toEqual([
      ...[null, null, '2026-03-18', '2026-03-19', '2026-03-20', '2026-03-21', '2026-03-22'],
    ]);
    expect(weeks[1]?.days[6]).toBeNull();
  });

  it('tells a day on which nobody came from one on which nobody could', () => {
    const on = (day: string) => weeks.flatMap(({ days }) => days).find((one) => one?.day === day);
    expect(on('2026-03-18')).toEqual({ day: '2026-03-18', count: 0, shut: null });
    expect(on('2026-03-19')).toEqual({ day: '2026-03-19', count: null, shut: 'no_hours' });
    expect(on('2026-03-23')?.count).toBe(7);
    expect(on('2026-03-25')).toEqual({ day: '2026-03-25', count: null, shut: 'strike' });
  });

  it('shows who came though the desk was shut', () => {
    expect(weeks[1]?.days[5]).toEqual({ day: '2026-03-28', count: 1, shut: 'no_hours' });
  });
});

describe('the hours of a week', () => {
  it('are those in which the desk opens or somebody came, on the weekdays of either', () => {
    const hours = heatHours(schedule.slots, [
      { weekday: 1, hour: 9, count: 4 },
      { weekday: 5, hour: 17, count: 1 },
    ]);
    expect([...new Set(hours.map(({ weekday }) => weekday))]).toEqual([1, 3, 5]);
    expect([...new Set(hours.map(({ hour }) => hour))]).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);
    const at = (weekday: Weekday, hour: number) => hours.find((one) => one.weekday === weekday && one.hour === hour)?.count;
    expect([at(1, 9), at(1, 10), at(1, 13), at(1, 16), at(3, 12), at(5, 17), at(5, 9)]).toEqual([4, 0, null, 0, null, 1, null]);
  });

  it('are none where there are neither', () => {
    expect(heatHours([], [])).toEqual([]);
  });
});
