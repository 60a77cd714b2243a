import { countingRuleNames } from '../counting/counting-rules.js';
import { specialCategoryRules } from '../indicators/common-indicators.js';
import { commonIndicatorOf } from '../indicators/framework-indicators.js';
import { isCalendarDay } from '../periods/calendar-day.js';
import { isLocalTime } from '../periods/local-time.js';
import { recordType } from '../records/catalogue.js';
import { recordTypeNames, type Field, type RecordTypeName, type ValueType } from '../records/field.js';
import { keptRecordTypes } from '../records/kept-record-types.js';
import { classAt, resolvePath, type Path, type ResolvedPath } from '../records/path.js';
import { comparedPath, type Condition, type FieldCondition, pathsOf } from './condition.js';
import {
  indicatorsRead,
  isCountedOnRecords,
  partsOf,
  typedRecord,
  type Amount,
  type CountedByRule,
  type CountedRecords,
  type IndicatorDefinition,
} from './definition.js';
import { sameContent } from './same-content.js';

/** What is wrong with a definition. `at` names the field, the rule or the indicator; a sentence in each language is the wording's. */
export interface DefinitionProblem {
  readonly code:
    | 'unknown-field'
    | 'not-a-reference'
    | 'too-far'
    | 'not-countable'
    | 'special-category'
    | 'wrong-type'
    | 'unknown-code'
    | 'unknown-rule'
    | 'no-target-group'
    | 'unknown-indicator'
    | 'circular'
    | 'same-parts'
    | 'no-subject'
    | 'no-amount'
    | 'nothing-counted'
    | 'type-twice'
    | 'denominator-not-positive'
    | 'empty-range'
    | 'no-membership'
    | 'unknown-record'
    | 'no-groups';
  readonly at: string;
}

/** The other indicators of the project, by code: what a definition may read. */
export type ProjectDefinitions = ReadonlyMap<string, IndicatorDefinition>;

/**
 * Whether a definition can be computed: every field exists and has the type that its condition needs, nothing of a special category is
 * read (R29), no indicator reads itself, a ratio is not measured on itself (R69). Empty: it can be published.
 */
export function checkDefinition(code: string, definition: IndicatorDefinition, others: ProjectDefinitions): readonly DefinitionProblem[] {
  if ('waiting' in definition) return waitingProblems(definition);
  return [...partsProblems(definition), ...readingProblems(code, definition, others)];
}

/** It can wait only for a record that will come: for one that is kept already it would wait for ever. */
function waitingProblems({ waiting }: Extract<IndicatorDefinition, { waiting: string }>): readonly DefinitionProblem[] {
  const comes = recordTypeNames.some((name) => name === waiting && !keptRecordTypes.has(name));
  return comes || waiting === typedRecord ? [] : [{ code: 'unknown-record', at: waiting }];
}

function partsProblems(definition: Exclude<IndicatorDefinition, { waiting: string }>): readonly DefinitionProblem[] {
  if (definition.measure === 'rule') {
    const shown = definition.conditions[definition.shows];
    return shown ? [] : [{ code: 'nothing-counted', at: definition.conditions.length === 0 ? 'conditions' : 'shows' }];
  }
  if ('growthOf' in definition) return [];
  const { numerator, denominator } = partsOf(definition);
  const counted = [...numerator, ...denominator].flatMap(countedProblems);
  const breakdowns = (definition.breakdowns ?? []).flatMap((path) =>
    [...numerator, ...denominator].flatMap(({ of }) => breakdownProblems(of, path)),
  );
  const twice = [numerator, denominator].flatMap(typesCountedTwice).map((at): DefinitionProblem => ({ code: 'type-twice', at }));
  return [...counted, ...breakdowns, ...twice, ...measureProblems(definition)];
}

/** A record counts once for a part: ways to count the same type are put together with `any`, so that none is counted for each. */
function typesCountedTwice(counts: readonly CountedRecords[]): readonly RecordTypeName[] {
  const types = counts.map(({ of }) => of);
  return [...new Set(types.filter((type, at) => types.indexOf(type) !== at))];
}

