import * as z from 'zod';
import { qualityLevels } from '#domain';
import { askedDay, calendarDay, instant, localText, pageOf } from './common.js';
import { registerName } from './registers.js';

export const qualityLevel = z.enum(qualityLevels);
/** As of which day, and narrowed to a desk by its code (`unknown`: records of no desk) or to a level. */
export const qualityQuery = z.strictObject({
  asOf: askedDay.optional(),
  desk: z.string().min(1).max(20).optional(),
  level: qualityLevel.optional(),
});
export const findingsQuery = qualityQuery.extend({
  /** `V13` */
  check: z
    .string()
    .regex(/^[VRUD]\d{1,3}$/, 'a check, as V13')
    .optional(),
  /** Open findings, or those that were waived. */
  state: z.enum(['open', 'waived']).default('open'),
  cursor: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
/** Why a check has nothing to say; null: it was asked. */
export const uncheckedReason = z.enum(['other_objective', 'no_values', 'no_report', 'no_reserved_sums', 'held_by_storage']);
const timeliness = z.object({
  count: z.number().int(),
  /** Days until recording: half of the dates were recorded within so many. */
  medianDays: z.number().nullable(),
  /** Share recorded within 30 days. */
  inTime: z.number().nullable(),
});
export const quality = z.object({
  asOf: calendarDay,
  /** Open findings by level, and those that were waived. */
  open: z.record(qualityLevel, z.number().int()),
  waived: z.number().int(),
  /** Every check, in its order, with how many findings are open and waived. */
  checks: z.array(z.object({ check: z.string(), open: z.number().int(), waived: z.number().int(), unchecked: uncheckedReason.nullable() })),
  /** The whole project first, then its desks; records of no desk last. */
  desks: z.array(
    z.object({
      /** Null: the whole project. */
      desk: z.string().nullable(),
      name: z.string(),
      /** Organisation that hosts the desk, where it is known. */
      partner: z.string().nullable(),
      records: z.number().int(),
      /** Records that have every field of point 1.1 (R12). */
      complete: z.number().int(),
      /** Of entry and exit dates, from the day to the day they were first recorded. */
      entries: timeliness,
      exits: timeliness,
      open: z.number().int(),
    }),
  ),
});
export const findingWaiver = z.object({
  waiverId: z.uuid(),
  findingId: z.string(),
  reason: z.string(),
  by: z.string().nullable(),
  at: instant,
});
export const qualityFinding = z.object({
  /** The same as long as the facts are: what a waiver names. */
  findingId: z.string(),
  level: qualityLevel,
  check: z.string(),
  code: z.string(),
  /** The record it is about; null: an indicator, or a desk. */
  record: z.object({ recordId: z.uuid(), pseudonym: z.string(), entryDate: calendarDay }).nullable(),
  /** What a desk wrote down on a day, where it is about no participation: a contact. */
  entry: z.object({ register: registerName, id: z.uuid(), day: calendarDay, time: z.string().nullable() }).nullable(),
  /** Fields at fault. */
  fields: z.array(z.string()),
  /** The indicators that do not fit, each with the code that the project shows it under. */
  indicators: z.array(z.object({ code: z.string(), shownAs: z.string().nullable(), name: localText })),
  against: z.array(z.object({ code: z.string(), shownAs: z.string().nullable(), name: localText })),
  sex: z.enum(['M', 'F', 'N', 'T']).nullable(),
  /** What was found, and what it should equal, or not exceed. */
  found: z.number().nullable(),
  bound: z.number().nullable(),
  /** An unusual month, what is usual at that desk, and between what it would have been ordinary. */
  month: z.object({ month: z.string(), usual: z.number(), low: z.number(), high: z.number() }).nullable(),
  desk: z.string().nullable(),
  deskName: z.string().nullable(),
  partner: z.string().nullable(),
  waiver: findingWaiver.nullable(),
});
export const qualityFindings = pageOf(qualityFinding).extend({ total: z.number().int() });
/** Waives one finding of the list as of a day. */
export const newWaiver = z.strictObject({
  findingId: z.string().regex(/^[0-9a-f]{64}$/, 'the id of a finding'),
  asOf: askedDay.optional(),
  reason: z.string().trim().min(3).max(500),
});

export type QualityQuery = z.infer<typeof qualityQuery>;
export type FindingsQuery = z.infer<typeof findingsQuery>;
export type Quality = z.infer<typeof quality>;
export type QualityFinding = z.infer<typeof qualityFinding>;
export type QualityFindings = z.infer<typeof qualityFindings>;
export type FindingWaiver = z.infer<typeof findingWaiver>;
export type NewWaiver = z.infer<typeof newWaiver>;
export type UncheckedReason = z.infer<typeof uncheckedReason>;
