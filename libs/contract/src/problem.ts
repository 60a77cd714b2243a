import * as z from 'zod';
import { missingPart } from './reports.js';

/**
 * The one shape of every refusal (`application/problem+json`, G40). The dashboard turns `code` into the user's language;
 * `detail` and `remedy` are plain English for other programs and the log.
 */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  /** Stable word for the reason: `not_found`, `stale_version`, `validation`, `not_signed_in`, `forbidden`, … */
  code: z.string(),
  detail: z.string(),
  /** What to do. */
  remedy: z.string(),
  /** The field at fault, when there is one. */
  field: z.string().optional(),
  /** Both values per field when someone else changed the record (412). */
  conflicts: z.array(z.object({ field: z.string(), yours: z.unknown(), theirs: z.unknown() })).optional(),
  /** What a report still lacks (`report_incomplete`). */
  missing: z.array(missingPart).optional(),
  /** Seconds after which trying again makes sense, as `Retry-After` says them. */
  retryAfter: z.number().int().positive().optional(),
  /** Found in the log under this id. */
  reference: z.string(),
});
export type Problem = z.infer<typeof problem>;
