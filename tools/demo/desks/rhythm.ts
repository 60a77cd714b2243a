import { type CalendarDay, daysBetween } from '#domain';
import type { DemoDesk } from '../demo-network.js';
import { hoursOpen, type Weekday, weekdayOf } from './opening-days.js';

/**
 * How many people come in an hour in which a desk is open, beside an average hour: Mondays are full and Fridays quiet. The hours of a day
 * stand in `demandByHour`.
 */
export const demandByWeekday: Readonly<Record<Weekday, number>> = { mon: 1.22, tue: 1.08, wed: 1, thu: 0.96, fri: 0.74, sat: 0.7, sun: 0 };

/** The same by month, January first: after the holidays and after the summer everybody comes, in August hardly anybody. */
export const demandByMonth: readonly number[] = [1.18, 1.1, 1.06, 0.96, 0.98, 1, 0.82, 0.5, 1.28, 1.16, 1.06, 0.74];

/** A new desk has to become known: its share of full demand in its first months. */
export const demandOfNewDesk: readonly number[] = [0.45, 0.65, 0.85];
const daysOfAMonth = 30;

/** How busy a desk is on a day, beside other days of the same desk; 0 when it is shut. */
export function demandOn(desk: DemoDesk, day: CalendarDay): number {
  const hours = hoursOpen(desk, day);
  if (hours === 0) return 0;
  const monthsOpen = Math.floor(daysBetween(desk.openedOn ?? day, day) / daysOfAMonth);
  const month = demandByMonth[Number(day.slice(5, 7)) - 1] ?? 1;
  return hours * demandByWeekday[weekdayOf(day)] * month * (demandOfNewDesk[monthsOpen] ?? 1);
}