/** What tallies are broken down by: a word, or a thing that a reference points to, an organisation. Never a person (R29, G6). */
function breakdownProblems(of: RecordTypeName, path: Path): readonly DefinitionProblem[] {
  const problems = pathProblems(of, path, ['code', 'codes', 'text', 'day', 'boolean', 'reference']);
  const resolved = resolvePath(of, path);
  const isOfPerson = resolved.problem === undefined && 'to' in resolved.field && recordType(resolved.field.to).class !== 'open';
  return problems.length === 0 && isOfPerson ? [{ code: 'wrong-type', at: path }] : problems;
}

/** Six decimals are kept: what is smaller is nothing to divide by (R69). */
const smallestDenominator = 0.000001;

type OverRecords = Exclude<IndicatorDefinition, { waiting: string } | { growthOf: string } | { measure: 'rule' }>;

function measureProblems(definition: OverRecords): readonly DefinitionProblem[] {
  if (definition.measure === 'ratio') {
    const { numerator, denominator } = definition;
    if (typeof denominator === 'number')
      return denominator >= smallestDenominator ? [] : [{ code: 'denominator-not-positive', at: String(denominator) }];
    if (numerator.length === 0 || denominator.length === 0)
      return [{ code: 'nothing-counted', at: numerator.length ? 'denominator' : 'numerator' }];
    return sameContent(numerator, denominator) ? [{ code: 'same-parts', at: 'denominator' }] : [];
  }
  if (definition.counts.length === 0) return [{ code: 'nothing-counted', at: 'counts' }];
  return definition.counts.flatMap((counts): readonly DefinitionProblem[] => {
    const byRule = 'rule' in counts;
    if (definition.measure === 'distinct' && !byRule && counts.subject === undefined) return [{ code: 'no-subject', at: counts.of }];
    const addsUp = definition.measure === 'sum' || definition.measure === 'mean';
    return addsUp && (byRule || counts.amount === undefined) ? [{ code: 'no-amount', at: counts.of }] : [];
  });
}

function countedProblems(counts: CountedRecords): readonly DefinitionProblem[] {
  const where = counts.where ? conditionProblems(counts.of, counts.where) : [];
  if ('rule' in counts) return [...ruleProblems(counts), ...where];
  const { of, on, until, subject, amount } = counts;
  return [
    ...pathProblems(of, on, ['day']),
    ...(until === undefined ? [] : pathProblems(of, until, ['day'])),
    ...(subject === undefined ? [] : pathProblems(of, subject, subjectTypes)),
    ...(amount === undefined ? [] : amountProblems(of, amount)),
    ...where,
  ];
}

/** R31: only a common output is reported from the target group, and all participants are, whatever a condition would say of them. */
function ruleProblems({ rule, where, targetGroup }: CountedByRule): readonly DefinitionProblem[] {
  if (!countingRuleNames.includes(rule)) return [{ code: 'unknown-rule', at: rule }];
  if (specialCategoryRules.has(rule) && where !== undefined && readsPerson(where)) return [{ code: 'special-category', at: rule }];
  const common = commonIndicatorOf(rule.split('.')[1] ?? null);
  const allowed = where === undefined && common?.targetGroupAllowed === true;
  return targetGroup && !allowed ? [{ code: 'no-target-group', at: rule }] : [];
}

/** G9: an answer of a special category is not crossed with what is kept of the person beside the participation. */
function readsPerson(where: Condition): boolean {
  return pathsOf(where).some(({ path, in: inside }) => (inside ?? path).startsWith('person.'));
}

const subjectTypes = ['reference', 'references', 'text', 'code', 'codes', 'day'] as const;

function amountProblems(of: RecordTypeName, amount: Amount): readonly DefinitionProblem[] {
  if ('daysFrom' in amount) return [...pathProblems(of, amount.daysFrom, ['day']), ...pathProblems(of, amount.to, ['day'])];
  return [...pathProblems(of, amount.field, ['number']), ...('minus' in amount ? pathProblems(of, amount.minus, ['number']) : [])];
}

