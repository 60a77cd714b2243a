import * as z from 'zod';
import { askedDay, calendarDay } from './common.js';
import { closingExit, dueFollowUp, proposedExit } from './follow-ups.js';

const person = z.object({ id: z.uuid(), pseudonym: z.string() });
const localTime = z.string().regex(/^\d{2}:\d{2}$/);
const someOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), total: z.number().int() });

/** An appointment as a day or a calendar shows it. */
export const dayAppointment = z.object({
  id: z.uuid(),
  version: z.number().int(),
  slotOn: calendarDay.nullable(),
  slotAt: localTime.nullable(),
  status: z.enum(['requested', 'confirmed', 'held', 'no_show', 'cancelled_by_person', 'cancelled_by_desk']),
  person: person.nullable(),
  requestedOn: calendarDay,
  requestedChannel: z.string().nullable(),
  waitingWorkingDays: z.number().int().nullable(),
  /** The contact it brought; null: none yet. */
  contact: z.uuid().nullable(),
});
export const dayQuery = z.strictObject({ desk: z.uuid(), on: askedDay.optional() });
/** What a desk has to do on a day and did on it. Lists are cut and say how many there are in all. */
export const dayView = z.object({
  on: calendarDay,
  /** Whether it is the day of today: what is due is told of today alone. */
  isToday: z.boolean(),
  desk: z.object({ id: z.uuid(), code: z.string(), name: z.string() }),
  counts: z.object({
    contacts: z.number().int(),
    withoutAppointment: z.number().int(),
    minutes: z.number().int(),
    takenInCharge: z.number().int(),
    takenInChargeThisMonth: z.number().int(),
  }),
  /** In order of the hour. */
  appointments: someOf(dayAppointment),
  /** Earlier ones of which nobody said what became of them. */
  unsettled: someOf(dayAppointment),
  /** Asked for, without a day. */
  requests: someOf(dayAppointment),
  walkIns: someOf(
    z.object({
      id: z.uuid(),
      time: localTime.nullable(),
      contactType: z.string(),
      minutes: z.number().nullable(),
      outcome: z.string().nullable(),
      person: person.nullable(),
    }),
  ),
  /** Sent on and not answered, the oldest first. */
  referrals: someOf(
    z.object({ id: z.uuid(), version: z.number().int(), person: person.nullable(), toMember: z.string(), sentOn: calendarDay }),
  ),
  followUps: someOf(dueFollowUp),
  exits: z.object({ proposed: someOf(proposedExit), closing: someOf(closingExit) }),
  /** Titles of people in charge that expire soon or have expired: for the desk alone, never a public number. */
  residenceTitles: someOf(z.object({ person, expiresOn: calendarDay })),
  incomplete: someOf(z.object({ participation: z.uuid(), person, missing: z.array(z.string()) })),
});

export const calendarQuery = z.strictObject({ desk: z.uuid(), from: askedDay, to: askedDay });
/** The appointments of a desk in some weeks, in order. */
export const appointmentCalendar = z.object({ from: calendarDay, to: calendarDay, items: z.array(dayAppointment) });

export const doubledServicesQuery = z.strictObject({ desk: z.uuid().optional(), person: z.uuid().optional() });
/** What one member did for somebody: which contact, and whose desk it was. */
const servedAt = z.object({
  /** Null: it is of another's desk, and not opened from here. */
  contact: z.uuid().nullable(),
  on: calendarDay,
  desk: z.string(),
  member: z.string(),
});
/** The same service for the same person from two members within 90 days, the latest first. Cut, with how many there are in all. */
export const doubledServices = someOf(
  z.object({
    person,
    /** Letters of the service levels. */
    services: z.array(z.string()),
    later: servedAt,
    earlier: servedAt,
  }),
);

export type DoubledServicesQuery = z.infer<typeof doubledServicesQuery>;
export type DoubledServices = z.infer<typeof doubledServices>;
export type DayAppointment = z.infer<typeof dayAppointment>;
export type DayQuery = z.infer<typeof dayQuery>;
export type DayView = z.infer<typeof dayView>;
export type CalendarQuery = z.infer<typeof calendarQuery>;
export type AppointmentCalendar = z.infer<typeof appointmentCalendar>;
