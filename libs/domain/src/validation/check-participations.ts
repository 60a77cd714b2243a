import type { Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import { contradictoryAnswers, type AnswerSettings } from './contradictory-answers.js';
import type { RecordFinding } from './finding.js';
import { impossibleDates, type OperationDays } from './possible-dates.js';
import { samePersonTwice } from './same-person-twice.js';
import { unlikelyForAge } from './unlikely-for-age.js';

/** What a record is checked against. There is no clock in here: the last knowable day is told (V13). */
export interface RecordCheckContext {
  /** Null when the operation's days are not known: then no entry is outside it. */
  readonly operation: OperationDays | null;
  /** The day the records are read, or the export day of the file when that is earlier. */
  readonly lastKnowableDay: CalendarDay;
  readonly settings: AnswerSettings;
}

/** The checks of R54 that one record can answer alone (V13, V16) and the contradictions of R17, R25, R46, R49. */
export function checkParticipation(participation: Participation, context: RecordCheckContext): RecordFinding[] {
  return [
    ...impossibleDates(participation, context.operation, context.lastKnowableDay),
    ...unlikelyForAge(participation),
    ...contradictoryAnswers(participation, context.settings, context.lastKnowableDay),
  ];
}

/** The checks of each record, and of the records among themselves (V14), in the order of the list. */
export function checkParticipations(participations: readonly Participation[], context: RecordCheckContext): RecordFinding[] {
  const ofEach = participations.flatMap((participation, record) =>
    checkParticipation(participation, context).map((finding) => ({ ...finding, record })),
  );
  return [...ofEach, ...samePersonTwice(participations)].sort((one, other) => one.record - other.record);
}
