import { commonIndicatorOf } from '../indicators/framework-indicators.js';
import { sexColumns, type ValuesByCode } from './values-by-sex.js';
import type { ValueFinding } from './finding.js';

/** Units that are measured and not counted: money, weight, shares and surface have fractions (R62). */
const measured: ReadonlySet<string> = new Set(['EUR', 'tonnes', '%', 'm2']);

/** V18: values are whole numbers, 0 or more; what is measured is 0 or more. */
export function notWholeNumbers(values: ValuesByCode): ValueFinding[] {
  return Object.entries(values).flatMap(([code, bySex]) => {
    const isValue = measured.has(commonIndicatorOf(code)?.unit ?? '') ? Number.isFinite : Number.isSafeInteger;
    return sexColumns.flatMap((sex): ValueFinding[] => {
      const found = bySex[sex];
      if (found === null || (isValue(found) && found >= 0)) return [];
      return [
        { of: 'values', check: 'V18', code: 'not-a-count', level: 'error', indicators: [code], against: [], sex, found, bound: null },
      ];
    });
  });
}
