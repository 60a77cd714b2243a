import { sexColumns, type ValuesByCode } from './values-by-sex.js';
import type { ValueFinding } from './finding.js';

/** V15: a cumulative value below that of the previous transmission is explained (R15): records were corrected. */
export function belowPrevious(values: ValuesByCode, previous: ValuesByCode): ValueFinding[] {
  return Object.entries(values).flatMap(([code, bySex]) =>
    sexColumns.flatMap((sex): ValueFinding[] => {
      const found = bySex[sex];
      const bound = previous[code]?.[sex] ?? null;
      if (found === null || bound === null || found >= bound) return [];
      return [
        { of: 'values', check: 'V15', code: 'below-previous', level: 'warning', indicators: [code], against: [code], sex, found, bound },
      ];
    }),
  );
}
