import * as z from 'zod';
import { askedDay, calendarDay, instant, localText, measure } from './common.js';

/** `estimate`: informed estimate of the beneficiary (R30); `external`: a figure that no record can tell. */
export const typedKind = z.enum(['estimate', 'external']);
/** A document, and where it is found: a protocol number, an address. */
export const evidence = z.strictObject({ title: z.string().trim().min(3).max(200), reference: z.string().trim().min(3).max(300) });
/** Parts by sex, where they are asked; T is the value itself (R17). */
export const typedBySex = z.strictObject({
  F: z.number().nullable().default(null),
  M: z.number().nullable().default(null),
  N: z.number().nullable().default(null),
});
const sentence = z.string().trim().min(10).max(1000);
const reason = z.string().trim().min(3).max(500);
const content = {
  /** From the start of the project to the day; null in a ratio, which is stated by its two parts. */
  value: z.number().nullable().default(null),
  numerator: z.number().nullable().default(null),
  denominator: z.number().nullable().default(null),
  bySex: typedBySex.nullable().default(null),
  /** How the number was arrived at, in a sentence. */
  method: sentence,
  /** Mandatory for an estimate; of an external figure it may follow. */
  evidence: evidence.nullable().default(null),
  /** R30, for EECO12 to EECO17: both have to be false. */
  traitIsCriterion: z.boolean().nullable().default(null),
  fromRegister: z.boolean().nullable().default(null),
};
export const newTypedValue = z.strictObject({ on: askedDay, ...content });
/** The whole value of a day again, and why it changes. */
export const typedValueChange = z.strictObject({ ...content, reason });
export const typedValueWithdrawal = z.strictObject({ reason });

/** A value as it was typed: of one day, in a version. */
export const typedValue = z.object({
  on: calendarDay,
  kind: typedKind,
  /** Of the value of this day: 1, one more with each change. What `If-Match` names. */
  version: z.number().int(),
  /** What it comes to, of a ratio in the unit of the indicator. */
  amount: z.number().nullable(),
  value: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  bySex: z.object({ F: z.number().nullable(), M: z.number().nullable(), N: z.number().nullable() }).nullable(),
  method: z.string(),
  evidence: z.object({ title: z.string(), reference: z.string() }).nullable(),
  traitIsCriterion: z.boolean().nullable(),
  fromRegister: z.boolean().nullable(),
  /** The period that ends on this day. */
  period: z.string().nullable(),
  at: instant,
  by: z.string(),
  /** Why it changed; null: it was typed for the first time. */
  reason: z.string().nullable(),
  /** Taken back: nothing is stated for this day any more. */
  withdrawn: z.boolean(),
});
/** As of which day, and as known when: like values. */
export const typedValuesQuery = z.strictObject({
  asOf: askedDay.optional(),
  period: z.string().max(12).optional(),
  knownAt: instant.optional(),
});
export const typedValues = z.object({
  code: z.string(),
  commonCode: z.string().nullable(),
  name: localText,
  unit: z.string(),
  measure,
  /** How a value may be typed; null: it may not. */
  kind: typedKind.nullable(),
  /** Why not: `counted`, `waits_for_records`, `from_other_indicators`, `target_group`; null: it may. */
  notTyped: z.string().nullable(),
  /** The parts that are asked: T alone, or by sex too. */
  sexes: z.array(z.enum(['M', 'F', 'N', 'T'])),
  /** Whether the conditions of R30 are to be stated with it. */
  conditions: z.boolean(),
  /** What records count by themselves on the cut-off day, never mixed with an estimate; null: none is counted on. */
  counted: z.number().nullable(),
  /** The value that is shown on the cut-off day. */
  shown: calendarDay.nullable(),
  /** In force, the latest day first. */
  values: z.array(typedValue),
  /** Every version of every day, the last change first. */
  history: z.array(typedValue),
});

/** What a project states to report a common output from its target group: the eligibility criterion, and where it is written (R31). */
export const targetGroupStatement = z.strictObject({ criterion: z.string().trim().min(3).max(500), evidence });

export type TypedValueAnswer = z.infer<typeof typedValue>;
export type TypedValues = z.infer<typeof typedValues>;
export type NewTypedValue = z.infer<typeof newTypedValue>;
export type TypedValueChange = z.infer<typeof typedValueChange>;
export type TypedValueWithdrawal = z.infer<typeof typedValueWithdrawal>;
export type TypedValuesQuery = z.infer<typeof typedValuesQuery>;
