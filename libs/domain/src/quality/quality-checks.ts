import { esfPlusRelations } from '../validation/indicator-relations.js';
import { deskCheckNumbers } from './desk-checks.js';
import type { QualityCheck } from './quality-finding.js';

/** The checks of R54 with R50-R52 and those of the desks, what is incomplete (R12) first and what only looks unusual (U1) last. */
export const qualityChecks: readonly QualityCheck[] = [
  'R12',
  ...(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10'] as const),
  ...(['V11', 'V12', 'V13', 'V14', 'V15', 'V16', 'V17', 'V18', 'V19', 'V20'] as const),
  ...(['R30', 'R50', 'R51', 'R52'] as const),
  ...deskCheckNumbers,
  'U1',
];

/** Why a check has nothing to say about a project: then "nothing found" would be said too easily. */
export type UncheckedReason = 'other_objective' | 'no_values' | 'no_report' | 'no_reserved_sums' | 'held_by_storage';

/** What decides whether a check applies. */
export interface CheckedProject {
  readonly specificObjective: string;
  /** Common indicators that the project counts by the common rule. */
  readonly counted: ReadonlySet<string>;
  /** Whether a report was issued, so that values can be below it (R15). */
  readonly reported: boolean;
  /** Results in numbers with a reference output that is counted too (R51), and results in percent (R52). */
  readonly referencedResults: number;
  readonly percentages: number;
  /** Indicators whose value is typed (R30). */
  readonly typed: number;
  /** Indicators reserved for sums that the programme names and the project counts with every part of the sum (R50). */
  readonly reservedSums: { readonly named: number; readonly counted: number };
}

/** Null: the check is asked. */
export function uncheckedReason(check: QualityCheck, project: CheckedProject): UncheckedReason | null {
  const { specificObjective, counted, reported, referencedResults, percentages, reservedSums } = project;
  const unlessCounted = (isCounted: boolean): UncheckedReason | null => (isCounted ? null : 'no_values');
  switch (check) {
    case 'R12':
    case 'V13':
    case 'V16':
    case 'U1':
    case 'D1':
    case 'D2':
    case 'D3':
    case 'D4':
    case 'D5':
    case 'D6':
    case 'D7':
    case 'D8':
    case 'D9':
    case 'D10':
      return null;
    // one open participation per person and operation is a key of the storage (R4, R7)
    case 'V14':
      return 'held_by_storage';
    case 'V6':
    case 'V18':
      return unlessCounted(counted.size > 0);
    case 'V12':
      return unlessCounted([...counted].some((code) => code.startsWith('EECR')));
    case 'V15':
      return reported ? null : 'no_report';
    case 'V17':
      return unlessCounted(counted.has('EECO08') && (counted.has('EECO06') || counted.has('EECO07')));
    case 'V19':
      return specificObjective === 'ESO4.12' ? null : 'other_objective';
    case 'V20':
      return specificObjective === 'ESO4.13' ? null : 'other_objective';
    // the codes that SFC2021 reserves for sums are each programme's own
    case 'R50':
      return reservedSums.named === 0 ? 'no_reserved_sums' : unlessCounted(reservedSums.counted > 0);
    case 'R30':
      return unlessCounted(project.typed > 0);
    case 'R51':
      return unlessCounted(referencedResults > 0);
    case 'R52':
      return unlessCounted(percentages > 0);
    default:
      return unlessRelated(check, project);
  }
}

/** V1-V5 and V7-V11 compare indicators: there must be one comparison of which every side is counted. */
function unlessRelated(check: QualityCheck, { specificObjective, counted }: CheckedProject): UncheckedReason | null {
  const relations = esfPlusRelations.filter((relation) => relation.check === check);
  const applying = relations.filter(({ notIn }) => notIn?.includes(specificObjective) !== true);
  if (relations.length > 0 && applying.length === 0) return 'other_objective';
  return applying.some(({ left, right }) => [...left, ...right].every((code) => counted.has(code))) ? null : 'no_values';
}
