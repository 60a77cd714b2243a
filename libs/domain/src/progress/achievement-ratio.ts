/**
 * Achievement ratio of a funder's table, in percent (R69): value over target. Null without a target or with a target of 0: the cell stays
 * empty, it is neither 0 nor infinity.
 */
export function achievementRatio(value: number | null, target: number | null): number | null {
  return value === null || target === null || target === 0 ? null : (value / target) * 100;
}

/** Rate of a result over its reference output, in percent (R69); null when nobody is in the reference output. */
export function resultRate(result: number | null, referenceOutput: number | null): number | null {
  return achievementRatio(result, referenceOutput);
}

/** Achievement ratio of a result whose target is a percentage: its rate over the target, in percent (R69). */
export function percentageTargetRatio(result: number | null, referenceOutput: number | null, targetPercent: number | null): number | null {
  return achievementRatio(resultRate(result, referenceOutput), targetPercent);
}
