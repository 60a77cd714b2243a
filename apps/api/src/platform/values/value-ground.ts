import type { ClientBase } from 'pg';
import { type FacetSums, readFacetSums } from './facet-sums.js';
import { type IndicatorSums, readSums } from './indicator-sums.js';
import { countStored, type ParticipationCounts } from './participation-counts.js';
import type { ProjectFacts } from './project-facts.js';
import type { ValueQuestion } from './value-question.js';

/** What the amounts of a question follow from. */
export interface AmountGround {
  readonly facts: ProjectFacts;
  readonly question: ValueQuestion;
  readonly sums: IndicatorSums;
  readonly groups: FacetSums;
}

/** What was read for a question, before the domain judges it. */
export interface ValueGround extends AmountGround {
  readonly counts: ParticipationCounts;
}

export async function readAmountGround(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<AmountGround> {
  return { facts, question, sums: await readSums(client, facts, question), groups: await readFacetSums(client, facts, question) };
}

/** Reads everything the values of a question follow from. */
export async function readGround(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<ValueGround> {
  return { ...(await readAmountGround(client, facts, question)), counts: await countStored(client, facts, question) };
}
