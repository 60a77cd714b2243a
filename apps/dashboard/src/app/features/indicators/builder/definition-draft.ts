import type { Condition, Measure, Path, RecordTypeName, TargetGroup } from '#domain';
import { emptyTexts, type LanguageTexts } from '../../../shared/forms/language-texts';
import type { FieldTest } from './field-tests';

/** What the value is, as one chooses it; growth is a ratio of its own kind, and an external figure is computed from nothing: it is typed. */
export type MeasureChoice = Measure | 'growth' | 'external';
export const measureChoices: readonly MeasureChoice[] = [
  'count',
  'distinct',
  'stock',
  'sum',
  'mean',
  'ratio',
  'rule',
  'growth',
  'external',
];
/** What kind of number an external figure is. */
export type StatedMeasure = 'count' | 'sum' | 'mean' | 'ratio';
export const statedMeasures: readonly StatedMeasure[] = ['count', 'sum', 'mean', 'ratio'];

/** A condition on one field, as it is being written: everything text, nothing checked. */
export interface FieldRow {
  readonly kind: 'field';
  readonly field: Path;
  readonly test: FieldTest;
  /** Words that the field is compared with. */
  readonly words: readonly string[];
  /** Lower end of a range, or how many days or entries. */
  readonly from: string;
  readonly to: string;
  /** Another field of the record, or another indicator. */
  readonly other: string;
}
/** A condition that this form shows as a sentence, and passes on as it is. */
export interface KeptRow {
  readonly kind: 'kept';
  readonly condition: Condition;
}
export interface GroupRow {
  readonly kind: 'group';
  readonly together: Together;
  readonly rows: readonly (FieldRow | KeptRow)[];
}
/** Whether all conditions must hold, or any one of them. */
export type Together = 'all' | 'any';
export type ConditionRow = FieldRow | KeptRow | GroupRow;
export interface ConditionRows {
  readonly together: Together;
  readonly rows: readonly ConditionRow[];
}

export interface AmountDraft {
  /** A number; one number less another; days from one day to another. */
  readonly kind: 'field' | 'minus' | 'days';
  /** Empty: nothing is added up. */
  readonly field: Path;
  readonly other: Path;
}
export interface CountedDraft {
  readonly of: RecordTypeName | '';
  /** The common rule that participations are counted by; empty: by their fields. */
  readonly rule: string;
  readonly on: Path;
  readonly until: Path;
  readonly subject: Path;
  readonly amount: AmountDraft;
  readonly where: ConditionRows;
  /** The target group stated for this rule (R31): this form does not change it, and passes it on as long as the rule stays. */
  readonly stated: { readonly rule: string; readonly targetGroup: TargetGroup } | null;
}
export interface RuleDraft {
  readonly name: LanguageTexts;
  readonly indicator: string;
  readonly atLeast: string;
  /** The breakdown whose groups are counted; empty: the whole is. */
  readonly by: Path;
  readonly each: string;
}

/** A definition as it is being put together. */
export interface DefinitionDraft {
  readonly measure: MeasureChoice;
  /** What is counted; of a ratio its numerator. */
  readonly numerator: readonly CountedDraft[];
  readonly denominator: readonly CountedDraft[];
  /** A fixed denominator, instead of records. */
  readonly fixed: string | null;
  readonly breakdowns: readonly Path[];
  readonly conditions: readonly RuleDraft[];
  /** The condition whose indicator gives the value. */
  readonly shows: number;
  readonly growthOf: string;
  /** Of an external figure. */
  readonly stated: StatedMeasure;
}

export const emptyRow: FieldRow = { kind: 'field', field: '', test: 'is', words: [], from: '', to: '', other: '' };
export const noConditions: ConditionRows = { together: 'all', rows: [] };
export const emptyAmount: AmountDraft = { kind: 'field', field: '', other: '' };
export const emptyCounted: CountedDraft = {
  ...{ of: '', rule: '', on: '', until: '', subject: '' },
  ...{ amount: emptyAmount, where: noConditions, stated: null },
};
export const emptyRule: RuleDraft = { name: emptyTexts, indicator: '', atLeast: '1', by: '', each: '1' };
export const emptyDefinition: DefinitionDraft = {
  ...{ measure: 'count', numerator: [emptyCounted], denominator: [emptyCounted], fixed: null },
  ...{ breakdowns: [], conditions: [emptyRule], shows: 0, growthOf: '', stated: 'count' },
};

/** Parts of what is counted that a measure has a use for. */
export function usesOf(measure: MeasureChoice): Readonly<Record<'until' | 'subject' | 'amount', boolean>> {
  return {
    until: measure === 'stock' || measure === 'ratio',
    subject: measure === 'distinct' || measure === 'ratio',
    amount: measure === 'sum' || measure === 'mean' || measure === 'ratio',
  };
}

/** Another measure over the same records: what it has no use for goes, the rest stays. */
export function withMeasure(draft: DefinitionDraft, measure: MeasureChoice): DefinitionDraft {
  const uses = usesOf(measure);
  const fitting = (counted: CountedDraft): CountedDraft => ({
    ...counted,
    until: uses.until ? counted.until : '',
    subject: uses.subject ? counted.subject : '',
    amount: uses.amount ? counted.amount : emptyAmount,
  });
  return { ...draft, measure, numerator: draft.numerator.map(fitting) };
}

/** Another one in the place of one of a list; null takes it away. */
export function replaced<T>(list: readonly T[], at: number, by: T | null): readonly T[] {
  return list.flatMap((one, place) => (place !== at ? [one] : by === null ? [] : [by]));
}
