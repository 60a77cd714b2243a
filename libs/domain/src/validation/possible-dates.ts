import type { Participation } from '../people/participation.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { RecordFinding, RecordFindingCode } from './finding.js';

/** First and last day of the operation a record belongs to. */
export interface OperationDays {
  readonly start: CalendarDay;
  readonly end: CalendarDay;
}

/**
 * V13: exit not before entry, entry inside the operation, birth before entry, and no date after the last day the sender could know: the
 * day the file is read, or its stated export day when that is earlier. A date after a cut-off is valid and counts later (R18).
 */
export function impossibleDates(
  participation: Participation,
  operation: OperationDays | null,
  lastKnowableDay: CalendarDay,
): RecordFinding[] {
  const { birthDate, entryDate, exitDate, statusEvents } = participation;
  const findings: RecordFinding[] = [];
  const found = (code: RecordFindingCode, field: keyof Participation): number =>
    findings.push({ of: 'record', check: 'V13', code, level: 'error', field, record: 0 });

  if (exitDate !== null && exitDate < entryDate) found('exit-before-entry', 'exitDate');
  if (birthDate !== null && birthDate >= entryDate) found('birth-after-entry', 'birthDate');
  if (operation !== null && (entryDate < operation.start || entryDate > operation.end)) found('entry-outside-operation', 'entryDate');
  if (entryDate > lastKnowableDay) found('date-after-today', 'entryDate');
  if (exitDate !== null && exitDate > lastKnowableDay) found('date-after-today', 'exitDate');
  if (statusEvents.some(({ on }) => on > lastKnowableDay)) found('date-after-today', 'statusEvents');
  return findings;
}
