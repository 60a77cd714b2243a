import * as z from 'zod';
import { type ContentType, contentTypes } from '#domain';
import { language, pageOf } from './common.js';

const plainValue = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);

/** Something that was done for a person, or with what is kept of them. */
export const timelineEvent = z.object({
  key: z.string(),
  kind: z.enum(['entered', 'left', 'status', 'record', 'merged', 'merge_undone', 'look']),
  /** A calendar day; for a merge or a look the instant. */
  at: z.string(),
  record: z.object({ type: z.enum(contentTypes as readonly [ContentType, ...ContentType[]]), id: z.uuid() }).nullable(),
  /** Code of the desk. */
  desk: z.string().nullable(),
  by: z.string().nullable(),
  reason: z.string().nullable(),
  /** A few values by the field names of the catalogue (for `left` and `status`: of `participation`); of a look `action` and `times`. */
  says: z.record(z.string(), plainValue),
});
export const timeline = pageOf(timelineEvent).extend({ total: z.number().int() });
export const timelineQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** The person's own file: why it is issued, and in which language the person reads. */
export const personFileRequest = z.strictObject({ reason: z.string().trim().min(3).max(500), language });

export type TimelineEvent = z.infer<typeof timelineEvent>;
export type Timeline = z.infer<typeof timeline>;
export type TimelineQuery = z.infer<typeof timelineQuery>;
export type PersonFileRequest = z.infer<typeof personFileRequest>;
