import { esf2014ImmediateResults } from './esf-2014-results.js';
import { immediateResults } from './immediate-results.js';
import { yei2014Results } from './yei-2014-results.js';

/**
 * Whether a counting rule looks at the exit date and the 28 days after it, so that its count is provisional while a window is open (R40).
 * @param rule name of the rule, `esfPlus.EECR04`
 */
export function resultOfLeaving(rule: string): boolean {
  return [immediateResults, esf2014ImmediateResults, yei2014Results].some((rules) => Object.hasOwn(rules, rule));
}
