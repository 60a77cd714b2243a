import fc from 'fast-check';
import type { Weekday } from '../codelists/desk-codes.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import { contactsPerHour, openingDaysKept } from './opening-days-kept.js';
import {
  type Closure,
  type DeskSchedule,
  hoursOf,
  nextShutting,
  openingDays,
  openingOn,
  openingState,
  type OpeningSlot,
  weekdayOf,
} from './opening-calendar.js';

const slot = (weekday: Weekday, from: string, to: string, validFrom = '2025-01-01', validTo: string | null = null): OpeningSlot => {
  return { weekday, from, to, validFrom, validTo };
};
const weekdaysFrom = (from: string, to: string): OpeningSlot[] => ([1, 2, 3, 4, 5] as const).map((weekday) => slot(weekday, from, to));
const schedule = (slots: readonly OpeningSlot[], closures: readonly Closure[] = []): DeskSchedule => {
  return { openedOn: '2025-01-07', closedOn: null, slots, closures };
};

describe('the opening calendar of a desk', () => {
  const mornings = schedule([...weekdaysFrom('09:00', '13:00'), slot(2, '15:00', '17:30')]);

  it('knows the weekday of a day, Monday first', () => {
    expect(['2024-01-01', '2026-03-31', '2026-03-29', '1999-12-31'].map(weekdayOf)).toEqual([1, 2, 7, 5]);
  });

  it('is open within its hours: the first minute is in, the last is out', () => {
    const at = (day: string, time: string | null) => openingState(mornings, day, time).kind;
    expect(['08:59', '09:00', '12:59', '13:00', '14:00', '15:00', '17:29', '17:30'].map((time) => at('2026-03-31', time))).toEqual([
      ...(['outside_hours', 'open', 'open', 'outside_hours', 'outside_hours', 'open', 'open', 'outside_hours'] as const),
    ]);
    expect(at('2026-03-30', '15:30')).toBe('outside_hours');
    expect(at('2026-03-30', null)).withContext('at some hour of that day').toBe('open');
  });

  it('is shut on weekdays without hours, on national holidays and before it opened', () => {
    const shut = (day: string) => openingOn(mornings, day).shut;
    expect(shut('2026-03-28')).toBe('no_hours');
    expect(shut('2026-04-06')).withContext('Easter Monday').toBe('public_holiday');
    expect(shut('2025-06-02')).toBe('public_holiday');
    expect(shut('2025-01-06')).toBe('not_open');
    expect(shut('2025-01-07')).toBeNull();
    expect(openingOn({ ...mornings, closedOn: '2026-03-30' }, '2026-03-30').shut).toBeNull();
    expect(openingOn({ ...mornings, closedOn: '2026-03-30' }, '2026-03-31').shut).toBe('not_open');
    expect(openingOn({ ...mornings, openedOn: null }, '2026-03-31').shut).toBe('not_open');
  });

  it('says nothing of a time for which nobody wrote down hours', () => {
    expect(openingState(schedule([]), '2026-03-31', '10:00')).toEqual({ kind: 'not_known' });
    expect(openingState(schedule([slot(1, '09:00', '13:00', '2026-01-01')]), '2025-12-01', '10:00')).toEqual({ kind: 'not_known' });
  });

  it('follows hours that change on a day', () => {
    const changed = schedule([slot(1, '09:00', '13:00', '2025-01-01', '2026-03-29'), slot(1, '14:00', '18:00', '2026-03-30')]);
    expect(openingState(changed, '2026-03-23', '10:00').kind).toBe('open');
    expect(openingState(changed, '2026-03-30', '10:00').kind).toBe('outside_hours');
    expect(openingState(changed, '2026-03-30', '14:00').kind).toBe('open');
  });

  it('reads the clock on the wall: the nights on which it is changed make no hour longer or shorter', () => {
    const always = schedule([slot(7, '01:00', '04:00')]);
    expect(openingOn(always, '2026-03-29').hours).toBe(3);
    expect(openingOn(always, '2026-10-25').hours).toBe(3);
    expect(openingState(always, '2026-10-25', '02:30').kind).toBe('open');
    expect(openingState(always, '2026-03-29', '04:00').kind).toBe('outside_hours');
  });

  it('has every day once, and as many hours as its slots (any schedule)', () => {
    const slots = fc.array(
      fc.record({
        weekday: fc.constantFrom(...([1, 2, 3, 4, 5, 6, 7] as const)),
        from: fc.constantFrom('08:30', '09:00', '14:00'),
        to: fc.constantFrom('10:15', '13:00', '18:00'),
        validFrom: fc.nat(400).map((n) => addDays('2025-01-01', n)),
        validTo: fc.option(
          fc.nat(800).map((n) => addDays('2025-01-01', n)),
          { nil: null },
        ),
      }),
      { maxLength: 8 },
    );
    const closures = fc.array(
      fc
        .tuple(fc.nat(700), fc.nat(20), fc.constantFrom('holiday', 'strike', 'staff', 'works', 'other' as const))
        .map(([n, length, reason]) => {
          return { from: addDays('2025-01-01', n), to: addDays('2025-01-01', n + length), reason: reason as Closure['reason'] };
        }),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(slots, closures, fc.nat(600), fc.nat(90), (some, shut, first, length) => {
        const [from, to] = [addDays('2025-01-01', first), addDays('2025-01-01', first + length)];
        const days = openingDays(schedule(some, shut), from, to);
        expect(days.map(({ day }) => day)).toEqual(Array.from({ length: length + 1 }, (_, at) => addDays(from, at)));
        const kept = openingDaysKept(schedule(some, shut), from, to);
        expect(kept.kept + kept.missed.length).toBe(kept.scheduled);
        expect(kept.hoursKept).toBeLessThanOrEqual(kept.hoursScheduled);
        for (const { hours, isScheduled } of days) expect(hours > 0).toBe(isScheduled);
        // what is cut in two adds up
        const half = addDays(from, Math.floor(length / 2));
        const parts = [openingDaysKept(schedule(some, shut), from, half), openingDaysKept(schedule(some, shut), addDays(half, 1), to)];
        expect(parts.reduce((sum, part) => sum + part.scheduled, 0)).toBe(kept.scheduled);
        expect(parts.reduce((sum, part) => sum + part.hoursKept, 0)).toBeCloseTo(kept.hoursKept, 9);
        // more closures never open a day
        expect(openingDaysKept(schedule(some), from, to).kept).toBeGreaterThanOrEqual(kept.kept);
      }),
      { numRuns: 200 },
    );
  });

  it('measures a slot by its clock', () => {
    expect(hoursOf({ from: '09:00', to: '12:45' })).toBe(3.75);
    expect(hoursOf({ from: '13:00', to: '09:00' })).toBe(0);
  });
});

