import { sexColumns, type ValuesByCode } from './values-by-sex.js';
import type { ValueFinding } from './finding.js';

/** V18: values are whole numbers, 0 or more. */
export function notWholeNumbers(values: ValuesByCode): ValueFinding[] {
  return Object.entries(values).flatMap(([code, bySex]) =>
    sexColumns.flatMap((sex): ValueFinding[] => {
      const found = bySex[sex];
      if (found === null || (Number.isSafeInteger(found) && found >= 0)) return [];
      return [
        { of: 'values', check: 'V18', code: 'not-a-count', level: 'error', indicators: [code], against: [], sex, found, bound: null },
      ];
    }),
  );
}
