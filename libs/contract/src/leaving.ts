import * as z from 'zod';
import {
  cefrRanks,
  type CefrLevel,
  type CodeList,
  contractGroups,
  exitDetails,
  exitReasons,
  followUpMethods,
  improvementReasons,
  labourStatuses,
  qualificationKinds,
  sixMonthStatuses,
} from '#domain';
import { calendarDay, instant } from './common.js';

const codeOf = <Code extends string>(list: CodeList<Code>) => z.enum(Object.keys(list) as [Code, ...Code[]]);
const shortText = z.string().trim().min(1).max(200);

/** The exit questionnaire, as the form asks it (intake form, §3). */
const answers = {
  exitDate: calendarDay,
  exitReason: codeOf(exitReasons),
  /** Of a drop-out, and of no other reason. */
  exitDetail: codeOf(exitDetails).nullable(),
  /** Labour statuses with the day they began; the last one until the 28th day counts (R41). */
  statusEvents: z.array(z.strictObject({ on: calendarDay, status: codeOf(labourStatuses) })).max(20),
  educationBegan: z.boolean().nullable(),
  educationOn: calendarDay.nullable(),
  educationProvider: shortText.nullable(),
  qualification: codeOf(qualificationKinds).nullable(),
  qualificationOn: calendarDay.nullable(),
  qualificationBody: shortText.nullable(),
  /** Of the job that was found; nobody who found none has them. */
  jobContract: codeOf(contractGroups).nullable(),
  jobEmployer: shortText.nullable(),
  italianLevel: z.enum(Object.keys(cefrRanks) as [CefrLevel, ...CefrLevel[]]).nullable(),
  /** 1 (not at all) to 5 (very). */
  satisfaction: z.number().int().min(1).max(5).nullable(),
  suggestion: z.string().trim().min(1).max(1000).nullable(),
};

/** What is not said is not answered. */
export const newExit = z.strictObject({
  exitDate: answers.exitDate,
  exitReason: answers.exitReason,
  exitDetail: answers.exitDetail.default(null),
  statusEvents: answers.statusEvents.default([]),
  educationBegan: answers.educationBegan.default(null),
  educationOn: answers.educationOn.default(null),
  educationProvider: answers.educationProvider.default(null),
  qualification: answers.qualification.default(null),
  qualificationOn: answers.qualificationOn.default(null),
  qualificationBody: answers.qualificationBody.default(null),
  jobContract: answers.jobContract.default(null),
  jobEmployer: answers.jobEmployer.default(null),
  italianLevel: answers.italianLevel.default(null),
  satisfaction: answers.satisfaction.default(null),
  suggestion: answers.suggestion.default(null),
});
/** The answers that change. After the 28th day it is a correction, and needs its reason. */
export const exitChange = z.strictObject({
  ...z.strictObject(answers).partial().shape,
  reason: z.string().trim().min(3).max(500).nullable().default(null),
});
/** R7: somebody who comes back. */
export const reEntry = z.strictObject({ on: calendarDay });

/** One attempt to ask about the day six months after leaving (intake form, §4). */
export const newFollowUp = z.strictObject({
  date: calendarDay,
  method: codeOf(followUpMethods),
  reached: z.boolean(),
  /** Of somebody who was not reached: nobody tries again, and the answer stays unknown. */
  givesUp: z.boolean().default(false),
  status: codeOf(sixMonthStatuses).exclude(['unknown']).nullable().default(null),
  contractGroup: codeOf(contractGroups).nullable().default(null),
  hoursPerWeek: z.number().min(0).max(100).nullable().default(null),
  improved: z.array(codeOf(improvementReasons)).default([]),
  sameEmployer: z.boolean().nullable().default(null),
  stillNeeds: z.boolean().nullable().default(null),
});

const attempt = z.object({
  id: z.uuid(),
  on: calendarDay,
  method: z.string(),
  reached: z.boolean(),
  status: z.string().nullable(),
  contractGroup: z.string().nullable(),
  by: z.string(),
  at: instant,
});

/** What is known of somebody's leaving, and what can be recorded of it now. No name and no special category. */
export const leavingView = z.object({
  id: z.uuid(),
  /** Of the participation: what `If-Match` says. */
  version: z.number().int(),
  person: z.uuid(),
  pseudonym: z.string(),
  desk: z.string().nullable(),
  deskName: z.string().nullable(),
  entryDate: calendarDay,
  employmentStatus: z.enum(['UNE', 'INA', 'EMP']).nullable(),
  inEducationAtEntry: z.boolean().nullable(),
  /** Null: still in charge. */
  exit: z
    .object({
      ...answers,
      /** Null: the file it came from did not say. */
      exitReason: answers.exitReason.nullable(),
      /** As it counts: the last of the dated ones, or as it was stated without a day. */
      lastStatus28d: codeOf(labourStatuses).nullable(),
      /** The 28th day (R40). */
      windowEnd: calendarDay,
      /** Whether it may still be changed without a reason. */
      isOpen: z.boolean(),
      version: z.number().int(),
    })
    .nullable(),
  /** The last re-entry (R7); null: never. */
  reenteredOn: calendarDay.nullable(),
  /** Exits that a re-entry took back, the latest first. */
  earlierExits: z.array(z.object({ exitDate: calendarDay, exitReason: codeOf(exitReasons).nullable(), reenteredOn: calendarDay })),
  /** The last day on which somebody did something for the person. */
  lastSupport: calendarDay,
  /** Whether exit as unreachable is proposed: 90 days without contact. */
  isUnreachable: z.boolean(),
  followUp: z
    .object({
      /** The day that is asked about (R46). */
      dueOn: calendarDay,
      isDue: z.boolean(),
      status6m: codeOf(sixMonthStatuses).nullable(),
      improved6m: z.array(codeOf(improvementReasons)),
      attempts: z.array(attempt),
    })
    .nullable(),
});

export type NewExit = z.infer<typeof newExit>;
export type ExitChange = z.infer<typeof exitChange>;
export type ReEntry = z.infer<typeof reEntry>;
export type NewFollowUp = z.infer<typeof newFollowUp>;
export type LeavingView = z.infer<typeof leavingView>;
