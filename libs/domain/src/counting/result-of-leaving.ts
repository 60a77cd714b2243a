import { immediateResults } from './immediate-results.js';

/**
 * Whether a counting rule looks at the exit date and the 28 days after it, so that its count is provisional while a window is open (R40).
 * @param rule name of the rule, `esfPlus.EECR04`
 */
export function resultOfLeaving(rule: string): boolean {
  return Object.hasOwn(immediateResults, rule);
}
