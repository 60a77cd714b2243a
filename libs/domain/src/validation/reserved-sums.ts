import type { TransmissionVersion } from '../periods/transmission-calendar.js';
import { brokenRelations } from './indicator-relations.js';
import type { ValueFinding } from './finding.js';
import type { ValuesByCode } from './values-by-sex.js';

/** An indicator of the programme whose code SFC2021 reserves for a sum (R50). Its code is the programme's own. */
export interface ReservedSum {
  readonly code: string;
  readonly sum: readonly string[];
}

/** A sum that SFC2021 checks. */
export interface KnownReservedSum {
  /** Number of the SFC rule; null where it was not read. */
  readonly sfcRule: number | null;
  readonly sum: readonly string[];
}

/** The sums SFC2021 is known to check; further ones exist that were not read (R50). */
export const knownReservedSums: readonly KnownReservedSum[] = [
  { sfcRule: 144, sum: ['EECO02', 'EECO04'] },
  { sfcRule: 145, sum: ['EECO02', 'EECO05'] },
  { sfcRule: 146, sum: ['EECO02', 'EECO04', 'EECO05'] },
  { sfcRule: 147, sum: ['EECO06', 'EECO07'] },
  { sfcRule: null, sum: ['EECO10', 'EECO11'] },
];

/** Whether SFC2021 is known to check a sum, in whatever order its indicators are written. */
export function isReservedSum(sum: readonly string[]): boolean {
  const wanted = [...sum].sort().join('+');
  return knownReservedSums.some((known) => [...known.sum].sort().join('+') === wanted);
}

/**
 * R50: in table 6 of versions YYYY06 and YYYY12 a reserved indicator equals its sum, by sex. Between transmissions (null) it is asked too: what
 * differs today would be refused then.
 */
export function reservedSumsThatDiffer(
  values: ValuesByCode,
  reserved: readonly ReservedSum[],
  version: TransmissionVersion | null,
): ValueFinding[] {
  if (version !== null && !version.withIndicators) return [];
  const relations = reserved.map(({ code, sum }) => ({ check: 'R50', left: [code], relation: 'equals', right: sum }) as const);
  return brokenRelations(values, '', relations);
}
