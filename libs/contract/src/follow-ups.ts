import * as z from 'zod';
import { calendarDay, pageOf } from './common.js';

const somebody = {
  /** Id of the participation. */
  participation: z.uuid(),
  version: z.number().int(),
  pseudonym: z.string(),
  /** Code of the desk. */
  desk: z.string().nullable(),
};
/** Somebody whose day, six months after leaving, is past and who has not been asked, or not been reached yet. */
export const dueFollowUp = z.object({
  ...somebody,
  exitDate: calendarDay,
  dueOn: calendarDay,
  attempts: z.number().int(),
  lastAttemptOn: calendarDay.nullable(),
});
/** Somebody in charge who has not been seen for 90 days: proposed for exit, dated on the last support. */
export const proposedExit = z.object({ ...somebody, entryDate: calendarDay, lastSupport: calendarDay });
/** Somebody who left and whose 28 days are not over. */
export const closingExit = z.object({
  ...somebody,
  exitDate: calendarDay,
  windowEnd: calendarDay,
  lastStatus28d: z.enum(['JOB', 'SEARCH', 'INA']).nullable(),
});
const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int() });
const share = z.object({ numerator: z.number().int(), denominator: z.number().int(), share: z.number().nullable() });

/** How the follow-up of a result stands: everybody asked, or the answers alone; coverage always beside it. */
export const followUpStanding = z.object({
  result: z.enum(['EECR05', 'EECR06']),
  left: z.number().int(),
  due: z.number().int(),
  reached: z.number().int(),
  positive: z.number().int(),
  fullFollowUp: share,
  answersAlone: share,
  coverage: share,
});
export const followUpsDue = pageOf(dueFollowUp).extend({ total: z.number().int(), standings: z.array(followUpStanding) });
export const followUpsQuery = z.strictObject({
  desk: z.uuid().optional(),
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const exitsDue = z.object({ proposed: listOf(proposedExit), closing: listOf(closingExit) });
export const exitsDueQuery = z.strictObject({
  desk: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

export type DueFollowUp = z.infer<typeof dueFollowUp>;
export type ProposedExit = z.infer<typeof proposedExit>;
export type ClosingExit = z.infer<typeof closingExit>;
export type FollowUpStanding = z.infer<typeof followUpStanding>;
export type FollowUpsDue = z.infer<typeof followUpsDue>;
export type FollowUpsQuery = z.infer<typeof followUpsQuery>;
export type ExitsDue = z.infer<typeof exitsDue>;
export type ExitsDueQuery = z.infer<typeof exitsDueQuery>;
