import * as z from 'zod';
import { calendarDay, instant } from './common.js';

const answer = z.enum(['not_asked', 'refused', 'unknown', 'no', 'yes']);
const yesNo = z.boolean().nullable();
/** Ordinary fields of a participation. Special-category answers are not among them (G3, G39). */
const ordinaryFields = {
  sex: z.enum(['F', 'M', 'N']).nullable(),
  birthDate: calendarDay.nullable(),
  entryDate: calendarDay,
  exitDate: calendarDay.nullable(),
  exitReason: z.enum(['COMPLETED', 'JOB', 'EDU', 'DROPOUT', 'DECEASED']).nullable(),
  employmentStatus: z.enum(['UNE', 'INA', 'EMP']).nullable(),
  longTerm: yesNo,
  isced: z.number().int().min(0).max(8).nullable(),
  inEducationAtEntry: yesNo,
  thirdCountryNational: answer,
  foreignBackground: answer,
  housingExclusion: answer,
  degurba: z.number().int().min(1).max(3).nullable(),
  lastStatus28d: z.enum(['JOB', 'SEARCH', 'INA']).nullable(),
  education28d: yesNo,
  qualification28d: yesNo,
  status6m: z.enum(['EMP', 'UNE', 'INA', 'unknown']).nullable(),
  improved6m: z.array(z.enum(['PREC-STABLE', 'UNDER-FULL', 'HIGHER', 'PROMO', 'PAY', 'MATCH'])),
  desk: z.string().nullable(),
};
export const participationView = z.object({
  id: z.uuid(),
  version: z.number().int(),
  pseudonym: z.string(),
  ...ordinaryFields,
  missing: z.array(z.string()),
  /** Codes of the indicators this participation counts for today. */
  countsFor: z.array(z.string()),
  history: z.array(
    z.object({
      version: z.number().int(),
      recordedAt: instant,
      recordedBy: z.string(),
      reason: z.string().nullable(),
      /** How it came: typed, from a file, by the undoing of an import, or with the demonstration. */
      source: z.enum(['form', 'import', 'undo', 'demo']),
      /** Name of the file it came from; null for every other source. */
      fileName: z.string().nullable(),
      changed: z.array(z.string()),
    }),
  ),
});
/** A correction: the fields that change and the reason. A reason is always needed: the record is evidence. */
export const participationChange = z.strictObject({
  ...z.strictObject(ordinaryFields).partial().shape,
  reason: z.string().trim().min(3).max(500),
});

/** What several participations can be given at once: the desk that follows them, and where they live. All else is said of one at a time. */
export const participationsContent = z.strictObject({ desk: z.uuid(), degurba: z.literal([1, 2, 3]).nullable() }).partial();
/** Names of those fields, for whoever offers them. */
export const participationsFields = Object.keys(participationsContent.shape);

export type ParticipationsContent = z.infer<typeof participationsContent>;
export type ParticipationView = z.infer<typeof participationView>;
export type ParticipationChange = z.infer<typeof participationChange>;
