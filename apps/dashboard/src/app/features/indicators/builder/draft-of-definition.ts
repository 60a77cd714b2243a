import { type Amount, type CountedRecords, type IndicatorDefinition, isRecordTypeName, isTypedFigure } from '#domain';
import { rowsOf, type WriteNumber } from './condition-rows';
import {
  type AmountDraft,
  type CountedDraft,
  type DefinitionDraft,
  emptyAmount,
  emptyCounted,
  emptyDefinition,
  statedMeasures,
} from './definition-draft';

/** A definition as the form shows it; the way back is `checkDraft`. */
export function draftOf(definition: IndicatorDefinition, write: WriteNumber): DefinitionDraft {
  if (isTypedFigure(definition))
    return { ...emptyDefinition, measure: 'external', stated: statedMeasures.find((one) => one === definition.measure) ?? 'count' };
  if ('waiting' in definition) {
    const of = isRecordTypeName(definition.waiting) ? definition.waiting : '';
    return { ...emptyDefinition, measure: definition.measure, numerator: [{ ...emptyCounted, of }] };
  }
  if ('growthOf' in definition) return { ...emptyDefinition, measure: 'growth', growthOf: definition.growthOf };
  if ('conditions' in definition) {
    const conditions = definition.conditions.map(({ name, indicator, groups, atLeast }) => ({
      ...{ name, indicator },
      ...{ atLeast: write(atLeast), by: groups?.by ?? '', each: write(groups?.each ?? 1) },
    }));
    return { ...emptyDefinition, measure: 'rule', conditions, shows: definition.shows };
  }
  const breakdowns = definition.breakdowns ?? [];
  const draftsOf = (counts: readonly CountedRecords[]) => counts.map((one) => countedDraft(one, write));
  if (definition.measure !== 'ratio')
    return { ...emptyDefinition, measure: definition.measure, numerator: draftsOf(definition.counts), breakdowns };
  const { numerator, denominator } = definition;
  return {
    ...{ ...emptyDefinition, measure: 'ratio', numerator: draftsOf(numerator), breakdowns },
    ...(typeof denominator === 'number' ? { fixed: write(denominator) } : { denominator: draftsOf(denominator) }),
  };
}

function countedDraft(counts: CountedRecords, write: WriteNumber): CountedDraft {
  const { of } = counts;
  const common = { ...emptyCounted, of, where: rowsOf(of, counts.where, write) };
  if ('rule' in counts) {
    const { rule, targetGroup } = counts;
    return { ...common, rule, stated: targetGroup ? { rule, targetGroup } : null };
  }
  const { on, until = '', subject = '', amount } = counts;
  return { ...common, on, until, subject, amount: amount ? amountDraft(amount) : emptyAmount };
}

function amountDraft(amount: Amount): AmountDraft {
  if ('daysFrom' in amount) return { kind: 'days', field: amount.daysFrom, other: amount.to };
  return 'minus' in amount
    ? { kind: 'minus', field: amount.field, other: amount.minus }
    : { kind: 'field', field: amount.field, other: '' };
}
