import type { Participation } from '../people/participation.js';
import { completedYears } from '../periods/calendar-arithmetic.js';
import type { RecordFinding, RecordFindingCode } from './finding.js';

/** V16: ISCED 5-8 under 18, employed under 15, long-term unemployed under 16: possible, but to be looked at. Age as in R16. */
export function unlikelyForAge({ birthDate, entryDate, isced, employmentStatus, longTerm }: Participation): RecordFinding[] {
  if (birthDate === null || birthDate >= entryDate) return [];
  const age = completedYears(birthDate, entryDate);
  const findings: RecordFinding[] = [];
  const found = (code: RecordFindingCode, field: keyof Participation): number =>
    findings.push({ of: 'record', check: 'V16', code, level: 'warning', field, record: 0 });

  if (age < 18 && isced !== null && isced >= 5) found('tertiary-education-under-18', 'isced');
  if (age < 15 && employmentStatus === 'EMP') found('employed-under-15', 'employmentStatus');
  if (age < 16 && employmentStatus === 'UNE' && longTerm === true) found('long-term-under-16', 'longTerm');
  return findings;
}
