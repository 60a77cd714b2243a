import { sexColumns, type SexColumn, type ValuesByCode } from './values-by-sex.js';
import type { CheckNumber, ValueFinding } from './finding.js';

/** What ESO4.12 does not carry: employment status and education on entry, and any result (R33). */
const notInESO412 = /^(EECO0[2-5]|EECO09|EECO1[01]|EECR\d\d)$/;
/** Results of material deprivation are asked in total and for women only (R62). */
const deprivationResult = /^EMCR/;

/** V19: ESO4.12 carries no EECO02-05, EECO09-11 and no EECR. V20: results of ESO4.13 have no values for men and non-binary persons. */
export function notCollected(values: ValuesByCode, specificObjective: string): ValueFinding[] {
  if (specificObjective === 'ESO4.12') return carried(values, 'V19', (code) => notInESO412.test(code), sexColumns);
  if (specificObjective === 'ESO4.13') return carried(values, 'V20', (code) => deprivationResult.test(code), ['M', 'N']);
  return [];
}

/** Whether a specific objective carries an indicator at all (R33). */
export function isCarriedBy(code: string, specificObjective: string): boolean {
  return specificObjective !== 'ESO4.12' || !notInESO412.test(code);
}

/** A value that is there although it must not be; a 0 is a value (R68). */
function carried(
  values: ValuesByCode,
  check: CheckNumber,
  isMeant: (code: string) => boolean,
  sexes: readonly SexColumn[],
): ValueFinding[] {
  return Object.entries(values)
    .filter(([code]) => isMeant(code))
    .flatMap(([code, bySex]) =>
      sexes.flatMap((sex): ValueFinding[] => {
        const found = bySex[sex];
        if (found === null) return [];
        return [{ of: 'values', check, code: 'not-collected', level: 'error', indicators: [code], against: [], sex, found, bound: null }];
      }),
    );
}
