import type { ClientBase } from 'pg';
import { readSampleStandings, type SampleStandings } from '../sampling/sample-standings.js';
import { type FacetSums, readFacetSums } from './facet-sums.js';
import { type Depth, type IndicatorSums, readSums } from './indicator-sums.js';
import { countStored, type ParticipationCounts } from './participation-counts.js';
import type { ProjectAnswers, ProjectQuestion } from './project-answers.js';
import type { ProjectFacts } from './project-facts.js';
import { hasSixMonthResult } from './sampled-amounts.js';
import { questionKey, type ValueQuestion } from './value-question.js';

/** What the amounts of a question follow from. */
export interface AmountGround {
  readonly facts: ProjectFacts;
  readonly question: ValueQuestion;
  readonly sums: IndicatorSums;
  readonly groups: FacetSums;
  /** What samples of the leavers say, where any were drawn (R75). */
  readonly samples: SampleStandings;
}

/** What was read for a question, before the domain judges it. */
export interface ValueGround extends AmountGround {
  readonly counts: ParticipationCounts;
}

/** @param depth whether the months before are read too, for curve, pace and forecast */
export async function readAmountGround(
  client: ClientBase,
  facts: ProjectFacts,
  question: ValueQuestion,
  depth: Depth = 'every month',
): Promise<AmountGround> {
  return {
    facts,
    question,
    sums: await readSums(client, facts, question, depth),
    groups: await readFacetSums(client, facts, question),
    samples: hasSixMonthResult(facts) ? await readSampleStandings(client, facts.projectId, question) : new Map(),
  };
}

/**
 * Reads everything the values of a question follow from.
 * @param answers what is kept: the participations are then counted once for all questions about the same day, selection and instant
 */
export async function readGround(
  client: ClientBase,
  facts: ProjectFacts,
  asked: ValueQuestion,
  answers?: ProjectAnswers,
): Promise<ValueGround> {
  const question = answers ? await answers.withRecords(client, facts, asked) : asked;
  const counts = answers
    ? await answers.askWithin(client, facts.projectId, () => countsQuestion(question))
    : await countStored(client, facts, question);
  return { ...(await readAmountGround(client, facts, question)), counts };
}

const countsQuestion = (question: ValueQuestion): ProjectQuestion<ParticipationCounts> => ({
  key: `participations ${questionKey({ ...question, by: [] })}`,
  answer: (client, facts) => countStored(client, facts, question),
});
