import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { readValuesAmong, type ResultAmongOutput, type ValuesOfKeys } from '../../platform/programmes/programme-operations.js';
import { AnswerCache } from '../../platform/values/answer-cache.js';
import type { ProjectFacts } from '../../platform/values/project-facts.js';

/** Programmes and days whose answers are kept, per process. */
const keptAnswers = 200;

/** Which operations of a programme are asked, on which day, and what was known when (null: now). */
export interface AmongQuestion {
  readonly programmeId: string;
  readonly asOf: string;
  readonly knownAt: Date | null;
  /** As they stood when the rest of the answer was read. */
  readonly operations: readonly ProjectFacts[];
}

/**
 * Results among the participants of their reference outputs (R69): the one figure of a programme that no page of a project has, so it goes
 * back to the tallies. Kept as long as no operation in it changes.
 */
@Injectable()
export class ResultsAmongOutputs {
  readonly #answers = new AnswerCache<ValuesOfKeys>(keptAnswers);

  read(client: ClientBase, question: AmongQuestion, wanted: readonly ResultAmongOutput[]): Promise<ValuesOfKeys> {
    const { programmeId, asOf, knownAt, operations } = question;
    const projects = operations.map(({ projectId }) => projectId);
    const changes = operations.map(({ projectId, changeNumber }) => [projectId, changeNumber]);
    return this.#answers.get(JSON.stringify([programmeId, asOf, knownAt, changes, wanted]), async () => ({
      answer: await readValuesAmong(client, { programmeId, cutOff: asOf, knownAt, projects }, wanted),
      keep: true,
    }));
  }
}
