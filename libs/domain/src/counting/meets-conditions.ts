import type { Condition } from '../indicators/indicator-definition.js';
import type { Participation } from '../people/participation.js';

/** Whether a record meets every condition. A field that is not known meets none: unknown is neither yes nor no (R14). */
export function meetsConditions(record: Participation, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => {
    const value = record[condition.field];
    if (value === null) return false;
    return 'is' in condition ? value === condition.is : condition.isAnyOf.some((allowed) => allowed === value);
  });
}
