import type { ValueFinding } from './finding.js';
import type { ValuesByCode } from './values-by-sex.js';

/** V6: F + M + N = T for every indicator that counts participants (R17). Those known in total only are left out. */
export function totalsThatDiffer(values: ValuesByCode): ValueFinding[] {
  return Object.entries(values).flatMap(([code, { F, M, N, T }]): ValueFinding[] => {
    if (F === null || M === null || T === null || F + M + (N ?? 0) === T) return [];
    const bound = F + M + (N ?? 0);
    return [
      { of: 'values', check: 'V6', code: 'sum-differs', level: 'error', indicators: [code], against: [code], sex: 'T', found: T, bound },
    ];
  });
}
