import type { CalendarDay } from '../periods/calendar-day.js';
import type { ClassifiedParticipation } from './classified-participation.js';

/**
 * Who counts, and on which day: the day the rule holds from, or null when the participation does not count. A rule answers for one
 * participation, whatever the period asked about; the day decides which period that is (R18).
 */
export type CountingRule = (participation: ClassifiedParticipation) => CalendarDay | null;

/** R8, R18: outputs count on the day support begins. */
export const onEntry =
  (holds: (participation: ClassifiedParticipation) => boolean): CountingRule =>
  (participation) =>
    participation.counted && holds(participation) ? participation.record.entryDate : null;

/** R18: immediate results count on the exit date, whenever in the 28 days they happened. */
export const onLeaving =
  (holds: (participation: ClassifiedParticipation) => boolean): CountingRule =>
  (participation) =>
    participation.counted && participation.scoresResults && holds(participation) ? participation.exitDate : null;

/** R46: longer-term results count on the day six months after leaving, and on no cut-off before it. */
export const sixMonthsAfter =
  (holds: (participation: ClassifiedParticipation) => boolean): CountingRule =>
  (participation) =>
    participation.counted && participation.scoresResults && holds(participation) ? participation.sixMonthDay : null;
