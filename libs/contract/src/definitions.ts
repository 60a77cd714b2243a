import * as z from 'zod';
import { partsOf, recordTypeNames, type Condition, type IndicatorDefinition } from '#domain';
import { askedDay, calendarDay, indicatorKind, instant, localText, measure, targetOperator } from './common.js';
import { targetGroupStatement } from './typed-values.js';

/** A field of a record, or of one that it points to: `signedOn`, `survey.population`. */
const path = z.string().min(1).max(120);
const word = z.union([z.string().max(200), z.number(), z.boolean()]);
const bound = z.union([z.string().max(200), z.number()]);
/** How many conditions may stand side by side, and how many there may be in a definition: each is asked of every record. */
const mostParts = 40;
const mostConditions = 200;

const fieldCondition = z.union([
  z.strictObject({ field: path, is: word }),
  z.strictObject({ field: path, isAnyOf: z.array(bound).min(1).max(200) }),
  z.strictObject({ field: path, from: bound, to: bound.optional() }),
  z.strictObject({ field: path, to: bound }),
  z.strictObject({ field: path, isSet: z.boolean() }),
  z.strictObject({ field: path, atLeastWords: z.number().int().min(1).max(1000) }),
  z.strictObject({ field: path, before: path }),
  z.strictObject({ field: path, onOrBefore: path }),
  z.strictObject({ field: path, after: path }),
  z.strictObject({ field: path, withinDaysOf: path, days: z.number().int().min(0).max(10_000) }),
  z.strictObject({ field: path, sameAs: path }),
]);
/** What must hold for a record to count: a closed tree, never text of a query. */
export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).min(1).max(mostParts) }),
    z.strictObject({ any: z.array(condition).min(1).max(mostParts) }),
    z.strictObject({ not: condition }),
    z.strictObject({ some: path, where: condition }),
    z.strictObject({ memberOf: z.string().max(40), subject: path }),
    fieldCondition,
  ]),
);
const amount = z.union([
  z.strictObject({ field: path, minus: path }),
  z.strictObject({ field: path }),
  z.strictObject({ daysFrom: path, to: path }),
]);
const countedRecords = z.union([
  z.strictObject({
    of: z.literal('participation'),
    rule: z.string().max(120),
    where: condition.optional(),
    targetGroup: targetGroupStatement.optional(),
  }),
  z.strictObject({
    of: z.enum(recordTypeNames),
    where: condition.optional(),
    on: path,
    until: path.optional(),
    subject: path.optional(),
    amount: amount.optional(),
  }),
]);
const counts = z.array(countedRecords).min(1).max(20);
const breakdowns = z.array(path).max(8).optional();
const ruleCondition = z.strictObject({
  name: localText,
  indicator: z.string().max(40),
  groups: z.strictObject({ by: path, each: z.number().min(0) }).optional(),
  atLeast: z.number().min(0),
});
/** How many conditions a definition puts, those that put others together included. */
function conditionsIn(definition: IndicatorDefinition): number {
  const { numerator, denominator } = partsOf(definition);
  const lower = denominator === numerator ? [] : denominator;
  return [...numerator, ...lower].reduce((sum, { where }) => sum + (where ? sizeOf(where) : 0), 0);
}

function sizeOf(condition: Condition): number {
  if ('all' in condition) return condition.all.reduce((sum, part) => sum + sizeOf(part), 1);
  if ('any' in condition) return condition.any.reduce((sum, part) => sum + sizeOf(part), 1);
  if ('not' in condition) return 1 + sizeOf(condition.not);
  return 'some' in condition ? 1 + sizeOf(condition.where) : 1;
}

