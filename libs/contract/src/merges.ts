import * as z from 'zod';
import { type IdentityField, identityFields } from '#domain';
import { calendarDay, instant } from './common.js';
import { personFound } from './people.js';

const reason = z.string().trim().min(3).max(500);
const text = z.string().trim().min(1).max(200);
const optional = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? undefined);
export const identityField = z.enum(identityFields as readonly [IdentityField, ...IdentityField[]]);

/** Who somebody is, before anything is saved. What was not said is null or absent. */
export const identityDraft = z.strictObject({
  surname: text,
  name: text,
  taxCode: optional(z.string().trim().min(1).max(20)),
  birthDate: optional(calendarDay),
  birthCountry: optional(z.string().trim().length(2)),
  sex: optional(z.enum(['F', 'M', 'N'])),
  phone: optional(z.string().trim().min(1).max(40)),
  email: optional(z.string().trim().min(1).max(254)),
});

/** How likely two people are one, and by which fields; never what stands in them. */
const likenessFields = {
  /** 0 to 1. */
  score: z.number(),
  verdict: z.enum(['certain', 'likely', 'unlikely']),
  reasons: z.array(z.object({ field: identityField, finding: z.enum(['same', 'same_but_for_omocodia', 'like', 'exchanged', 'differs']) })),
};

export const likePeople = z.object({
  /** People of one's own desks (for who sees all desks: of all), the likeliest first. */
  items: z.array(personFound.extend(likenessFields)),
  /** Whether somebody of another desk is certainly the same person: never who or where (security-and-privacy.md §2). */
  knownElsewhere: z.boolean(),
});

export const duplicatePair = z.object({
  people: z.tuple([personFound, personFound]),
  ...likenessFields,
  /** Who said that they are one; null: nobody, they are only alike. */
  proposed: z.object({ id: z.uuid(), by: z.string(), at: instant, reason: z.string() }).nullable(),
});
export const duplicates = z.object({
  items: z.array(duplicatePair),
  /** Whether there are more than are looked at in one go: merge or mark these first. */
  more: z.boolean(),
});
export const newPairMark = z.strictObject({ people: z.tuple([z.uuid(), z.uuid()]), mark: z.enum(['same', 'distinct']), reason });
export const pairMark = z.object({ id: z.uuid(), mark: z.enum(['same', 'distinct']) });

export const mergeQuestion = z.strictObject({ other: z.uuid(), reason });
export const newMerge = mergeQuestion.extend({
  /** Fields of the identity that are taken from the other person. What the survivor lacks is taken anyway. */
  take: z.array(identityField).max(identityFields.length).default([]),
});
const shown = z.string().nullable();
/** Two people side by side, and what a merge would make of them. Names are shown: whoever asks says why, and leaves a trace. */
export const mergePreview = z.object({
  survivor: personFound,
  merged: personFound,
  identity: z.array(z.object({ field: identityField, survivor: shown, merged: shown, result: shown })),
  /** Fields of the participation that differ, or of the only one there is; values as the catalogue has them. */
  participation: z.array(z.object({ field: z.string(), survivor: shown, merged: shown, result: shown })),
  /** Whether both took part at the same time: then the one participation is not a re-entry (V14). */
  overlap: z.boolean(),
  /** What is missing in the one participation, so that it counts nothing (R12). */
  missing: z.array(z.string()),
  /** How many records move to the survivor, by type. */
  records: z.array(z.object({ type: z.string(), count: z.number().int() })),
});

export const personMerge = z.object({
  id: z.uuid(),
  survivor: personFound,
  merged: personFound,
  by: z.string(),
  at: instant,
  reason: z.string(),
  /** How many records were moved. */
  records: z.number().int(),
  undone: z.object({ by: z.string(), at: instant, reason: z.string() }).nullable(),
});
export const mergeList = z.object({ items: z.array(personMerge) });
export const mergeUndo = z.strictObject({
  reason,
  /** Whose the changes are that were made of the one participation since; without it they stand in the way. */
  laterChanges: z.enum(['survivor', 'merged']).optional(),
});

export type IdentityDraft = z.infer<typeof identityDraft>;
export type LikePeopleFound = z.infer<typeof likePeople>;
export type DuplicatePair = z.infer<typeof duplicatePair>;
export type Duplicates = z.infer<typeof duplicates>;
export type NewPairMark = z.infer<typeof newPairMark>;
export type PairMark = z.infer<typeof pairMark>;
export type MergeQuestion = z.infer<typeof mergeQuestion>;
export type NewMerge = z.infer<typeof newMerge>;
export type MergePreview = z.infer<typeof mergePreview>;
export type PersonMergeView = z.infer<typeof personMerge>;
export type MergeList = z.infer<typeof mergeList>;
export type MergeUndo = z.infer<typeof mergeUndo>;
