import { condition } from '#contract';
import type { Condition } from '#domain';

/** The condition of the definition language that an address asks; null: none, or a part by its breakdowns (`sex:F`), or nothing readable. */
export function conditionIn(where: string | null): Condition | null {
  if (where === null || !where.startsWith('{')) return null;
  try {
    const read = condition.safeParse(JSON.parse(where));
    return read.success ? read.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