const anyDefinition: z.ZodType<IndicatorDefinition> = z.union([
  z.strictObject({ measure: z.enum(['count', 'distinct', 'stock', 'sum', 'mean']), counts, breakdowns }),
  z.strictObject({ measure: z.literal('ratio'), numerator: counts, denominator: z.union([counts, z.number()]), breakdowns }),
  z.strictObject({ measure: z.literal('ratio'), growthOf: z.string().max(40) }),
  z.strictObject({ measure: z.literal('rule'), conditions: z.array(ruleCondition).min(1).max(20), shows: z.number().int().min(0).max(19) }),
  z.strictObject({ measure, waiting: z.string().max(60) }),
]);
/** How an indicator is computed, as data. */
export const indicatorDefinition: z.ZodType<IndicatorDefinition> = anyDefinition.refine(
  (definition) => conditionsIn(definition) <= mostConditions,
  `at most ${mostConditions} conditions`,
);

/** A definition that somebody is putting together, tried on the project's own records. */
export const previewQuestion = z.strictObject({
  /** Of the indicator that it is for; null for a new one. */
  code: z.string().max(40).nullable().default(null),
  unit: z.string().max(60),
  definition: indicatorDefinition,
  asOf: askedDay.optional(),
});
/** A record that is tried: how it is called without a name, and the desk it belongs to. */
const triedRecord = z.object({ id: z.string(), type: z.enum(recordTypeNames), label: z.string(), desk: z.string().nullable() });
export const definitionPreview = z.object({
  /** In the three languages: what is counted, under which conditions, on which day. */
  sentence: localText,
  /** What keeps it from being published; `at` names the field, the rule or the indicator. */
  problems: z.array(z.object({ code: z.string(), at: z.string() })),
  /** Null: nothing could be computed; `waiting` names the records it waits for. */
  value: z.number().nullable(),
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  waiting: z.string().nullable(),
  /** Records read. */
  read: z.number().int(),
  counted: z.array(triedRecord.extend({ day: calendarDay, amount: z.number() })),
  /** Records that it would not count, each with the first reason. */
  left: z.array(triedRecord.extend({ reason: localText })),
});

export type PreviewQuestion = z.infer<typeof previewQuestion>;
export type DefinitionPreview = z.infer<typeof definitionPreview>;

const indicatorCode = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,19}$/, 'letters, digits, dots and dashes, 20 at most');
/** An indicator of the project's own, or a common one that it counts under a code of its own. */
export const newIndicator = z.strictObject({
  code: indicatorCode,
  commonCode: z.string().max(20).nullable().default(null),
  kind: indicatorKind,
  name: z.strictObject({ it: z.string().trim().min(1).max(300), en: z.string().trim().max(300), fr: z.string().trim().max(300) }),
  unit: z.string().trim().min(1).max(40),
  operator: targetOperator.default('>='),
  cumulative: z.boolean(),
  definition: indicatorDefinition,
});
export const definitionChange = z.strictObject({ definition: indicatorDefinition, reason: z.string().trim().min(3).max(500) });
/** A version that is being counted, before it comes into force: how far it is, or that it could not be. */
export const definitionPosting = z.object({
  version: z.number().int(),
  state: z.enum(['waiting', 'counting', 'switching', 'failed']),
  /** Records counted, of so many. */
  done: z.number().int(),
  total: z.number().int(),
  startedAt: instant.nullable(),
});
export const definitionView = z.object({
  code: z.string(),
  commonCode: z.string().nullable(),
  kind: indicatorKind,
  name: localText,
  unit: z.string(),
  operator: targetOperator,
  cumulative: z.boolean(),
  definition: indicatorDefinition,
  /** In the three languages. */
  sentence: localText,
  /** In force; what `If-Match` names. 0: none yet, the indicator is being counted for the first time. */
  version: z.number().int(),
  /** Newest first. `by` is a name; null: as the project started. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      inForceFrom: instant,
      sentence: localText,
      by: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  posting: definitionPosting.nullable(),
});

export type NewIndicator = z.infer<typeof newIndicator>;
export type DefinitionChange = z.infer<typeof definitionChange>;
export type DefinitionView = z.infer<typeof definitionView>;
