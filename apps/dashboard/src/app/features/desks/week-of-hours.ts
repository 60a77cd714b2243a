import type { DeskHours } from '#contract';
import { type CalendarDay, hoursOf, openingOverlap, ruleFaults, type Weekday } from '#domain';

export type RecordedHours = DeskHours['slots'][number];
/** Hours of a weekday as they are written. */
export interface WrittenSlot {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

export const allWeekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const bySlot = (one: WrittenSlot, other: WrittenSlot): number => one.weekday - other.weekday || (one.from < other.from ? -1 : 1);

/** The hours that hold on a day, in the order of the week. */
export function hoursInForce(slots: readonly RecordedHours[], day: CalendarDay): readonly RecordedHours[] {
  return slots.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo)).toSorted(bySlot);
}

/** The days after one on which other hours begin or end, the next first. */
export function changesAfter(slots: readonly RecordedHours[], day: CalendarDay): readonly CalendarDay[] {
  return [...new Set(slots.map(({ validFrom }) => validFrom).filter((from) => from > day))].sort();
}

/** Hours of a week by the clock. */
export function hoursAWeek(slots: readonly WrittenSlot[]): number {
  return slots.reduce((sum, slot) => sum + hoursOf(slot), 0);
}

/** What cannot stand among hours as they are written: a key of `desks.hours.fault`, by their place. */
export function faultsOfWeek(
  slots: readonly WrittenSlot[],
  from: CalendarDay,
): ReadonlyMap<number, 'missing' | 'backwards' | 'overlapping'> {
  const faults = new Map<number, 'missing' | 'backwards' | 'overlapping'>();
  for (const [at, slot] of slots.entries()) {
    const content = { ...slot, validFrom: from };
    const others = slots.filter((_, other) => other !== at).map((other) => ({ ...other, validFrom: from }));
    if (slot.from === '' || slot.to === '') faults.set(at, 'missing');
    else if (ruleFaults('deskOpening', content, from).length > 0) faults.set(at, 'backwards');
    else if (openingOverlap(content, others)) faults.set(at, 'overlapping');
  }
  return faults;
}
