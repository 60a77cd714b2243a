import type { LocalText, Measure } from '../indicators/indicator-definition.js';
import { recordType } from '../records/catalogue.js';
import type { RecordTypeName } from '../records/field.js';
import type { Path } from '../records/path.js';
import type { Evidence } from '../typed/typed-value.js';
import type { Condition } from './condition.js';

/** Participations that a named counting rule counts, on the day the rule says (`esfPlus.EECO02`, R20-R49), narrowed by a condition. */
export interface CountedByRule {
  readonly of: 'participation';
  readonly rule: string;
  readonly where?: Condition;
  /** R31: all participants count, because the trait that the rule asks for is an eligibility criterion of the operation. */
  readonly targetGroup?: TargetGroup;
}

/** What a project states to report a common output from its target group: which criterion, and where it is written (R31). */
export interface TargetGroup {
  readonly criterion: string;
  readonly evidence: Evidence;
}

/** Records of a type that meet a condition, on the day that one of their fields holds; without that day they count nothing. */
export interface CountedByField {
  readonly of: RecordTypeName;
  readonly where?: Condition;
  /** Field with the day that decides. */
  readonly on: Path;
  /** Field with the first day on which it counts no longer; while that is not known it goes on counting. */
  readonly until?: Path;
  /** What is counted once however many records name it: an organisation, a municipality, a day. Without it: the record. */
  readonly subject?: Path;
  /** What is added up. Without it: 1. */
  readonly amount?: Amount;
}

export type CountedRecords = CountedByRule | CountedByField;

/** A number of a record, or one that follows from two of its fields. */
export type Amount =
  | { readonly field: Path }
  /** Days from one day to another. */
  | { readonly daysFrom: Path; readonly to: Path }
  /** One number less another: what was gained between two tests. */
  | { readonly field: Path; readonly minus: Path };

/** A condition of a rule, with a tick of its own: another indicator, or groups of what it counts, reach a number. */
export interface RuleCondition {
  readonly name: LocalText;
  /** Code of an indicator of the project. */
  readonly indicator: string;
  /** Count groups instead of the whole: those of this breakdown with at least so many. */
  readonly groups?: { readonly by: Path; readonly each: number };
  readonly atLeast: number;
}

/** What is counted over the records of several types, and the fields it is broken down by besides those of a person. */
interface OverRecords {
  readonly breakdowns?: readonly Path[];
}

/**
 * How an indicator is computed, as data. A ratio keeps numerator and denominator, a mean its sum and its count; percentages follow from
 * sums and are never averaged.
 */
export type IndicatorDefinition =
  | (OverRecords & { readonly measure: 'count' | 'distinct' | 'stock' | 'sum' | 'mean'; readonly counts: readonly CountedRecords[] })
  | (OverRecords & {
      readonly measure: 'ratio';
      readonly numerator: readonly CountedRecords[];
      /** A number where the reference is fixed, as the municipalities of a province. */
      readonly denominator: readonly CountedRecords[] | number;
    })
  /** Growth of another indicator over its baseline. */
  | { readonly measure: 'ratio'; readonly growthOf: string }
  /** Conditions over other indicators; the value is what the one at `shows` reaches. */
  | { readonly measure: 'rule'; readonly conditions: readonly RuleCondition[]; readonly shows: number }
  /** What waits for records that are not kept yet; it names the record it needs. `indicatorValue`: a figure that somebody types. */
  | { readonly measure: Measure; readonly waiting: string };

/** The two parts that tallies are posted for. */
export interface DefinitionParts {
  readonly numerator: readonly CountedRecords[];
  readonly denominator: readonly CountedRecords[];
}

/** The record of a figure that no other record can tell: the value itself, which is typed with its method and evidence (R30, R62). */
export const typedRecord = 'indicatorValue';

/** Whether nothing computes the value, so that somebody types it. */
export function isTypedFigure(definition: IndicatorDefinition): boolean {
  return 'waiting' in definition && definition.waiting === typedRecord;
}

