import type { RecordFinding } from './finding.js';

/**
 * What one person can never count for together: EECO08 with EECO06 or EECO07 (V17), and EECR01 with EECR04 (R42). It is asked of the
 * indicators a record was counted for, so that a counting rule that goes wrong is caught by another hand.
 */
export function exclusiveIndicators(counted: ReadonlySet<string>): RecordFinding[] {
  const findings: RecordFinding[] = [];
  if (counted.has('EECO08') && (counted.has('EECO06') || counted.has('EECO07'))) {
    findings.push({ of: 'record', check: 'V17', code: 'two-age-bands', level: 'error', field: 'birthDate', record: 0 });
  }
  if (counted.has('EECR01') && counted.has('EECR04')) {
    findings.push({ of: 'record', check: 'R42', code: 'search-and-job', level: 'error', field: 'lastStatus28d', record: 0 });
  }
  return findings;
}
