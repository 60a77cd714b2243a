import type { CalendarDay } from '../periods/calendar-day.js';
import type { RecordContent } from '../records/record-content.js';

/** Why hours or days of a desk cannot stand beside others. */
export interface OverlapFault {
  readonly code: 'overlapping-hours' | 'overlapping-days';
  readonly field: string;
}

const textOf = (content: RecordContent, field: string): string | null => {
  const value = content[field];
  return typeof value === 'string' ? value : null;
};

/** Whether two stretches share anything; an end that is not known lies after all others. */
function overlap(from: string | null, to: string | null, otherFrom: string | null, otherTo: string | null): boolean {
  return (from ?? '') <= (otherTo ?? '~') && (otherFrom ?? '') <= (to ?? '~');
}

/** Hours of the same weekday, in force at the same time, must not overlap: 9-13 and 13-17 stand beside each other, 9-13 and 12-14 do not. */
export function openingOverlap(slot: RecordContent, others: readonly RecordContent[]): OverlapFault | null {
  const isAgainst = (other: RecordContent): boolean =>
    other['weekday'] === slot['weekday'] &&
    overlap(textOf(slot, 'validFrom'), textOf(slot, 'validTo'), textOf(other, 'validFrom'), textOf(other, 'validTo')) &&
    (textOf(slot, 'from') ?? '') < (textOf(other, 'to') ?? '') &&
    (textOf(other, 'from') ?? '') < (textOf(slot, 'to') ?? '');
  return others.some(isAgainst) ? { code: 'overlapping-hours', field: 'from' } : null;
}

/** A day has one closure, and with it one reason. */
export function closureOverlap(closure: RecordContent, others: readonly RecordContent[]): OverlapFault | null {
  const isAgainst = (other: RecordContent): boolean =>
    overlap(textOf(closure, 'from'), textOf(closure, 'to'), textOf(other, 'from'), textOf(other, 'to'));
  return others.some(isAgainst) ? { code: 'overlapping-days', field: 'from' } : null;
}

/** Whether days lie within a project: a desk can be neither open nor shut for it before it begins or after it has ended. */
export function isWithin(content: RecordContent, start: CalendarDay, end: CalendarDay): boolean {
  return (textOf(content, 'from') ?? start) >= start && (textOf(content, 'to') ?? end) <= end;
}
