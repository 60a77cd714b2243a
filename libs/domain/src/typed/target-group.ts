import { isTypedFigure, onlyRuleOf, type IndicatorDefinition, type TargetGroup } from '../definitions/definition.js';
import { countingRuleOf } from '../indicators/common-indicators.js';
import { commonIndicatorOf } from '../indicators/framework-indicators.js';
import type { TypingGround } from './typing-of.js';

/** Why an indicator is not reported from the target group. */
export type NoTargetGroup =
  /** R31 speaks of common output indicators on participants alone. */
  | 'not_a_common_output'
  /** It counts all participants as it is. */
  | 'counts_everybody'
  /** The project counts it by a rule of its own, which is not the common indicator. */
  | 'own_rule';

/** The common indicators that count every participant. */
const everybody = new Set(['EECO01', 'ANNEX2-01']);

/** R31: whether a common output may be reported from the target group of the operation; null: it may. */
export function noTargetGroup({ commonCode, definition }: TypingGround): NoTargetGroup | null {
  const common = commonIndicatorOf(commonCode);
  if (!common?.targetGroupAllowed) return 'not_a_common_output';
  if (everybody.has(common.code)) return 'counts_everybody';
  const rule = onlyRuleOf(definition);
  return rule === null || isTypedFigure(definition) || rule !== countingRuleOf(common) ? 'own_rule' : null;
}

/** The same definition counting the target group, or again those with the trait; what it is counted by stays. */
export function withTargetGroup(definition: IndicatorDefinition, group: TargetGroup | null): IndicatorDefinition {
  if (!('counts' in definition)) return definition;
  const counts = definition.counts.map((counted) => {
    if (!('rule' in counted)) return counted;
    const { of, rule, where } = counted;
    return { of, rule, ...(where && { where }), ...(group && { targetGroup: group }) };
  });
  return { ...definition, counts };
}