/** Whether a condition can be asked of records of a type: what narrows a list or a value. Empty: it can. */
export function checkCondition(of: RecordTypeName, condition: Condition): readonly DefinitionProblem[] {
  return conditionProblems(of, condition);
}

function conditionProblems(of: RecordTypeName, condition: Condition, parts = ''): readonly DefinitionProblem[] {
  if ('all' in condition) return condition.all.flatMap((part) => conditionProblems(of, part, parts));
  if ('any' in condition) return condition.any.flatMap((part) => conditionProblems(of, part, parts));
  if ('not' in condition) return conditionProblems(of, condition.not, parts);
  if ('some' in condition) {
    const problems = pathProblems(of, parts + condition.some, ['parts', 'references']);
    return problems.length > 0 ? problems : conditionProblems(of, condition.where, `${parts}${condition.some}.`);
  }
  if ('memberOf' in condition) return membershipProblems(of, condition.memberOf, parts + condition.subject);
  return fieldProblems(of, condition, parts);
}

function fieldProblems(of: RecordTypeName, condition: FieldCondition, parts: string): readonly DefinitionProblem[] {
  const path = parts + condition.field;
  const problems = pathProblems(of, path, typesFor(condition));
  const other = comparedPath(condition);
  const compared = other === null ? [] : pathProblems(of, parts + other, typesFor(condition));
  if (problems.length + compared.length > 0) return [...problems, ...compared];
  const { field } = resolvePath(of, path) as { readonly field: Field };
  const wrong = wordsIn(condition).flatMap((word): readonly DefinitionProblem[] => wordProblem(field, word, path));
  return wrong.length > 0 || !isEmptyRange(condition) ? wrong : [{ code: 'empty-range', at: path }];
}

/**
 * Whether an indicator counts somebody is asked of the person that a record is about, and when the record is written. A participation is
 * counted before any other record is, and of desks and organisations nobody would know it: they would never be counted, without a word.
 */
function membershipProblems(of: RecordTypeName, indicator: string, subject: Path): readonly DefinitionProblem[] {
  const problems = pathProblems(of, subject, ['reference', 'references']);
  if (problems.length > 0) return problems;
  const isOfPerson = subject === 'person' && of !== 'participation';
  return isOfPerson ? [] : [{ code: 'no-membership', at: indicator }];
}

function wordProblem(field: Field, word: string | number | boolean, path: Path): readonly DefinitionProblem[] {
  const wanted: Readonly<Partial<Record<Field['type'], string>>> = { number: 'number', boolean: 'boolean' };
  if (typeof word !== (wanted[field.type] ?? 'string')) return [{ code: 'wrong-type', at: path }];
  if (field.type === 'day' && !isCalendarDay(String(word))) return [{ code: 'wrong-type', at: path }];
  if (field.type === 'time' && !isLocalTime(String(word))) return [{ code: 'wrong-type', at: path }];
  // a text with codes is written freely all the same
  if (!('codes' in field) || field.type === 'text' || field.codes === undefined || Object.hasOwn(field.codes, String(word))) return [];
  return [{ code: 'unknown-code', at: `${path}: ${String(word)}` }];
}

/** A range that ends before it begins holds for nothing. */
function isEmptyRange(condition: FieldCondition): boolean {
  if (!('from' in condition || 'to' in condition)) return false;
  const { from, to } = condition;
  return from !== undefined && to !== undefined && from > to;
}

function wordsIn(condition: FieldCondition): readonly (string | number | boolean)[] {
  if ('is' in condition) return [condition.is];
  if ('isAnyOf' in condition) return condition.isAnyOf;
  if (!('from' in condition || 'to' in condition)) return [];
  return [condition.from, condition.to].filter((end) => end !== undefined);
}

