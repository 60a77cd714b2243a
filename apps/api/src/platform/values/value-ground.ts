import type { ClientBase } from 'pg';
import { readSums } from './indicator-sums.js';
import type { ValueGround } from './indicator-values.js';
import { countStored } from './participation-counts.js';
import type { ProjectFacts } from './project-facts.js';
import type { ValueQuestion } from './value-question.js';

/** Reads everything the values of a question follow from. */
export async function readGround(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<ValueGround> {
  const sums = await readSums(client, facts, question);
  const counts = await countStored(client, facts, question);
  return { facts, question, sums, counts };
}
