import { type ClosureReason, closureReasons, type Weekday } from '../codelists/desk-codes.js';
import { addDays, daysBetween } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { type LocalTime, minutesOfDay } from '../periods/local-time.js';
import { isPublicHoliday } from '../records/derived/working-days.js';

/** Hours of a weekday, while they hold: both days are in. */
export interface OpeningSlot {
  readonly weekday: Weekday;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly validFrom: CalendarDay;
  /** Null: until others hold. */
  readonly validTo: CalendarDay | null;
}

/** Days on which a desk stayed shut: both are in. */
export interface Closure {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly reason: ClosureReason;
}

/** All that says when a desk receives people. */
export interface DeskSchedule {
  /** Null: it has not opened, or nobody knows when. */
  readonly openedOn: CalendarDay | null;
  readonly closedOn: CalendarDay | null;
  readonly slots: readonly OpeningSlot[];
  readonly closures: readonly Closure[];
}

/** Why nobody is received on a day. `no_hours`: the desk does not open on such a weekday. */
export type ShutReason = 'not_open' | 'public_holiday' | 'no_hours' | ClosureReason;

/** What a day is for a desk. */
export interface OpeningDay {
  readonly day: CalendarDay;
  /** Null: it is open. */
  readonly shut: ShutReason | null;
  /** Whether people were told that it opens; then it counts among the days to be kept. */
  readonly isScheduled: boolean;
  /** Hours of the timetable, whether it was kept or not; 0 where none was promised. */
  readonly hours: number;
}

/** 1 January 2024 was a Monday. */
const aMonday = '2024-01-01';

export function weekdayOf(day: CalendarDay): Weekday {
  return ((((daysBetween(aMonday, day) % 7) + 7) % 7) + 1) as Weekday;
}

/** The hours that hold on a day, the first first, whatever else keeps the desk shut. */
export function slotsOn({ slots }: Pick<DeskSchedule, 'slots'>, day: CalendarDay): readonly OpeningSlot[] {
  const weekday = weekdayOf(day);
  return slots
    .filter((slot) => slot.weekday === weekday && slot.validFrom <= day && (slot.validTo === null || day <= slot.validTo))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
}

/** Hours by the clock on the wall: a slot over the hour that is skipped or repeated in March or October is as long as it says. */
export function hoursOf({ from, to }: Pick<OpeningSlot, 'from' | 'to'>): number {
  return Math.max(0, minutesOfDay(to) - minutesOfDay(from)) / 60;
}

/** What a day is for a desk: national holidays and announced closings are not promised, on other closures a promise is not kept. */
export function openingOn(schedule: DeskSchedule, day: CalendarDay): OpeningDay {
  const shut = shutBefore(schedule, day);
  if (shut !== null) return { day, shut, isScheduled: false, hours: 0 };
  const hours = slotsOn(schedule, day).reduce((sum, slot) => sum + hoursOf(slot), 0);
  if (hours === 0) return { day, shut: 'no_hours', isScheduled: false, hours: 0 };
  const reasons = schedule.closures.filter(({ from, to }) => from <= day && day <= to).map(({ reason }) => reason);
  const announced = reasons.find((reason) => closureReasons[reason].isAnnounced);
  if (announced !== undefined) return { day, shut: announced, isScheduled: false, hours: 0 };
  return { day, shut: reasons[0] ?? null, isScheduled: true, hours };
}

function shutBefore({ openedOn, closedOn }: DeskSchedule, day: CalendarDay): ShutReason | null {
  // on the day it closes for good it still receives people
  if (openedOn === null || day < openedOn || (closedOn !== null && day > closedOn)) return 'not_open';
  return isPublicHoliday(day) ? 'public_holiday' : null;
}

/** Every day between two, both in. */
export function openingDays(schedule: DeskSchedule, from: CalendarDay, to: CalendarDay): readonly OpeningDay[] {
  const days: OpeningDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(openingOn(schedule, day));
  return days;
}

/** Days in a row on which a desk stays shut though its week would open it. */
export interface Shutting {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly reason: ShutReason;
}

/** What keeps a desk shut next, after a day and within so many; null: nothing that is known. A day on which it never opens is none. */
export function nextShutting(schedule: DeskSchedule, after: CalendarDay, within: number): Shutting | null {
  const isUnusual = ({ day, shut }: OpeningDay): boolean =>
    shut !== null && shut !== 'no_hours' && shut !== 'not_open' && slotsOn(schedule, day).length > 0;
  const days = openingDays(schedule, addDays(after, 1), addDays(after, within));
  const first = days.find(isUnusual);
  if (first?.shut == null) return null;
  // days without hours in between do not open it
  const opens = days.find(({ day, shut }) => day > first.day && shut === null);
  const last = days.findLast((one) => isUnusual(one) && (opens === undefined || one.day < opens.day));
  return { from: first.day, to: last?.day ?? first.day, reason: first.shut };
}

/** How a moment stands to the hours of a desk. */
export type OpeningState =
  | { readonly kind: 'open' }
  /** `slots`: the hours of that day. */
  | { readonly kind: 'outside_hours'; readonly slots: readonly OpeningSlot[] }
  | { readonly kind: 'shut'; readonly reason: ShutReason }
  /** Nobody wrote down its hours for that time: nothing can be said. */
  | { readonly kind: 'not_known' };

/** Whether a desk receives people at an hour of a day by the clock on its wall; null: at some hour of it. The minute of closing is out. */
export function openingState(schedule: DeskSchedule, day: CalendarDay, time: LocalTime | null): OpeningState {
  const holds = schedule.slots.some(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));
  const { shut } = openingOn(schedule, day);
  if (!holds && (shut === null || shut === 'no_hours')) return { kind: 'not_known' };
  if (shut !== null) return { kind: 'shut', reason: shut };
  const slots = slotsOn(schedule, day);
  if (time === null || slots.some(({ from, to }) => from <= time && time < to)) return { kind: 'open' };
  return { kind: 'outside_hours', slots };
}