describe('what keeps a desk shut next', () => {
  const week = weekdaysFrom('09:00', '13:00');
  const christmas: Closure = { from: '2025-12-24', to: '2026-01-06', reason: 'holiday' };

  it('is from its first day to its last, over the days on which it never opens', () => {
    expect(nextShutting(schedule(week, [christmas]), '2025-12-12', 60)).toEqual({
      from: '2025-12-24',
      to: '2026-01-06',
      reason: 'holiday',
    });
  });

  it('is a national holiday too, on a day on which it would open', () => {
    // Easter Monday; 25 April 2026 is a Saturday
    expect(nextShutting(schedule(week), '2026-03-31', 30)).toEqual({ from: '2026-04-06', to: '2026-04-06', reason: 'public_holiday' });
    expect(nextShutting(schedule(week), '2026-04-06', 20)).toBeNull();
  });

  it('is nothing that is over, too far away or every week the same', () => {
    expect(nextShutting(schedule(week, [christmas]), '2025-11-17', 20)).toBeNull();
    expect(nextShutting(schedule(week, [christmas]), '2026-01-06', 30)).toBeNull();
    expect(nextShutting(schedule([]), '2026-03-31', 60)).toBeNull();
  });
});

describe('opening days kept', () => {
  it('worked example I: of 48 promised days two were lost to strikes and one to an illness without cover, 45 / 48 = 93.75 %', () => {
    // four days a week for twelve weeks without a holiday
    const slots = ([1, 2, 3, 4] as const).map((weekday) => slot(weekday, '09:00', '13:00'));
    const closures: Closure[] = [
      { from: '2026-01-19', to: '2026-01-20', reason: 'strike' },
      { from: '2026-02-12', to: '2026-02-12', reason: 'staff' },
    ];
    const kept = openingDaysKept(schedule(slots, closures), '2026-01-12', '2026-04-05');
    expect([kept.scheduled, kept.kept, kept.share]).toEqual([48, 45, 0.9375]);
    expect(kept.missed).toEqual([
      { day: '2026-01-19', reason: 'strike' },
      { day: '2026-01-20', reason: 'strike' },
      { day: '2026-02-12', reason: 'staff' },
    ]);
    expect([kept.hoursScheduled, kept.hoursKept]).toEqual([192, 180]);
  });

  it('promises neither national holidays nor what was announced as shut', () => {
    const patron: Closure = { from: '2026-03-19', to: '2026-03-20', reason: 'holiday' };
    const week = openingDaysKept(schedule(weekdaysFrom('09:00', '13:00'), [patron]), '2026-03-16', '2026-03-20');
    expect([week.scheduled, week.kept, week.missed]).toEqual([3, 3, []]);
    const easter = openingDaysKept(schedule(weekdaysFrom('09:00', '13:00')), '2026-04-06', '2026-04-10');
    expect(easter.scheduled).toBe(4);
  });

  it('of nothing promised there is no share', () => {
    expect(openingDaysKept(schedule([]), '2026-03-16', '2026-03-20').share).toBeNull();
    expect(contactsPerHour(12, 0)).toBeNull();
    expect(contactsPerHour(12, 8)).toBe(1.5);
  });
});
