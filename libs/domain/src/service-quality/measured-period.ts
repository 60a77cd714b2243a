import { daysOfPeriodicity } from '../alerts/charter-measurement-missing.js';
import type { ClosureReason } from '../codelists/desk-codes.js';
import { closureReasons } from '../codelists/desk-codes.js';
import type { DeskSchedule } from '../desks/opening-calendar.js';
import { openingDaysKept } from '../desks/opening-days-kept.js';
import { addDays } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';

/** First and last day that a measurement of a charter is about. */
export interface MeasuredPeriod {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/**
 * The days that a measurement is about: as many as its periodicity says, up to the day it was measured, and none that the measurement before
 * was about (desk practice 3.12).
 * @param before the day of the measurement before it at the same desk; null: it is the first
 */
export function measuredPeriod(measuredOn: CalendarDay, before: CalendarDay | null, periodicity: string | null): MeasuredPeriod {
  const asLong = addDays(measuredOn, 1 - daysOfPeriodicity(periodicity));
  const after = before === null ? asLong : addDays(before, 1);
  return { from: after > asLong ? after : asLong, to: measuredOn };
}

/** A charter says in words what a standard is about. */
const openingDayWords = /(giorn\w* d[i’'] ?apertura|opening days|jours d[’']ouverture)/i;

/** Whether a standard is about the days on which a desk opens: what kept it shut explains its measurement. */
export function isAboutOpeningDays(...words: readonly (string | null)[]): boolean {
  return words.some((one) => one !== null && openingDayWords.test(one));
}

/** Why promised days were not kept, and how many by each reason. */
export interface LostDays {
  readonly reason: ClosureReason;
  readonly days: number;
}

/** Promised days of a period on which a desk stayed shut, by reason, the most frequent first (desk practice, example I). */
export function daysLost(schedule: DeskSchedule, { from, to }: MeasuredPeriod): readonly LostDays[] {
  const counts = new Map<ClosureReason, number>();
  for (const { reason } of openingDaysKept(schedule, from, to).missed)
    if (isClosure(reason)) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, days]) => ({ reason, days })).toSorted((one, other) => other.days - one.days);
}

function isClosure(reason: string): reason is ClosureReason {
  return Object.hasOwn(closureReasons, reason);
}
