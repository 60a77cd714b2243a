import type { Weekday } from '../codelists/desk-codes.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type DeskSchedule, openingOn, type ShutReason, weekdayOf } from './opening-calendar.js';

/** A day of the calendar. A zero is no absence: `count` is null where the desk did not open and nobody came. */
export interface HeatDay {
  readonly day: CalendarDay;
  readonly count: number | null;
  readonly shut: ShutReason | null;
}

/** Seven days from a Monday; null: the day lies outside the time that is shown. */
export interface HeatWeek {
  readonly monday: CalendarDay;
  readonly days: readonly (HeatDay | null)[];
}

/** How many came on each day between two, in weeks from Monday to Sunday. */
export function heatCalendar(
  schedule: DeskSchedule,
  counts: ReadonlyMap<CalendarDay, number>,
  from: CalendarDay,
  to: CalendarDay,
): readonly HeatWeek[] {
  const weeks: HeatWeek[] = [];
  for (let monday = addDays(from, 1 - weekdayOf(from)); monday <= to; monday = addDays(monday, 7))
    weeks.push({ monday, days: Array.from({ length: 7 }, (_, at) => heatDay(schedule, counts, addDays(monday, at), from, to)) });
  return weeks;
}

function heatDay(
  schedule: DeskSchedule,
  counts: ReadonlyMap<CalendarDay, number>,
  day: CalendarDay,
  from: CalendarDay,
  to: CalendarDay,
): HeatDay | null {
  if (day < from || day > to) return null;
  const { shut } = openingOn(schedule, day);
  return { day, shut, count: counts.get(day) ?? (shut === null ? 0 : null) };
}

/** Contacts of an hour of a weekday: `hour` 9 is from 9:00 to 9:59. */
export interface HourCount {
  readonly weekday: Weekday;
  readonly hour: number;
  readonly count: number;
}

/** An hour of a weekday; `count` is null where the desk does not open then and nobody came. */
export interface HeatHour extends Omit<HourCount, 'count'> {
  readonly count: number | null;
}

/** Weekday by hour: every hour in which the desk opens on some day of the week or somebody came, on every weekday on which either is so. */
export function heatHours(slots: DeskSchedule['slots'], counts: readonly HourCount[]): readonly HeatHour[] {
  const isOpen = (weekday: Weekday, hour: number): boolean =>
    slots.some((slot) => slot.weekday === weekday && Number(slot.from.slice(0, 2)) <= hour && lastHourOf(slot.to) >= hour);
  const hours = [...slots.flatMap(({ from, to }) => [Number(from.slice(0, 2)), lastHourOf(to)]), ...counts.map(({ hour }) => hour)];
  if (hours.length === 0) return [];
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  const weekdays = ([1, 2, 3, 4, 5, 6, 7] as const).filter((weekday) => [...slots, ...counts].some((one) => one.weekday === weekday));
  return weekdays.flatMap((weekday) =>
    Array.from({ length: last - first + 1 }, (_, at): HeatHour => {
      const hour = first + at;
      const count = counts.find((one) => one.weekday === weekday && one.hour === hour)?.count;
      return { weekday, hour, count: count ?? (isOpen(weekday, hour) ? 0 : null) };
    }),
  );
}

/** 13:00 ends in the hour that begins at 12. */
const lastHourOf = (to: string): number => Number(to.slice(0, 2)) - (to.endsWith(':00') ? 1 : 0);
