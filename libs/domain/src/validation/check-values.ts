import { belowPrevious } from './below-previous.js';
import { materialDeprivationRelations, mostDeprivedRelations } from './esf-plus-annex-relations.js';
import type { ValueFinding } from './finding.js';
import { brokenRelations, esfPlusRelations } from './indicator-relations.js';
import { notCollected } from './not-collected.js';
import { resultsAboveLeavers } from './results-and-leavers.js';
import { totalsThatDiffer } from './total-by-sex.js';
import type { ValuesByCode } from './values-by-sex.js';
import { notWholeNumbers } from './whole-numbers.js';

/** What the values of one operation, or of one row key of a table (R67), are checked against. */
export interface ValueCheckContext {
  /** `ESO4.8`. */
  readonly specificObjective: string;
  /** Leavers of the reference group by result code, where they are known (V12). */
  readonly leavers?: ValuesByCode;
  /** Values of the previous transmission, where there was one (V15). */
  readonly previous?: ValuesByCode;
}

const allRelations = [...esfPlusRelations, ...mostDeprivedRelations, ...materialDeprivationRelations];

/** The checks of R54 on ESF+ values: V1-V12, V15 and V18-V20, for each sex and in total, and those of Annexes II and III (R61, R62). */
export function checkValues(values: ValuesByCode, { specificObjective, leavers, previous }: ValueCheckContext): ValueFinding[] {
  return [
    ...brokenRelations(values, specificObjective, allRelations),
    ...totalsThatDiffer(values),
    ...resultsAboveLeavers(values, leavers ?? {}),
    ...belowPrevious(values, previous ?? {}),
    ...notWholeNumbers(values),
    ...notCollected(values, specificObjective),
  ];
}
