import type { TargetOperator } from '../indicators/indicator-definition.js';

/**
 * The index of R131: value over expected where more is better, expected over value where less is better, the smaller of the two where
 * the target is to be met exactly. Null when it cannot be formed: nothing is expected, or nothing of what should be little has happened
 * (`isBetterThanAnyIndex`). Both 0: not due.
 */
export function progressIndex(value: number, expected: number, operator: TargetOperator): number | null {
  if (operator === '>=') return over(value, expected);
  if (operator === '<=') return over(expected, value);
  const [smaller, larger] = [Math.min(value, expected), Math.max(value, expected)];
  return over(smaller, larger);
}

/** Whether less is better and none at all was found while some was allowed: better than any index can say. */
export function isBetterThanAnyIndex(value: number, expected: number, operator: TargetOperator): boolean {
  return operator === '<=' && value === 0 && expected > 0;
}

function over(upper: number, lower: number): number | null {
  return lower > 0 ? upper / lower : null;
}
