import * as z from 'zod';
import { calendarDay, instant } from './common.js';

const result = z.enum(['EECR05', 'EECR06']);
const sex = z.enum(['F', 'M', 'N']);

/** A sample to be drawn of the leavers whose day is past (R74). Without a seed the server makes one; it is kept either way (R77). */
export const newSample = z.strictObject({
  result,
  /** Share of those who are asked that is expected to answer: more are drawn where it is less (R72). */
  responseRate: z.number().min(0.05).max(1),
  seed: z.string().trim().min(1).max(60).optional(),
});
/** Taken back: it stays, the reason is in the trail, and its people may be drawn again. */
export const sampleWithdrawal = z.strictObject({ reason: z.string().trim().min(3).max(500) });

const summary = {
  id: z.uuid(),
  result,
  /** The day of the frame: the day six months after leaving is past on it. */
  on: calendarDay,
  seed: z.string(),
  responseRate: z.number(),
  population: z.number().int(),
  /** Valid answers that three points at 95 % ask for (R71, R72). */
  answersNeeded: z.number().int(),
  drawn: z.number().int(),
  madeBy: z.string(),
  madeAt: instant,
  /** When it was taken back; null: it stands. */
  withdrawnAt: instant.nullable(),
};
export const sampleSummary = z.object(summary);
export const sampleList = z.object({ items: z.array(sampleSummary), next: z.null() });

/** A sample with its answers and what follows from them for everybody (R75, R77). */
export const sampleView = z.object({
  ...summary,
  extrapolation: z.object({
    /** Whole persons; F + M + N = T. */
    value: z.object({ T: z.number().int(), F: z.number().int(), M: z.number().int(), N: z.number().int() }),
    share: z.number().nullable(),
    margin: z.number().nullable(),
    interval: z.tuple([z.number(), z.number()]).nullable(),
    /** Whether the margin of error is three points at most (R71). */
    isPrecise: z.boolean(),
    valid: z.number().int(),
    response: z.number().nullable(),
  }),
  strata: z.array(
    z.object({
      /** Employment status, age group, education on entry, sex (R73). */
      key: z.string(),
      sex,
      size: z.number().int(),
      drawn: z.number().int(),
      valid: z.number().int(),
      positive: z.number().int(),
      /** People each valid answer stands for; null: nobody answered. */
      weight: z.number().nullable(),
    }),
  ),
});
/** Whom to ask: the drawn people by their pseudonym. */
export const samplePeople = z.object({
  items: z.array(
    z.object({
      participation: z.uuid(),
      pseudonym: z.string(),
      desk: z.string().nullable(),
      stratum: z.string(),
      answered: z.boolean(),
    }),
  ),
  next: z.null(),
});

export type NewSample = z.infer<typeof newSample>;
export type SampleWithdrawal = z.infer<typeof sampleWithdrawal>;
export type SampleSummary = z.infer<typeof sampleSummary>;
export type SampleList = z.infer<typeof sampleList>;
export type SampleView = z.infer<typeof sampleView>;
export type SamplePeople = z.infer<typeof samplePeople>;
