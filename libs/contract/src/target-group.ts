import * as z from 'zod';
import { instant } from './common.js';
import { definitionPosting } from './definitions.js';
import { targetGroupStatement } from './typed-values.js';

/** Null takes the statement back. */
export const targetGroupChange = z.strictObject({
  statement: targetGroupStatement.nullable(),
  reason: z.string().trim().min(3).max(500),
});
/** Whether a common output is reported from the target group of the operation (R31). */
export const targetGroup = z.object({
  code: z.string(),
  /** Of the definition; what `If-Match` names. */
  version: z.number().int(),
  /** Why R31 does not apply: `not_a_common_output`, `counts_everybody`, `own_rule`; null: it may be stated. */
  notAllowed: z.string().nullable(),
  /** In force; null: those with the trait are counted. */
  statement: z.object({ criterion: z.string(), evidence: z.object({ title: z.string(), reference: z.string() }) }).nullable(),
  /** Since when it is counted so, and who stated it; null: as the project started. */
  since: instant.nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** A change whose records are being counted anew; until then what was in force holds. */
  posting: definitionPosting.nullable(),
});

export type TargetGroupAnswer = z.infer<typeof targetGroup>;
export type TargetGroupChange = z.infer<typeof targetGroupChange>;
