import { addDays, type CalendarDay, daysBetween, isWorkingDay } from '#domain';
import type { DemoDesk } from '../demo-network.js';

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** 2 January 2023 was a Monday. */
export const weekdayOf = (day: CalendarDay): Weekday => weekdays[((daysBetween('2023-01-02', day) % 7) + 7) % 7] ?? 'sun';

/** Desks are shut on holidays, around Christmas and for two weeks in August. */
function isShut(day: CalendarDay): boolean {
  const monthDay = day.slice(5);
  return !isWorkingDay(day) || monthDay >= '12-24' || monthDay <= '01-06' || (monthDay >= '08-10' && monthDay <= '08-22');
}

/** Where the network names no hours: so many a day, from Monday to Friday. */
const usualHours = 4;

function hoursBetween({ from, to }: { readonly from: string; readonly to: string }): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (minutes(to) - minutes(from)) / 60;
}

/** Hours for which a desk receives people on a day; 0 when it is shut, or has not opened yet. */
export function hoursOpen({ openedOn, openingHours }: DemoDesk, day: CalendarDay): number {
  if (!openedOn || day < openedOn || isShut(day)) return 0;
  if (openingHours.length === 0) return usualHours;
  const weekday = weekdayOf(day);
  return openingHours.filter((slot) => slot.weekday === weekday).reduce((hours, slot) => hours + hoursBetween(slot), 0);
}

/** The days a desk receives people between two days, by its opening hours. */
export function openDays(desk: DemoDesk, from: CalendarDay, to: CalendarDay): CalendarDay[] {
  const days: CalendarDay[] = [];
  if (!desk.openedOn) return days;
  for (let day = desk.openedOn > from ? desk.openedOn : from; day <= to; day = addDays(day, 1))
    if (hoursOpen(desk, day) > 0) days.push(day);
  return days;
}
