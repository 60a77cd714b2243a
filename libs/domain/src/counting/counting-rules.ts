import type { CountingRule } from './counting-rule.js';
import { entryOutputs } from './entry-outputs.js';
import { entryTraits } from './entry-traits.js';
import { immediateResults } from './immediate-results.js';
import { longerTermResults } from './longer-term-results.js';
import { referenceGroups } from './reference-groups.js';

/** Every counting rule by the name a definition refers to. */
const countingRules: ReadonlyMap<string, CountingRule> = new Map(
  [entryOutputs, entryTraits, immediateResults, longerTermResults, referenceGroups].flatMap((rules) => Object.entries(rules)),
);

/** The rule of that name. A definition that names no rule of ours is a broken promise, not a record to be left out. */
export function countingRule(name: string): CountingRule {
  const rule = countingRules.get(name);
  if (!rule) throw new RangeError(`There is no counting rule ${name}`);
  return rule;
}

export const countingRuleNames: readonly string[] = [...countingRules.keys()];