/** R31: what the project stated to count all its participants; null: those with the trait are counted. */
export function targetGroupOf(definition: IndicatorDefinition): TargetGroup | null {
  const [counts] = 'counts' in definition ? definition.counts : [];
  return (counts && 'rule' in counts && counts.targetGroup) || null;
}

/** The records that a definition counts, as the parts its tallies belong to; none for what is computed from other indicators. */
export function partsOf(definition: IndicatorDefinition): DefinitionParts {
  if ('waiting' in definition || definition.measure === 'rule' || 'growthOf' in definition) return { numerator: [], denominator: [] };
  if (definition.measure === 'ratio') {
    const { numerator, denominator } = definition;
    return { numerator, denominator: typeof denominator === 'number' ? [] : denominator };
  }
  // a mean is divided by the number of the same records
  return { numerator: definition.counts, denominator: definition.measure === 'mean' ? definition.counts : [] };
}

/** The other indicators of the project that a definition reads. */
export function indicatorsRead(definition: IndicatorDefinition): readonly string[] {
  if ('growthOf' in definition) return [definition.growthOf];
  if (definition.measure === 'rule' && 'conditions' in definition) return definition.conditions.map(({ indicator }) => indicator);
  const { numerator, denominator } = partsOf(definition);
  return [...numerator, ...denominator].flatMap(({ where }) => (where ? membershipsIn(where) : []));
}

function membershipsIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(membershipsIn);
  if ('any' in condition) return condition.any.flatMap(membershipsIn);
  if ('not' in condition) return membershipsIn(condition.not);
  if ('some' in condition) return membershipsIn(condition.where);
  return 'memberOf' in condition ? [condition.memberOf] : [];
}

/** The types of record that a definition counts. */
export function recordTypesOf(definition: IndicatorDefinition): readonly RecordTypeName[] {
  const { numerator, denominator } = partsOf(definition);
  return [...new Set([...numerator, ...denominator].map(({ of }) => of))];
}

/** Whether a definition counts records of a type by their fields, and not by a named rule. */
export function countsByField(definition: IndicatorDefinition, type: RecordTypeName): boolean {
  const { numerator, denominator } = partsOf(definition);
  return [...numerator, ...denominator].some((counts) => !('rule' in counts) && counts.of === type);
}

/** The named counting rules of a definition, numerator first. */
export function rulesOf(definition: IndicatorDefinition): readonly string[] {
  const { numerator, denominator } = partsOf(definition);
  return [...new Set([...numerator, ...denominator].flatMap((counts) => ('rule' in counts ? [counts.rule] : [])))];
}

/** The one rule that a definition counts by and nothing else, as a common indicator is counted; null for any other. */
export function onlyRuleOf(definition: IndicatorDefinition): string | null {
  const [counts, ...others] = 'counts' in definition ? definition.counts : [];
  return counts && others.length === 0 && 'rule' in counts && counts.where === undefined ? counts.rule : null;
}

/**
 * Whether sums of tallies by month give the value: each tally counts for good, and apart from every other. What is counted once however
 * many records name it, or counts no longer after a day, is counted anew for each day asked.
 */
export function isAdditive(definition: IndicatorDefinition): boolean {
  const { numerator, denominator } = partsOf(definition);
  return [...numerator, ...denominator].every((counts) => 'rule' in counts || (counts.subject === undefined && counts.until === undefined));
}

/** Whether a definition counts records, and is not computed from other indicators. */
export function isCountedOnRecords(definition: IndicatorDefinition): boolean {
  return partsOf(definition).numerator.length > 0;
}

/** Whether what a definition counts is about a person each, so that it can be broken down by sex and age. */
export function isAboutPeople(definition: IndicatorDefinition): boolean {
  return recordTypesOf(definition).some((type) => type === 'participation' || Object.hasOwn(recordType(type).fields, 'person'));
}
