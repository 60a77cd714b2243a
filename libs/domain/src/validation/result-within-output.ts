import { brokenRelations } from './indicator-relations.js';
import { sexColumns, type ValuesByCode } from './values-by-sex.js';
import type { ValueFinding } from './finding.js';

/** A result of table 10 with the unit its value is given in, and the one output it refers to. */
export interface ResultWithReference {
  readonly code: string;
  readonly unit: 'number' | 'percentage';
  /** Null when the programme names none. */
  readonly referenceOutput: string | null;
}

/** R51: a result with unit Number does not exceed its reference output in table 6, by sex. */
export function resultsAboveOutput(values: ValuesByCode, results: readonly ResultWithReference[]): ValueFinding[] {
  return results.flatMap(({ code, unit, referenceOutput }) => {
    if (unit !== 'number' || referenceOutput === null) return [];
    return brokenRelations(values, '', [{ check: 'R51', left: [code], relation: 'at_most', right: [referenceOutput] }]);
  });
}

/** R52: a result with unit percentage is at most 100. */
export function percentagesAbove100(values: ValuesByCode, results: readonly ResultWithReference[]): ValueFinding[] {
  return results
    .filter(({ unit }) => unit === 'percentage')
    .flatMap(({ code }) =>
      sexColumns.flatMap((sex): ValueFinding[] => {
        const found = values[code]?.[sex] ?? null;
        if (found === null || found <= 100) return [];
        const finding = {
          of: 'values',
          check: 'R52',
          code: 'above-100-percent',
          level: 'error',
          indicators: [code],
          against: [],
          sex,
        } as const;
        return [{ ...finding, found, bound: 100 }];
      }),
    );
}
