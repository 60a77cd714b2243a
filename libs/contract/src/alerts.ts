import * as z from 'zod';
import { type AlertKind, alertKindNames } from '#domain';
import { calendarDay, instant, pageOf } from './common.js';

export const alertKind = z.enum(alertKindNames as readonly [AlertKind, ...AlertKind[]]);
export const alertSeverity = z.enum(['overdue', 'soon', 'attention']);
/** `commitment_overdue.<id>`: a kind and the record it is about. */
export const alertKey = z.string().regex(/^[a-z_]{3,40}\.[A-Za-z0-9.-]{1,70}$/, 'the key of an alert');

/** Until when an alert is not told, and why. */
export const settingAside = z.object({
  /** The last day on which it is not told. */
  until: calendarDay,
  reason: z.string(),
  by: z.string().nullable(),
  at: instant,
});
export const newSettingAside = z.strictObject({ until: calendarDay, reason: z.string().trim().min(3).max(500) });

export const alertView = z.object({
  key: alertKey,
  kind: alertKind,
  severity: alertSeverity,
  /** The record that is put right; of a reporting period its number. */
  id: z.string(),
  /** What people call it; a pseudonym for a person. */
  name: z.string(),
  /** Id of the record it stands in: of a session its course. */
  within: z.string().nullable(),
  since: calendarDay,
  due: calendarDay.nullable(),
  desk: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
  count: z.number().int().nullable(),
  measured: z.object({ value: z.number(), limit: z.number() }).nullable(),
  settingAside: settingAside.nullable(),
  /** Whether whoever asks may set it aside, or tell it again. */
  maySetAside: z.boolean(),
});

/** How many alerts of a kind there are; of some thousands and more the number is what was looked at. */
export const alertCount = z.object({
  kind: alertKind,
  severity: alertSeverity,
  told: z.number().int(),
  setAside: z.number().int(),
  /** Whether there may be more than were looked at. */
  more: z.boolean(),
});
/** The most urgent first; `total` is of the list that is asked for. */
export const alertPage = pageOf(alertView).extend({ today: calendarDay, total: z.number().int() });
export const alertsQuery = z.strictObject({
  kind: alertKind.optional(),
  /** Those that were set aside, instead of those that are told. */
  aside: z.literal('true').optional(),
  /** The first so many of each kind, kind by kind, instead of the most urgent of all. */
  each: z.coerce.number().int().min(1).max(20).optional(),
  cursor: alertKey.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
/** How many there are, in all and of each kind: what the menu says, and what a list can be narrowed to. */
export const alertSummary = z.object({
  told: z.number().int(),
  overdue: z.number().int(),
  setAside: z.number().int(),
  kinds: z.array(alertCount),
});

export type AlertView = z.infer<typeof alertView>;
export type AlertCount = z.infer<typeof alertCount>;
export type AlertPage = z.infer<typeof alertPage>;
export type AlertsQuery = z.infer<typeof alertsQuery>;
export type AlertSummary = z.infer<typeof alertSummary>;
export type SettingAside = z.infer<typeof settingAside>;
export type NewSettingAside = z.infer<typeof newSettingAside>;
