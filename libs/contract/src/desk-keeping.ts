import * as z from 'zod';
import { closureReasons, contactTypes, isLocalTime } from '#domain';
import { calendarDay } from './common.js';

const localTime = z.string().refine(isLocalTime, 'hours and minutes, as 09:30');
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7]);
const closureReason = z.enum(Object.keys(closureReasons) as [keyof typeof closureReasons]);
/** Why a desk receives nobody on a day. */
const shutReason = z.enum(['not_open', 'public_holiday', 'no_hours', ...closureReason.options]);

const openingSlot = z.object({ weekday, from: localTime, to: localTime, validFrom: calendarDay, validTo: calendarDay.nullable() });
/** When a desk receives people: the hours of the week while they hold, and the days on which it stayed shut. */
export const deskHours = z.object({
  openedOn: calendarDay.nullable(),
  closedOn: calendarDay.nullable(),
  slots: z.array(openingSlot.extend({ id: z.uuid(), version: z.number().int() })),
  closures: z.array(
    z.object({
      ...{ id: z.uuid(), version: z.number().int(), from: calendarDay, to: calendarDay, reason: closureReason },
      note: z.string().nullable(),
    }),
  ),
});
/**
 * The hours of the week from a day on: those that hold then and are not among them end the day before. What was known when they were written
 * is named, so that nobody overwrites what somebody else wrote in between.
 */
export const deskHoursPlan = z.strictObject({
  from: calendarDay,
  slots: z.array(z.strictObject({ weekday, from: localTime, to: localTime })).max(70),
  basedOn: z.array(z.strictObject({ id: z.uuid(), version: z.number().int() })).max(500),
  reason: z.string().trim().min(3).max(500).nullable().default(null),
});

/** Days of at most two years; default: the twelve months up to today. */
export const deskActivityQuery = z.strictObject({ from: calendarDay.optional(), to: calendarDay.optional() });

const deskOfActivity = z.object({ id: z.uuid(), code: z.string(), name: z.string() });
/** How far the promised days were kept (desk practice 3.12). */
const opening = z.object({
  scheduled: z.number().int(),
  kept: z.number().int(),
  /** 0 to 1; null: nothing was promised. */
  share: z.number().nullable(),
  hoursScheduled: z.number(),
  hoursKept: z.number(),
  missed: z.array(z.object({ day: calendarDay, reason: shutReason })),
});
const counts = {
  contacts: z.number().int(),
  /** Received by the desk itself: there, by phone, by video or in a chat. */
  atDesk: z.number().int(),
  minutes: z.number(),
  /** Contacts at the desk in an hour in which it was open; null: it was open for none. */
  contactsPerHour: z.number().nullable(),
};
export const deskActivity = z.object({
  desk: deskOfActivity,
  from: calendarDay,
  to: calendarDay,
  ...counts,
  opening,
  byType: z.array(
    z.object({ type: z.enum(Object.keys(contactTypes) as [keyof typeof contactTypes]), contacts: z.number().int(), minutes: z.number() }),
  ),
  byClient: z.array(z.object({ client: z.string().nullable(), contacts: z.number().int() })),
  /** Contacts of each day that has any. */
  days: z.array(z.object({ day: calendarDay, contacts: z.number().int() })),
  /** Contacts at the desk by weekday and hour, of those whose hour is known. */
  hours: z.array(z.object({ weekday, hour: z.number().int(), count: z.number().int() })),
  /** Contacts at the desk whose hour nobody wrote down. */
  withoutTime: z.number().int(),
});
export const desksActivity = z.object({
  from: calendarDay,
  to: calendarDay,
  items: z.array(z.object({ desk: deskOfActivity, ...counts, opening: opening.omit({ missed: true }) })),
  next: z.string().nullable(),
});

/** Where the desks of a project are, on the ground of their provinces. Degrees of WGS 84. */
export const deskPlaces = z.object({
  items: z.array(
    z.object({
      desk: deskOfActivity,
      municipality: z.string(),
      status: z.string(),
      /** A point inside the municipality; null: its ISTAT code is not known. */
      point: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    }),
  ),
  /** Provinces with a desk, each with all its municipalities. */
  provinces: z.array(
    z.object({
      code: z.string(),
      municipalities: z.array(z.object({ istatCode: z.string(), name: z.string(), latitude: z.number(), longitude: z.number() })),
    }),
  ),
  next: z.string().nullable(),
});

export type DeskHours = z.infer<typeof deskHours>;
export type DeskHoursPlan = z.infer<typeof deskHoursPlan>;
export type DeskActivityQuery = z.infer<typeof deskActivityQuery>;
export type DeskActivity = z.infer<typeof deskActivity>;
export type DesksActivity = z.infer<typeof desksActivity>;
export type DeskPlaces = z.infer<typeof deskPlaces>;
