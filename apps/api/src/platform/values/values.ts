import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { IndicatorValue, ValueQuery } from '#contract';
import type { Scope } from '../database/scope.js';
import { valuesFrom } from './indicator-values.js';
import { ProjectAnswers, type ProjectQuestion } from './project-answers.js';
import type { ProjectFacts } from './project-facts.js';
import { readGround } from './value-ground.js';
import { questionKey, questionOf, type ValueQuestion } from './value-question.js';

/** The values of a project's indicators, for a period, a breakdown, a selection and a known-at instant. */
@Injectable()
export class Values {
  constructor(private readonly answers: ProjectAnswers) {}

  /** All indicators of a project, in its order. @throws Refusal `not_found` outside the scope, `validation` for a period it does not have. */
  async of(scope: Scope, projectId: string, query: ValueQuery): Promise<IndicatorValue[]> {
    return toldNow(
      await this.answers.ask(scope, projectId, (facts, today) => valuesQuestion(questionOf(query, facts, today), this.answers)),
      query,
    );
  }

  /** The same within a transaction that is open already. */
  async within(client: ClientBase, projectId: string, query: ValueQuery): Promise<IndicatorValue[]> {
    const questionFor = (facts: ProjectFacts, today: string) => valuesQuestion(questionOf(query, facts, today), this.answers);
    return toldNow(await this.answers.askWithin(client, projectId, questionFor), query);
  }
}

export function valuesQuestion(question: ValueQuestion, answers?: ProjectAnswers): ProjectQuestion<IndicatorValue[]> {
  return {
    key: `values ${questionKey(question)}`,
    answer: async (client, facts) => valuesFrom(await readGround(client, facts, question, answers), question.knownAt ?? new Date()),
  };
}

/** A kept answer still holds at the moment it is given again; one about a past instant says that instant. */
export function toldNow<T extends { readonly knownAt: string }>(values: readonly T[], { knownAt }: Pick<ValueQuery, 'knownAt'>): T[] {
  const instant = knownAt === undefined ? new Date().toISOString() : new Date(knownAt).toISOString();
  return values.map((value) => ({ ...value, knownAt: instant }));
}
