import * as z from 'zod';
import { recordTypeNames } from '#domain';
import { calendarDay, localText, pageOf } from './common.js';

/** Why a value cannot be computed: it is empty, and neither 0 nor infinity (R69). `indicator` is the other one that it needs. */
export const cannotCompute = z.object({
  reason: z.enum(['waiting', 'empty_group', 'no_baseline', 'baseline_zero', 'no_such_indicator', 'other_cannot']),
  indicator: z.string().nullable(),
  sentence: localText,
});

/** One amount that the value is worked out from: the whole of a count, what a ratio or a mean divides, a value that growth starts from. */
export const explainedPart = z.object({
  part: z.enum(['value', 'numerator', 'denominator', 'baseline', 'current']),
  /** What it counts, in a sentence. */
  sentence: localText,
  amount: z.number(),
  /** Records behind it, which `…/records?part=` lists; null: it is a fixed number, or the value of another indicator. */
  records: z.number().int().nullable(),
  /** Code of the other indicator whose value it is. */
  indicator: z.string().nullable(),
});

const groupMember = z.object({ member: z.string(), label: localText, value: z.number() });
/** A named condition of a rule with its own tick: what it reaches of what it needs, and by which groups. */
export const explainedCondition = z.object({
  name: localText,
  /** Code and name of the indicator whose value or groups are compared. */
  indicator: z.string(),
  indicatorName: localText,
  /** Null: it cannot be computed, and `cannot` says why. */
  reached: z.number().nullable(),
  atLeast: z.number(),
  met: z.boolean().nullable(),
  /** The value of the rule is what this condition reaches. */
  shown: z.boolean(),
  /** With the numbers: "3 of 4: Veneto has 1 of 2". */
  sentence: localText,
  /** For conditions over groups: those that have enough, and those that lack, by how much; the nearest first. */
  groups: z
    .object({
      label: localText,
      each: z.number(),
      having: z.array(groupMember),
      lacking: z.array(groupMember.extend({ short: z.number() })),
    })
    .nullable(),
  cannot: cannotCompute.nullable(),
});

/** How many records are left out for one reason. */
export const excludedFor = z.object({
  reason: z.enum(['incomplete', 'rule', 'condition', 'missing', 'ended-before-it-began', 'later', 'ended']),
  sentence: localText,
  count: z.number().int(),
});

/** How a value is worked out: its parts, the conditions of a rule, what is left out, or why there is none. */
export const explanation = z.object({
  parts: z.array(explainedPart),
  conditions: z.array(explainedCondition),
  /** The day a stock is counted on; null for what piles up. */
  on: calendarDay.nullable(),
  cannot: cannotCompute.nullable(),
  /** Records of the kinds that are counted which do not count; null where nothing is counted on records, or what was known then is not kept. */
  excluded: z.object({ total: z.number().int(), reasons: z.array(excludedFor) }).nullable(),
});

/** A record that does not count, with the first reason. */
export const excludedRecord = z.object({
  recordId: z.uuid(),
  of: z.enum(recordTypeNames),
  /** Pseudonym of the person; of a record about nobody its name. */
  label: z.string(),
  /** Day of entry of a participation. */
  day: calendarDay.nullable(),
  desk: z.string().nullable(),
  deskName: z.string().nullable(),
  reason: excludedFor.shape.reason,
  sentence: localText,
});
export const excludedRecords = pageOf(excludedRecord).extend({ total: z.number().int() });

export type CannotCompute = z.infer<typeof cannotCompute>;
export type Explanation = z.infer<typeof explanation>;
export type ExplainedPart = z.infer<typeof explainedPart>;
export type ExplainedCondition = z.infer<typeof explainedCondition>;
export type ExcludedFor = z.infer<typeof excludedFor>;
export type ExcludedRecord = z.infer<typeof excludedRecord>;
export type ExcludedRecords = z.infer<typeof excludedRecords>;
