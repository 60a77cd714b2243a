import { commonIndicatorOf } from '../indicators/framework-indicators.js';
import { countingRuleOf } from '../indicators/common-indicators.js';
import { isTypedFigure, onlyRuleOf, targetGroupOf, type IndicatorDefinition } from '../definitions/definition.js';
import { sexesAsked } from '../reports/esf-plus-rows.js';
import type { SexColumn } from '../validation/values-by-sex.js';

/** `estimate`: the informed estimate of the beneficiary (R30). `external`: a figure that no record of the product can tell. */
export type TypedKind = 'estimate' | 'external';

/** Why a value is not typed. */
export type NotTyped =
  /** Its records count it, and R30 does not name it. */
  | 'counted'
  /** It waits for records of a kind that is still to come: those will count it. */
  | 'waits_for_records'
  /** It is computed from other indicators. */
  | 'from_other_indicators'
  /** R31: the trait is stated as an eligibility criterion, so it is counted on all participants and not estimated. */
  | 'target_group';

/** Whether and how the value of an indicator may be typed. */
export type Typing =
  | {
      readonly kind: TypedKind;
      /** The parts that are asked, T among them; T alone where the indicator is not broken down by sex. */
      readonly sexes: readonly SexColumn[];
      /** R30: an estimate of EECO12-EECO17 holds only under conditions, which are stated with it. */
      readonly conditions: boolean;
    }
  | { readonly kind: null; readonly reason: NotTyped };

/** What decides whether a value may be typed. */
export interface TypingGround {
  readonly commonCode: string | null;
  readonly definition: IndicatorDefinition;
}

/**
 * R30: a value is typed only where nothing computes it, or where the regulation allows an informed estimate instead of a count: EECO12 to
 * EECO17, all of Annex II, parts and all results of Annex III. What a project counts by a rule of its own is no common indicator.
 */
export function typingOf({ commonCode, definition }: TypingGround, nonBinarySex: boolean): Typing {
  const common = commonIndicatorOf(commonCode);
  if (isTypedFigure(definition)) {
    return { kind: common?.estimateAllowed ? 'estimate' : 'external', sexes: sexesOf(common, nonBinarySex), conditions: false };
  }
  if ('waiting' in definition) return { kind: null, reason: 'waits_for_records' };
  if ('growthOf' in definition || 'conditions' in definition) return { kind: null, reason: 'from_other_indicators' };
  const rule = onlyRuleOf(definition);
  if (!common?.estimateAllowed || rule === null || rule !== countingRuleOf(common)) return { kind: null, reason: 'counted' };
  if (targetGroupOf(definition) !== null) return { kind: null, reason: 'target_group' };
  return { kind: 'estimate', sexes: sexesOf(common, nonBinarySex), conditions: common.framework === 'esfPlus' };
}

/** R17: persons by sex. R62: of the recipients of Annex III women and the total. */
function sexesOf(common: ReturnType<typeof commonIndicatorOf>, nonBinarySex: boolean): readonly SexColumn[] {
  const isAsked = common !== null && (common.bySex || common.framework === 'esfPlusMaterialDeprivation');
  return isAsked ? sexesAsked(common.code, nonBinarySex) : ['T'];
}
