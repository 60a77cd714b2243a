import * as z from 'zod';
import { calendarDay, instant, language } from './common.js';

const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'an hour of the day, as 09:30');
const courseType = z.enum(['participant_course', 'group_guidance', 'capacity_building', 'information_day', 'seminar_series']);
export const attendeeRole = z.enum(['manager', 'official', 'operator', 'trainer', 'external']);
export const attendanceStatus = z.enum(['present', 'partial', 'absent', 'excused']);
const attendanceSource = z.enum(['paper', 'digital', 'platform_log']);
const heldStatus = z.enum(['planned', 'held', 'cancelled']);

const sessionDetails = {
  id: z.uuid(),
  date: calendarDay,
  from: localTime.nullable(),
  to: localTime.nullable(),
  hours: z.number(),
  topic: z.string().nullable(),
  place: z.string().nullable(),
  room: z.string().nullable(),
  trainer: z.string().nullable(),
  mode: z.enum(['in_presence', 'online', 'mixed']).nullable(),
  status: heldStatus,
};

/** A session in a list: what it is, and how many of its people are marked. */
export const trainingSession = z.object({
  ...sessionDetails,
  course: z.object({ id: z.uuid(), title: z.string(), type: courseType }),
  people: z.number().int(),
  marked: z.number().int(),
  /** Whether the account keeps the register of its course. */
  mayMark: z.boolean(),
});
/** The sessions of a stretch of days, the first day first. */
export const trainingSessions = z.object({ items: z.array(trainingSession) });
export const trainingSessionsQuery = z.strictObject({ from: calendarDay, to: calendarDay });

/** What the register says of somebody at a session. */
const attendanceMark = z.object({
  status: attendanceStatus,
  inAt: localTime.nullable(),
  outAt: localTime.nullable(),
  hours: z.number(),
  source: attendanceSource.nullable(),
});

/** Somebody on the list of a course, with what was marked at its sessions and how far that leads. */
export const courseAttendee = z.object({
  enrolment: z.uuid(),
  /** Of the enrolment: what a change of the tests or the certificate is made on. */
  version: z.number().int(),
  person: z.object({
    id: z.uuid(),
    pseudonym: z.string(),
    /** Told to whoever keeps the register alone; null: not told, or not known. */
    name: z.string().nullable(),
  }),
  role: attendeeRole.nullable(),
  organisation: z.object({ id: z.uuid(), name: z.string(), sector: z.enum(['public', 'private', 'third_sector']).nullable() }).nullable(),
  /** By session; who is not marked at one is not in it. */
  marks: z.record(z.string(), attendanceMark),
  tests: z.array(z.object({ moment: z.enum(['pre', 'post', 'three_months']), score: z.number(), takenOn: calendarDay.nullable() })),
  certificateOn: calendarDay.nullable(),
});

/** The register of a course: its sessions, and everybody on its list. */
export const courseRegister = z.object({
  course: z.object({
    id: z.uuid(),
    version: z.number().int(),
    title: z.string(),
    type: courseType,
    start: calendarDay.nullable(),
    end: calendarDay.nullable(),
    hoursPlanned: z.number().nullable(),
    minimumShare: z.number().nullable(),
    status: z.enum(['planned', 'running', 'held', 'cancelled']).nullable(),
  }),
  sessions: z.array(
    z.object({
      ...sessionDetails,
      sheetCode: z.string().nullable(),
      sheetIssuedOn: calendarDay.nullable(),
      /** What a saving of its attendance is made on: it grows with each change of any mark. */
      attendanceVersion: z.number().int(),
    }),
  ),
  people: z.array(courseAttendee),
  /** Whether names are told. */
  named: z.boolean(),
  mayMark: z.boolean(),
});

/** The marks of a session, those that change alone or all of them: one write, all or none. */
export const attendanceSaving = z.strictObject({
  marks: z
    .array(
      z.strictObject({
        enrolment: z.uuid(),
        /** Null: takes the mark back. */
        status: attendanceStatus.nullable(),
        inAt: localTime.nullable().default(null),
        outAt: localTime.nullable().default(null),
        /** Of who was there in part, where coming and going do not say it. */
        hours: z.number().min(0).max(24).nullable().default(null),
      }),
    )
    .max(500),
  source: attendanceSource.default('digital'),
  /** Whether the register of the session is closed with it: the session was held. */
  close: z.boolean().default(false),
});
export const attendanceSaved = z.object({
  version: z.number().int(),
  savedAt: instant,
  changed: z.number().int(),
  status: heldStatus,
});

/** Somebody is put on the list of a course: a person of the project, or somebody new by name. */
export const newAttendee = z.strictObject({
  id: z.uuid().optional(),
  person: z.uuid().nullable().default(null),
  /** A person of the project by what the desks call them. */
  pseudonym: z.string().trim().max(12).nullable().default(null),
  identity: z
    .strictObject({ surname: z.string().trim().min(1).max(100), name: z.string().trim().min(1).max(100) })
    .nullable()
    .default(null),
  role: attendeeRole.nullable().default(null),
  organisation: z.uuid().nullable().default(null),
  /** Somebody of that name is known and is somebody else. */
  isAnother: z.boolean().default(false),
});
export const attendeeAdded = z.object({ enrolment: z.uuid(), person: z.uuid(), pseudonym: z.string() });
/** People on the lists of courses who have the same name: a refusal with `people_alike` tells them, so that nobody is counted twice. */
export const attendeesAlike = z.object({
  alike: z.array(z.object({ person: z.uuid(), pseudonym: z.string(), role: attendeeRole.nullable(), organisation: z.string().nullable() })),
});

export const sheetRequest = z.strictObject({ language: language.default('it') });
/** The session whose sign-in sheet has a code. */
export const foundSheet = z.object({ course: z.uuid(), session: z.uuid() });

export type AttendanceStatusCode = z.infer<typeof attendanceStatus>;
export type AttendeeRoleCode = z.infer<typeof attendeeRole>;
export type TrainingSession = z.infer<typeof trainingSession>;
export type TrainingSessions = z.infer<typeof trainingSessions>;
export type TrainingSessionsQuery = z.infer<typeof trainingSessionsQuery>;
export type CourseAttendee = z.infer<typeof courseAttendee>;
export type CourseRegister = z.infer<typeof courseRegister>;
export type AttendanceSaving = z.infer<typeof attendanceSaving>;
export type AttendanceSaved = z.infer<typeof attendanceSaved>;
export type NewAttendee = z.infer<typeof newAttendee>;
export type AttendeeAdded = z.infer<typeof attendeeAdded>;
export type AttendeesAlike = z.infer<typeof attendeesAlike>;
export type SheetRequest = z.infer<typeof sheetRequest>;
export type FoundSheet = z.infer<typeof foundSheet>;
