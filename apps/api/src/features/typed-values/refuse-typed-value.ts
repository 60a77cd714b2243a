import { checkTypedValue, type NotTyped, type TypedFault, type TypedFaultKey, type TypedValue, type Typing } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';
import type { IndicatorFacts, ProjectFacts } from '../../platform/values/project-facts.js';
import { typingKnownAt } from '../../platform/values/typed-standing.js';

const reasons: Readonly<Record<NotTyped, string>> = {
  counted: 'its records count it, and R30 allows no estimate in its place',
  waits_for_records: 'it waits for records of its own, which will count it',
  from_other_indicators: 'it is computed from other indicators',
  target_group: 'it is reported from the target group: its trait is an eligibility criterion (R31), so no estimate is allowed (R30)',
};

const sentences: Readonly<Record<TypedFaultKey, (about: TypedFault['about']) => string>> = {
  in_the_future: ({ day }) => `${day} is a day to come`,
  before_the_project: ({ day, start }) => `${day} is before the project began, ${start}`,
  missing: () => 'is asked and is missing',
  not_asked: () => 'is not asked of this indicator',
  not_a_number: () => 'is not a finite number',
  negative: ({ value }) => `${value} is below 0`,
  too_large: ({ value }) => `${value} is larger than any amount that can be meant`,
  not_whole: ({ value }) => `${value}: this indicator is counted in whole units`,
  above_hundred: ({ numerator, denominator }) => `${numerator} of ${denominator} is more than 100 %`,
  no_denominator: () => 'with 0 to divide by there is no ratio (R69)',
  sexes_do_not_add_up: ({ sum, value }) => `women, men and non-binary people are ${sum} together, the value is ${value} (R17)`,
  part_above_whole: ({ part, value }) => `${part} is more than the whole, ${value}`,
  evidence_missing: () => 'the method of an estimate is documented (R30): name the document',
  condition_missing: () => 'R30 allows an estimate under conditions: say whether this one holds',
  trait_is_criterion: () => 'the trait is an eligibility criterion: report it from the target group (R31), not as an estimate (R30)',
  from_register: () => 'a register gives the data: they are counted, not estimated (R30)',
};

/** How the value of an indicator is typed. @throws Refusal `not_typed` when it is computed, saying why */
export function typingOrRefuse(indicator: IndicatorFacts, facts: ProjectFacts): Extract<Typing, { kind: string }> {
  const typing = typingKnownAt(indicator, facts, null);
  if (typing.kind === null)
    throw new Refusal('not_typed', { field: 'code', detail: `code: ${indicator.code} is not typed: ${reasons[typing.reason]}` });
  return typing;
}

/** @throws Refusal `validation` with the first field at fault and why. */
export function refuseFaults(value: TypedValue, indicator: IndicatorFacts, facts: ProjectFacts, today: string): void {
  const { measure, unit } = indicator;
  const [fault, ...others] = checkTypedValue(value, { typing: typingOrRefuse(indicator, facts), measure, unit, start: facts.start, today });
  if (!fault) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  throw new Refusal('validation', { field: fault.field, detail: `${fault.field}: ${sentences[fault.key](fault.about)}${more}` });
}
