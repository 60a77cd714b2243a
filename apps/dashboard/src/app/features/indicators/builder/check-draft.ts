import { typedRecord, type Amount, type CountedRecords, type IndicatorDefinition, type RuleCondition } from '#domain';
import { inAllLanguages } from '../../../shared/forms/language-texts';
import { conditionOf, type DraftFaults, type ReadNumber } from './condition-of-rows';
import type { AmountDraft, CountedDraft, DefinitionDraft, RuleDraft } from './definition-draft';

export interface CheckedDraft {
  /** Null while something is missing. */
  readonly definition: IndicatorDefinition | null;
  /** What is missing, in the order of the form. */
  readonly faults: ReadonlyMap<string, string>;
}

/** The definition that a draft says, or all that it lacks, by place in the form. What it means is checked by the domain. */
export function checkDraft(draft: DefinitionDraft, read: ReadNumber): CheckedDraft {
  const faults: DraftFaults = new Map();
  const definition = definitionOf(draft, read, faults);
  return { definition: faults.size === 0 ? definition : null, faults };
}

function definitionOf(draft: DefinitionDraft, read: ReadNumber, faults: DraftFaults): IndicatorDefinition | null {
  const { measure } = draft;
  if (measure === 'growth') {
    if (draft.growthOf === '') faults.set('growthOf', 'indicator');
    return { measure: 'ratio', growthOf: draft.growthOf };
  }
  if (measure === 'external') return { measure: draft.stated, waiting: typedRecord };
  if (measure === 'rule') {
    if (draft.conditions.length === 0) faults.set('conditions', 'noConditions');
    const conditions = draft.conditions.map((rule, at) => ruleCondition(rule, `conditions.${at}`, read, faults));
    return { measure, conditions, shows: Math.min(draft.shows, Math.max(0, conditions.length - 1)) };
  }
  const breakdowns = draft.breakdowns.length > 0 ? { breakdowns: draft.breakdowns } : {};
  const numerator = countsOf(draft.numerator, 'numerator', draft, read, faults);
  if (measure !== 'ratio') return { measure, counts: numerator, ...breakdowns };
  if (draft.fixed === null)
    return { measure, numerator, denominator: countsOf(draft.denominator, 'denominator', draft, read, faults), ...breakdowns };
  const fixed = read(draft.fixed);
  if (fixed === null) faults.set('fixed', 'number');
  return fixed === null ? null : { measure, numerator, denominator: fixed, ...breakdowns };
}

function countsOf(
  counts: readonly CountedDraft[],
  part: 'numerator' | 'denominator',
  { measure }: DefinitionDraft,
  read: ReadNumber,
  faults: DraftFaults,
): readonly CountedRecords[] {
  if (counts.length === 0) faults.set(part, 'nothing');
  return counts.flatMap((counted, at): readonly CountedRecords[] => {
    const place = `${part}.${at}`;
    const { of, rule, on, until, subject, amount, stated } = counted;
    if (of === '') {
      faults.set(`${place}.of`, 'of');
      return [];
    }
    const isByRule = of === 'participation' && rule !== '';
    const addsUp = measure === 'sum' || measure === 'mean';
    if (isByRule && addsUp) faults.set(`${place}.rule`, 'ruleHasNoAmount');
    if (!isByRule && measure === 'distinct' && subject === '') faults.set(`${place}.subject`, 'subject');
    if (!isByRule && addsUp && amount.field === '') faults.set(`${place}.amount`, 'amount');
    const condition = conditionOf(of, counted.where, `${place}.where`, read, faults);
    const where = condition ? { where: condition } : {};
    const group = stated !== null && stated.rule === rule && !condition ? { targetGroup: stated.targetGroup } : {};
    if (isByRule) return [{ of, rule, ...where, ...group }];
    if (on === '') faults.set(`${place}.on`, 'on');
    const summed = amountOf(amount, place, faults);
    return [{ of, ...where, on, ...(until && { until }), ...(subject && { subject }), ...(summed && { amount: summed }) }];
  });
}

function amountOf({ kind, field, other }: AmountDraft, place: string, faults: DraftFaults): Amount | null {
  if (field === '') return null;
  if (kind === 'field') return { field };
  if (other === '') faults.set(`${place}.amount.other`, kind === 'days' ? 'amountTo' : 'amountMinus');
  return kind === 'days' ? { daysFrom: field, to: other } : { field, minus: other };
}

function ruleCondition(rule: RuleDraft, place: string, read: ReadNumber, faults: DraftFaults): RuleCondition {
  const { name, indicator, by } = rule;
  const [atLeast, each] = [read(rule.atLeast), read(rule.each)];
  if (name.it.trim() === '') faults.set(`${place}.name`, 'ruleName');
  if (indicator === '') faults.set(`${place}.indicator`, 'indicator');
  if (atLeast === null || atLeast < 0) faults.set(`${place}.atLeast`, 'number');
  if (by !== '' && (each === null || each < 0)) faults.set(`${place}.each`, 'number');
  return {
    name: inAllLanguages(name),
    indicator,
    ...(by !== '' && { groups: { by, each: each ?? 0 } }),
    atLeast: atLeast ?? 0,
  };
}
