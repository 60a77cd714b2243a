import * as z from 'zod';
import { planDimensions } from '#domain';
import { calendarDay, indicatorStatus, instant, localText, measure, targetOperator } from './common.js';
import { valueQuery } from './values.js';

/** Where a number comes from: stated by the funder or the application, derived from another, taken from another source, or invented. */
export const targetOrigin = z.enum(['stated', 'derived', 'other_source', 'invented']);
/** A part of the project: a desk by its code, a partner by its number in the project, or a member of a breakdown (`sex`, `F`). */
export const planScope = z.strictObject({ by: z.enum(planDimensions), member: z.string().min(1).max(40) });
const source = z.string().trim().max(300);
/** Value before the project began; null: not known. `scope` null: the whole project. */
export const baselineEntry = z.strictObject({
  scope: planScope.nullable().default(null),
  value: z.number().nullable(),
  on: calendarDay.nullable().default(null),
  origin: targetOrigin,
  source: source.default(''),
});
/** To be reached by the end of `period`; `period` null: in the end. `value` null: not measured in that period. */
export const targetEntry = z.strictObject({
  scope: planScope.nullable().default(null),
  period: z.string().max(12).nullable(),
  milestone: z.boolean().default(false),
  value: z.number().nullable(),
  origin: targetOrigin,
  source: source.default(''),
});
/** Either, as a history or a conflict names it. */
export const planEntry = z.union([targetEntry, baselineEntry]);
/** As of which day parts are compared with their targets, and as known when: like values. */
export const targetsQuery = valueQuery.pick({ asOf: true, period: true, knownAt: true });
export const indicatorTargets = z.object({
  code: z.string(),
  commonCode: z.string().nullable(),
  name: localText,
  unit: z.string(),
  measure,
  operator: targetOperator,
  cumulative: z.boolean(),
  /** Of the plan: 1 as the project started, one more with each change. What `If-Match` names. */
  version: z.number().int(),
  baselines: z.array(baselineEntry),
  targets: z.array(targetEntry),
  /** The partners of the project, by the number that a scope names. */
  partners: z.array(z.object({ member: z.string(), name: z.string() })),
  /** Where each part that has targets stands against its own, as the whole does in values (R130-R132). */
  standings: z.array(
    z.object({
      scope: planScope,
      /** Null: nothing could be computed for this part. */
      value: z.number().nullable(),
      target: z.number().nullable(),
      final: z.number().nullable(),
      expected: z.number().nullable(),
      ratio: z.number().nullable(),
      status: indicatorStatus,
    }),
  ),
  /** Newest first; version 1 is what the project started with. */
  history: z.array(
    z.object({
      version: z.number().int(),
      at: instant,
      /** The programme's day from which the change holds (R131). */
      on: calendarDay,
      by: z.string().nullable(),
      reason: z.string().nullable(),
      changes: z.array(z.object({ before: planEntry.nullable(), after: planEntry.nullable() })),
    }),
  ),
});
/**
 * The whole plan of an indicator: what is not in it is taken away. A change to a period that has ended needs a `reason`, and `confirmed`
 * says that one means it.
 */
export const targetPlanChange = z.strictObject({
  baselines: z.array(baselineEntry).max(500),
  targets: z.array(targetEntry).max(5000),
  reason: z.string().trim().min(3).max(500).nullable().default(null),
  confirmed: z.boolean().default(false),
});

export type TargetsQuery = z.infer<typeof targetsQuery>;
export type IndicatorTargets = z.infer<typeof indicatorTargets>;
export type TargetPlanChange = z.infer<typeof targetPlanChange>;
export type TargetHistoryItem = IndicatorTargets['history'][number];
export type TargetStanding = IndicatorTargets['standings'][number];
