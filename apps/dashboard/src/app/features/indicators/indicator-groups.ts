import type { IndicatorValue } from '#contract';
import { bySeverity, type IndicatorKind } from '#domain';
import { hasTarget } from '../../shared/ui/indicator-words';

export type ListOrder = 'project' | 'code' | 'name' | 'status';
export interface IndicatorGroup {
  readonly kind: IndicatorKind;
  readonly values: readonly IndicatorValue[];
}

const kinds: readonly IndicatorKind[] = ['output', 'result', 'process', 'quality', 'horizontal'];

/**
 * Indicators kind by kind, those found by the words, in the order asked for inside each kind; kinds without any are left out. The order of
 * the project is the one they arrive in, what it set a target for before what is only counted for the funder.
 */
export function indicatorGroups(
  values: readonly IndicatorValue[],
  order: ListOrder,
  found: (value: IndicatorValue) => boolean,
  name: (value: IndicatorValue) => string,
  language: string,
): readonly IndicatorGroup[] {
  const texts = new Intl.Collator(language, { numeric: true });
  const byTarget = (one: IndicatorValue, other: IndicatorValue) => Number(hasTarget(other)) - Number(hasTarget(one));
  const byCode = (one: IndicatorValue, other: IndicatorValue) => texts.compare(one.code, other.code);
  const compare: Record<ListOrder, (one: IndicatorValue, other: IndicatorValue) => number> = {
    project: byTarget,
    code: byCode,
    name: (one, other) => texts.compare(name(one), name(other)),
    status: (one, other) => byTarget(one, other) || bySeverity(one.status, other.status) || byCode(one, other),
  };
  return kinds
    .map((kind) => ({ kind, values: values.filter((value) => value.kind === kind && found(value)).sort(compare[order]) }))
    .filter(({ values: held }) => held.length > 0);
}
