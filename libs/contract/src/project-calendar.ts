import * as z from 'zod';
import { type DatedKind, datedKindNames } from '#domain';
import { askedDay, calendarDay } from './common.js';

export const datedKind = z.enum(datedKindNames as readonly [DatedKind, ...DatedKind[]]);

/** Two months, and the days of the weeks that they begin and end in. */
export const mostCalendarDays = 62;
/** A file is for a calendar of one's own, and holds a year. */
export const mostCalendarFileDays = 366;

/** Something dated. Of people there are numbers alone: how many appointments a desk has on a day, never whose. */
export const calendarEntry = z.object({
  kind: datedKind,
  /** The record; null for a number of them. */
  id: z.string().nullable(),
  /** Id of the record it stands in: of a session its course. */
  within: z.string().nullable(),
  from: calendarDay,
  /** The last day of it; mostly the same. */
  to: calendarDay,
  /** By the clock on the wall; null: it has no hour. */
  at: z.string().nullable(),
  until: z.string().nullable(),
  name: z.string(),
  place: z.string().nullable(),
  desk: z.object({ id: z.uuid(), code: z.string(), name: z.string() }).nullable(),
  count: z.number().int().nullable(),
  /** Held, kept, carried out, handed in. */
  isDone: z.boolean(),
});
export const projectCalendar = z.object({
  from: calendarDay,
  to: calendarDay,
  today: calendarDay,
  /** In order of day and hour. */
  items: z.array(calendarEntry),
  /** Kinds of which there are more than are told. */
  more: z.array(datedKind),
});
const stretch = { from: askedDay, to: askedDay };
export const projectCalendarQuery = z.strictObject(stretch);
/** `kinds`: those that go into the file, with commas between; without it all. */
export const calendarFileQuery = z.strictObject({ ...stretch, kinds: z.string().max(400).optional() });

export type CalendarEntry = z.infer<typeof calendarEntry>;
export type ProjectCalendar = z.infer<typeof projectCalendar>;
export type ProjectCalendarQuery = z.infer<typeof projectCalendarQuery>;
export type CalendarFileQuery = z.infer<typeof calendarFileQuery>;
