import { isCefrLevel, levelsGained } from '../../people/language-progress.js';
import type { RecordContent } from '../record-content.js';
import type { FieldValue } from '../record-node.js';
import type { ContentType } from '../stored-as-content.js';
import { workingDaysBetween } from './working-days.js';

type Derivation = (content: RecordContent) => Readonly<Record<string, FieldValue>>;

const derivations: Readonly<Partial<Record<ContentType, Derivation>>> = {
  appointment: ({ requestedOn, slotOn }) => ({
    waitingWorkingDays: typeof requestedOn === 'string' && typeof slotOn === 'string' ? workingDaysBetween(requestedOn, slotOn) : null,
  }),
  // R113
  enrolment: ({ entryLevel, exitLevel }) => ({
    levelsGained: levelsGained(isCefrLevel(entryLevel) ? entryLevel : null, isCefrLevel(exitLevel) ? exitLevel : null),
  }),
};

/** What follows from a record's own fields; what follows from other records stands beside them. */
export function derivedValues(type: ContentType, content: RecordContent): Readonly<Record<string, FieldValue>> {
  return derivations[type]?.(content) ?? {};
}