/** The types of field that a condition can be asked of. */
function typesFor(condition: FieldCondition): readonly Field['type'][] {
  if ('isSet' in condition) return anyType;
  if ('is' in condition || 'isAnyOf' in condition) return ['text', 'code', 'codes', 'day', 'time', 'number', 'boolean'];
  if ('from' in condition || 'to' in condition) return ['day', 'time', 'number'];
  if ('atLeastWords' in condition) return ['codes', 'references', 'parts'];
  if ('sameAs' in condition) return ['text', 'code', 'reference', 'references'];
  return ['day'];
}

const anyType: readonly Field['type'][] = ['text', 'code', 'codes', 'day', 'time', 'number', 'boolean', 'reference', 'references', 'parts'];

function pathProblems(of: RecordTypeName, path: Path, types: readonly (Field['type'] | ValueType)[]): readonly DefinitionProblem[] {
  const resolved: ResolvedPath = resolvePath(of, path);
  if (resolved.problem !== undefined) return [{ code: resolved.problem, at: path }];
  const { field } = resolved;
  const fieldClass = classAt(of, resolved);
  if (fieldClass === 'special' || fieldClass === 'identity') return [{ code: 'special-category', at: path }];
  if (field.countable === false) return [{ code: 'not-countable', at: path }];
  return types.includes(field.type) ? [] : [{ code: 'wrong-type', at: path }];
}

/** Indicators that are read exist, count what is asked of them, and lead back to this one on no way. */
function readingProblems(code: string, definition: IndicatorDefinition, others: ProjectDefinitions): readonly DefinitionProblem[] {
  const missing = indicatorsRead(definition).filter((read) => read !== code && !others.has(read));
  const problems: DefinitionProblem[] = missing.map((at) => ({ code: 'unknown-indicator', at }));
  const circle = circleFrom(code, definition, others);
  if (circle !== null) problems.push({ code: 'circular', at: circle.join(' → ') });
  return [...problems, ...uncountedMembers(definition, others), ...groupProblems(definition, others)];
}

/** Only what counts people, or participations, says who is counted; of everything else nobody is a member. */
function uncountedMembers(definition: IndicatorDefinition, others: ProjectDefinitions): readonly DefinitionProblem[] {
  if (!isCountedOnRecords(definition)) return [];
  return [...new Set(indicatorsRead(definition))].flatMap((at): readonly DefinitionProblem[] => {
    const other = others.get(at);
    return other === undefined || 'waiting' in other || countsPeople(other) ? [] : [{ code: 'no-membership', at }];
  });
}

function countsPeople(definition: IndicatorDefinition): boolean {
  return partsOf(definition).numerator.some((counts) => {
    if ('rule' in counts) return true;
    if (counts.subject === undefined) return counts.of === 'participation';
    const subject = resolvePath(counts.of, counts.subject);
    return subject.problem === undefined && 'to' in subject.field && subject.field.to === 'person';
  });
}

/** Groups can be counted only by what the other indicator is broken down by. */
function groupProblems(definition: IndicatorDefinition, others: ProjectDefinitions): readonly DefinitionProblem[] {
  if (!('conditions' in definition)) return [];
  return definition.conditions.flatMap(({ indicator, groups }): readonly DefinitionProblem[] => {
    const other = others.get(indicator);
    if (!groups || !other) return [];
    const broken = 'breakdowns' in other && other.breakdowns?.includes(groups.by);
    return broken ? [] : [{ code: 'no-groups', at: `${indicator}: ${groups.by}` }];
  });
}

function circleFrom(code: string, definition: IndicatorDefinition, others: ProjectDefinitions): readonly string[] | null {
  const visit = (way: readonly string[], current: IndicatorDefinition): readonly string[] | null => {
    for (const read of indicatorsRead(current)) {
      if (read === code) return [...way, read];
      const next = way.includes(read) ? undefined : others.get(read);
      const found = next ? visit([...way, read], next) : null;
      if (found) return found;
    }
    return null;
  };
  return visit([code], definition);
}
