import type { CountingRule } from './counting-rule.js';
import { entryOutputs } from './entry-outputs.js';
import { entryTraits } from './entry-traits.js';
import { esf2014Outputs } from './esf-2014-outputs.js';
import { esf2014ImmediateResults, esf2014LongerTermResults } from './esf-2014-results.js';
import { immediateResults } from './immediate-results.js';
import { longerTermResults } from './longer-term-results.js';
import { mostDeprivedOutputs } from './most-deprived-outputs.js';
import { referenceGroups } from './reference-groups.js';
import { yei2014Results } from './yei-2014-results.js';

/** Every counting rule by the name a definition refers to. */
const countingRules: ReadonlyMap<string, CountingRule> = new Map(
  [
    ...[entryOutputs, entryTraits, immediateResults, longerTermResults, referenceGroups],
    ...[mostDeprivedOutputs, esf2014Outputs, esf2014ImmediateResults, esf2014LongerTermResults, yei2014Results],
  ].flatMap((rules) => Object.entries(rules)),
);

/** The rule of that name. A definition that names no rule of ours is a broken promise, not a record to be left out. */
export function countingRule(name: string): CountingRule {
  const rule = countingRules.get(name);
  if (!rule) throw new RangeError(`There is no counting rule ${name}`);
  return rule;
}

export const countingRuleNames: readonly string[] = [...countingRules.keys()];
