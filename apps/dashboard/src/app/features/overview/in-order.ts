import type { IndicatorValue } from '#contract';
import { bySeverity, type IndicatorStatus } from '#domain';

export type TileOrder = 'severity' | 'code';

const codes = new Intl.Collator('en', { numeric: true });

/** Tiles in the order asked for, of one status or of all. By code LI-O2 stands before LI-O10. */
export function inOrder(values: readonly IndicatorValue[], order: TileOrder, status: IndicatorStatus | null): readonly IndicatorValue[] {
  const shown = values.filter((value) => status === null || value.status === status);
  if (order === 'code') return shown.sort((one, other) => codes.compare(one.code, other.code));
  // within a status the one furthest from its target first; the order of the project where they are equal
  return shown.sort((one, other) => bySeverity(one.status, other.status) || (one.ratio ?? Infinity) - (other.ratio ?? Infinity) || 0);
}

/** How many hold each status. */
export function statusCounts(values: readonly IndicatorValue[]): readonly { readonly status: IndicatorStatus; readonly count: number }[] {
  const counts = new Map<IndicatorStatus, number>();
  for (const { status } of values) counts.set(status, (counts.get(status) ?? 0) + 1);
  return [...counts].map(([status, count]) => ({ status, count })).sort((one, other) => bySeverity(one.status, other.status));
}
