import { sexColumns, sumOfValues, type ValuesByCode } from './values-by-sex.js';
import type { CheckNumber, FindingLevel, ValueFinding } from './finding.js';

/** A relation that holds between the values of a framework: the sum on the left equals, or does not exceed, the sum on the right. */
export interface IndicatorRelation {
  readonly check: CheckNumber;
  readonly left: readonly string[];
  readonly relation: 'equals' | 'at_most';
  readonly right: readonly string[];
  /** Specific objectives that do not carry these indicators (R33). */
  readonly notIn?: readonly string[];
  /** An error unless it says otherwise. */
  readonly level?: FindingLevel;
  /** Values of a single year do not show it: it is judged over all years together (R90). */
  readonly over?: 'all_years';
}

const unemployedOrInactive = ['EECO02', 'EECO04'];
const withoutStatus = ['ESO4.12'];

/** V1-V5 and V7-V11 of R54, one line each. */
export const esfPlusRelations: readonly IndicatorRelation[] = [
  { check: 'V1', left: ['EECO01'], relation: 'equals', right: ['EECO02', 'EECO04', 'EECO05'], notIn: withoutStatus },
  { check: 'V2', left: ['EECO03'], relation: 'at_most', right: ['EECO02'] },
  { check: 'V3', left: ['EECO06', 'EECO07', 'EECO08'], relation: 'at_most', right: ['EECO01'] },
  { check: 'V4', left: ['EECO09', 'EECO10', 'EECO11'], relation: 'equals', right: ['EECO01'], notIn: withoutStatus },
  ...['EECO12', 'EECO13', 'EECO14', 'EECO15', 'EECO16', 'EECO17'].map((code): IndicatorRelation => ({
    check: 'V5',
    left: [code],
    relation: 'at_most',
    right: ['EECO01'],
  })),
  { check: 'V7', left: ['EECR01'], relation: 'at_most', right: ['EECO04'] },
  { check: 'V8', left: ['EECR04'], relation: 'at_most', right: unemployedOrInactive },
  { check: 'V8', left: ['EECR01', 'EECR04'], relation: 'at_most', right: unemployedOrInactive },
  { check: 'V9', left: ['EECR02'], relation: 'at_most', right: ['EECO01'] },
  { check: 'V9', left: ['EECR03'], relation: 'at_most', right: ['EECO01'] },
  { check: 'V10', left: ['EECR05'], relation: 'at_most', right: unemployedOrInactive },
  { check: 'V11', left: ['EECR06'], relation: 'at_most', right: ['EECO05'] },
];

/** The relations that do not hold, for each sex and in total. A relation with a value that was not computed is not judged. */
export function brokenRelations(values: ValuesByCode, specificObjective: string, relations = esfPlusRelations): ValueFinding[] {
  return relations.filter(({ notIn }) => notIn?.includes(specificObjective) !== true).flatMap((relation) => brokenBySex(values, relation));
}

function brokenBySex(values: ValuesByCode, { check, left, relation, right, level = 'error' }: IndicatorRelation): ValueFinding[] {
  return sexColumns.flatMap((sex): ValueFinding[] => {
    const found = sumOfValues(values, left, sex);
    const bound = sumOfValues(values, right, sex);
    if (found === null || bound === null) return [];
    const side = { of: 'values', check, level, indicators: left, against: right, sex, found, bound } as const;
    if (relation === 'equals') return found === bound ? [] : [{ ...side, code: 'sum-differs' }];
    return found <= bound ? [] : [{ ...side, code: 'part-exceeds-whole' }];
  });
}
