import { isCefrLevel, levelsGained } from '../../people/language-progress.js';
import { type ContentValue, isParts, type RecordContent } from '../record-content.js';
import type { FieldValue } from '../record-node.js';
import type { ContentType } from '../stored-as-content.js';
import { workingDaysBetween } from './working-days.js';

type Derivation = (content: RecordContent) => Readonly<Record<string, FieldValue>>;

const derivations: Readonly<Partial<Record<ContentType, Derivation>>> = {
  appointment: ({ requestedOn, slotOn }) => ({
    waitingWorkingDays: typeof requestedOn === 'string' && typeof slotOn === 'string' ? workingDaysBetween(requestedOn, slotOn) : null,
  }),
  jointService: ({ deliveries }) => ({ firstDeliveryOn: firstDelivery(deliveries) }),
  // R113
  enrolment: ({ entryLevel, exitLevel }) => ({
    levelsGained: levelsGained(isCefrLevel(entryLevel) ? entryLevel : null, isCefrLevel(exitLevel) ? exitLevel : null),
  }),
};

/** The first day on which a service was given; null: not yet. */
function firstDelivery(deliveries: ContentValue | undefined): FieldValue {
  const days =
    deliveries !== undefined && isParts(deliveries) ? deliveries.flatMap(({ date }) => (typeof date === 'string' ? [date] : [])) : [];
  return days.toSorted()[0] ?? null;
}

/** What follows from a record's own fields; what follows from other records stands beside them. */
export function derivedValues(type: ContentType, content: RecordContent): Readonly<Record<string, FieldValue>> {
  return derivations[type]?.(content) ?? {};
}
