import type { Participation } from '../people/participation.js';
import { addMonths } from '../periods/calendar-arithmetic.js';
import type { CalendarDay } from '../periods/calendar-day.js';
import type { FindingLevel, RecordFinding, RecordFindingCode } from './finding.js';

/** Points of the programme that decide whether an answer is possible. */
export interface AnswerSettings {
  readonly nonBinarySex: boolean;
}

/**
 * Answers that cannot both be true: a third sex entry where national law has none (R17), long-term unemployment of somebody not
 * unemployed (R25), a result of leaving without an exit (R49), and the situation six months after an exit that is not so long ago (R46).
 */
export function contradictoryAnswers(
  participation: Participation,
  settings: AnswerSettings,
  lastKnowableDay: CalendarDay,
): RecordFinding[] {
  const { sex, longTerm, employmentStatus, exitDate, status6m } = participation;
  const findings: RecordFinding[] = [];
  const found = (
    check: RecordFinding['check'],
    code: RecordFindingCode,
    field: keyof Participation,
    level: FindingLevel = 'error',
  ): number => findings.push({ of: 'record', check, code, level, field, record: 0 });

  if (sex === 'N' && !settings.nonBinarySex) found('R17', 'non-binary-not-provided', 'sex');
  if (longTerm === true && employmentStatus !== null && employmentStatus !== 'UNE') found('R25', 'long-term-not-unemployed', 'longTerm');
  if (exitDate === null) for (const field of resultsOf(participation)) found('R49', 'result-without-exit', field);
  if (exitDate !== null && (saysSixMonths(status6m) || participation.improved6m.length > 0) && addMonths(exitDate, 6) > lastKnowableDay)
    found('R46', 'six-months-not-past', 'status6m', 'warning');
  return findings;
}

/** Somebody who could not be reached is unknown: that is no statement about a day. */
function saysSixMonths(status: Participation['status6m']): boolean {
  return status !== null && status !== 'unknown';
}

/** The fields that tell something of leaving or of the time after. "No" to education or qualification says nothing that needs an exit. */
function resultsOf({
  lastStatus28d,
  statusEvents,
  education28d,
  qualification28d,
  status6m,
  improved6m,
}: Participation): (keyof Participation)[] {
  const told: [keyof Participation, boolean][] = [
    ['lastStatus28d', lastStatus28d !== null],
    ['statusEvents', statusEvents.length > 0],
    ['education28d', education28d === true],
    ['qualification28d', qualification28d === true],
    ['status6m', saysSixMonths(status6m)],
    ['improved6m', improved6m.length > 0],
  ];
  return told.filter(([, isTold]) => isTold).map(([field]) => field);
}
