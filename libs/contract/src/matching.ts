import * as z from 'zod';
import { type MatchCriterion, matchCriterionWords } from '#domain';
import { codeOf } from './catalogue-codes.js';
import { calendarDay } from './common.js';

const named = z.object({ id: z.uuid(), name: z.string() });
const text = z.string().nullable();

/** What a criterion gives, and why: a word of `matchReasonWords` (docs/matching.md). */
export const matchReason = z.object({
  criterion: z.enum(Object.keys(matchCriterionWords) as [MatchCriterion, ...MatchCriterion[]]),
  reason: z.string(),
  points: z.number().int(),
  of: z.number().int(),
});
export const matchExclusion = z.enum(['occupation-other', 'language-below', 'licence-missing', 'digital-below', 'education-below']);

/** An application that is already there for the same vacancy and person. */
const candidacyThere = z.object({ id: z.uuid(), version: z.number().int(), status: z.string() });

const scored = z.object({
  /** 0 to 100: the sum of the reasons. */
  score: z.number().int(),
  reasons: z.array(matchReason),
  candidacy: candidacyThere.nullable(),
});
/** How many were held against it, and how many of them a requirement excluded, by which. */
const considered = z.object({
  considered: z.number().int(),
  excluded: z.array(z.object({ reason: matchExclusion, count: z.number().int() })),
});

/** A vacancy as lists show it. */
export const vacancyInBrief = z.object({
  id: z.uuid(),
  title: z.string(),
  employer: named.nullable(),
  ownerOrganisation: named.nullable(),
  iscoCode: text,
  municipality: text,
  workingTime: text,
  valueChain: text,
  sharedWithNetwork: z.boolean(),
  publishedOn: calendarDay.nullable(),
  validUntil: calendarDay.nullable(),
  status: z.string(),
  positions: z.number().int(),
  /** Positions that no placement has taken yet. */
  positionsLeft: z.number().int(),
  candidacies: z.number().int(),
  /** Days it has been open by today; of a closed one, until it was closed. */
  daysOpen: z.number().int().nullable(),
});

/** Who might fill a vacancy, the best first, by pseudonym. */
export const vacancyProposals = considered.extend({
  vacancy: vacancyInBrief,
  items: z.array(scored.extend({ person: z.object({ id: z.uuid(), pseudonym: z.string(), desk: named.nullable() }) })),
});

/** Vacancies that somebody might fill, the best first. */
export const personProposals = considered.extend({
  person: z.object({ id: z.uuid(), pseudonym: z.string(), desk: named.nullable(), occupationSought: text }),
  items: z.array(scored.extend({ vacancy: vacancyInBrief })),
});

export const openVacanciesQuery = z.strictObject({
  /** Vacancies of one chain alone. */
  valueChain: codeOf('vacancy', 'valueChain').optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.uuid().optional(),
});

/** Vacancies that are open, the longest open first, and what the matching of the project comes to. `totals` are of all, not of the page. */
export const openVacancies = z.object({
  on: calendarDay,
  items: z.array(vacancyInBrief),
  next: z.string().nullable(),
  totals: z.object({
    open: z.number().int(),
    positionsLeft: z.number().int(),
    pastValidity: z.number().int(),
    filled: z.number().int(),
    /** From publication to the day it was filled, on average; null: none was filled. */
    daysToFill: z.number().nullable(),
    /** Filled by the network where another member looked after the person than the vacancy; null: a figure about people that is not shown. */
    acrossMembers: z.number().int().nullable(),
    filledByNetwork: z.number().int(),
    byValueChain: z.array(z.object({ valueChain: z.string().nullable(), open: z.number().int(), filled: z.number().int() })),
  }),
});

export const newProposedCandidacy = z.strictObject({ person: z.uuid() });
export const proposedCandidacy = z.object({ id: z.uuid(), version: z.number().int(), status: z.string(), isNew: z.boolean() });

/** Who was hired from a candidacy: what the placement says besides. */
export const newPlacementOfCandidacy = z.strictObject({
  type: codeOf('placement', 'type').default('employment'),
  startDate: calendarDay,
  endDate: calendarDay.nullish(),
  contractType: codeOf('placement', 'contractType').nullish(),
  workingTime: codeOf('placement', 'workingTime').nullish(),
  hoursPerWeek: z.number().min(0).max(168).nullish(),
  verifiedBy: codeOf('placement', 'verifiedBy').nullish(),
});
export const placementOfCandidacy = z.object({ id: z.uuid(), candidacy: candidacyThere });

/** Candidacies of one vacancy, as far as one may see whom they are of. */
export const vacancyCandidacies = z.object({
  items: z.array(
    candidacyThere.extend({
      person: z.object({ id: z.uuid(), pseudonym: z.string() }),
      ownerOrganisation: named.nullable(),
      openedOn: calendarDay.nullable(),
      placement: z.uuid().nullable(),
    }),
  ),
});

/** Placements whose check after 30, 90 or 180 days is due, the longest due first. */
export const placementChecksDue = z.object({
  on: calendarDay,
  items: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      person: z.object({ id: z.uuid(), pseudonym: z.string() }),
      employer: named.nullable(),
      startDate: calendarDay,
      after: z.union([z.literal(30), z.literal(90), z.literal(180)]),
      dueOn: calendarDay,
      daysLate: z.number().int(),
    }),
  ),
});

export type VacancyInBrief = z.infer<typeof vacancyInBrief>;
export type VacancyProposals = z.infer<typeof vacancyProposals>;
export type PersonProposals = z.infer<typeof personProposals>;
export type OpenVacanciesQuery = z.infer<typeof openVacanciesQuery>;
export type OpenVacancies = z.infer<typeof openVacancies>;
export type NewProposedCandidacy = z.infer<typeof newProposedCandidacy>;
export type ProposedCandidacy = z.infer<typeof proposedCandidacy>;
export type NewPlacementOfCandidacy = z.infer<typeof newPlacementOfCandidacy>;
export type PlacementOfCandidacy = z.infer<typeof placementOfCandidacy>;
export type VacancyCandidacies = z.infer<typeof vacancyCandidacies>;
export type PlacementChecksDue = z.infer<typeof placementChecksDue>;
