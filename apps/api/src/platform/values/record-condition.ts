import * as z from 'zod';
import { condition as conditionSchema } from '#contract';
import { checkCondition, type Condition, type IndicatorDefinition, keptRecordTypes, recordTypesOf, type RecordTypeName } from '#domain';
import { Refusal } from '../problems/refusal.js';

/**
 * A condition of the definition language that narrows a question: only tallies of the records that meet it are counted. It is judged on the
 * records by the domain's one function, never as text of a query.
 */
export interface RecordCondition {
  readonly condition: Condition;
  /** Types of record it can be asked of; of others nothing is known. */
  readonly types: readonly RecordTypeName[];
  /** Ids of the records that meet it; null: not read yet. */
  readonly records: readonly string[] | null;
}

const unusable = (detail: string): Refusal => new Refusal('validation', { field: 'where', detail });

/** Whether a `where` is written in the definition language, and not as breakdowns and their members. */
export const isCondition = (where: string): boolean => where.trimStart().startsWith('{');

/** @throws Refusal `validation` for what is no condition, asks a field nobody may ask for, or suits no record that is kept */
export function recordConditionOf(where: string): RecordCondition {
  const read = conditionSchema.safeParse(jsonOf(where));
  if (!read.success) throw unusable(`where: ${z.prettifyError(read.error).slice(0, 300)}`);
  const condition = read.data;
  if (asksMembership(condition)) throw unusable('where: membership of another indicator is asked in definitions alone');
  const types = [...keptRecordTypes].filter((of) => checkCondition(of, condition).length === 0);
  if (types.length > 0) return { condition, types, records: null };
  const [problem] = checkCondition('participation', condition);
  throw unusable(`where: ${problem?.at ?? 'condition'} (${problem?.code ?? 'wrong-type'})`);
}

function jsonOf(where: string): unknown {
  try {
    return JSON.parse(where);
  } catch (error) {
    throw new Refusal('validation', { field: 'where', detail: 'where: not JSON', cause: error });
  }
}

function asksMembership(condition: Condition): boolean {
  if ('all' in condition) return condition.all.some(asksMembership);
  if ('any' in condition) return condition.any.some(asksMembership);
  if ('not' in condition) return asksMembership(condition.not);
  if ('some' in condition) return asksMembership(condition.where);
  return 'memberOf' in condition;
}

/** Whether an indicator counts records that the condition can be asked of; what it counts of others is not known, which is not 0. */
export function canBeAsked(definition: IndicatorDefinition, { types }: RecordCondition): boolean {
  return recordTypesOf(definition).every((type) => types.includes(type));
}

/** The records that a condition left over; null: there is none. @throws RangeError when they were not read: a number would be that of all */
export function selectedIds(record: RecordCondition | null): readonly string[] | null {
  if (record === null) return null;
  if (record.records === null) throw new RangeError('The records of a condition are read before anything is summed');
  return record.records;
}

/**
 * Whether a column names one of many records. Asked of each row that is read, by a hash: looked up by key, tens of thousands of records
 * times the indicators would each be a search of its own, so the column stands in an expression that no index knows.
 */
export function isAmong(column: string, ids: string): string {
  return `coalesce(${column}, ${column}) = any (${ids}::uuid[])`;
}
