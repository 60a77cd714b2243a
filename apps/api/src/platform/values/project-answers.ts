import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { CalendarDay } from '#domain';
import { Database } from '../database/database.js';
import { type ProjectChange, readChange, readChanges } from '../database/project-change.js';
import type { Scope } from '../database/scope.js';
import { Installation } from '../installation/installation.js';
import { Refusal } from '../problems/refusal.js';
import { AnswerCache } from './answer-cache.js';
import { type ProjectFacts, readProjectFacts } from './project-facts.js';
import { readSelectedRecords } from './selected-records.js';
import type { ValueQuestion } from './value-question.js';

/** Projects whose facts are kept, and answers that are kept, per process. */
const keptProjects = 300;
const keptAnswers = 1500;
/** Selections of records that are kept: each is as long as the records it leaves over. */
const keptSelections = 20;
/** How often an answer is worked out again when somebody writes in the middle of it. */
const attempts = 3;

/** A question to one project: what it is called among kept answers, and how it is worked out. */
export interface ProjectQuestion<T> {
  readonly key: string;
  readonly answer: (client: ClientBase, facts: ProjectFacts) => Promise<T>;
}

type QuestionFor<T> = (facts: ProjectFacts, today: CalendarDay) => ProjectQuestion<T>;

/**
 * Answers questions about projects from what is kept, as long as the project's change number is the same; the number is read anew for each
 * request, within its own scope, so nobody is answered about a project outside it.
 */
@Injectable()
export class ProjectAnswers {
  readonly #facts = new AnswerCache<ProjectFacts>(keptProjects);
  readonly #answers = new AnswerCache<unknown>(keptAnswers);
  readonly #selections = new AnswerCache<readonly string[]>(keptSelections);

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  /** Asks in a transaction of its own, unless the answer is kept. @throws Refusal `not_found` when the scope does not hold the project. */
  async ask<T>(scope: Scope, projectId: string, questionFor: QuestionFor<T>): Promise<T> {
    const change = await this.database.changeOf(scope, projectId);
    if (!change) throw new Refusal('not_found');
    const facts = this.#facts.kept(factsKey(projectId, change));
    const kept = facts && this.#answers.kept(answerKey(facts, questionFor(facts, this.today(facts))));
    if (kept !== undefined) return kept as T;
    return this.database.withBulkScope(scope, (client) => this.askWithin(client, projectId, questionFor));
  }

  /** Asks within a transaction whose scope holds the project. */
  async askWithin<T>(client: ClientBase, projectId: string, questionFor: QuestionFor<T>): Promise<T> {
    const facts = await this.facts(client, projectId);
    const question = questionFor(facts, this.today(facts));
    return (await this.#answers.get(answerKey(facts, question), () => this.#workOut(client, facts, question.answer))) as T;
  }

  /**
   * Asks several projects the same, within a transaction whose scope holds them: their numbers are read in one statement, and only what is
   * not kept is worked out. A project that the scope does not hold is missing.
   */
  async askEach<T>(
    client: ClientBase,
    projectIds: readonly string[],
    questionFor: QuestionFor<T>,
  ): Promise<ReadonlyMap<string, { readonly facts: ProjectFacts; readonly answer: T }>> {
    const changes = await readChanges(client, projectIds);
    const answers = new Map<string, { readonly facts: ProjectFacts; readonly answer: T }>();
    for (const [projectId, change] of changes) {
      const facts = this.#facts.kept(factsKey(projectId, change)) ?? (await this.facts(client, projectId));
      const question = questionFor(facts, this.today(facts));
      const work = () => this.#workOut(client, facts, question.answer);
      answers.set(projectId, { facts, answer: (await this.#answers.get(answerKey(facts, question), work)) as T });
    }
    return answers;
  }

  /** The question with the records that its condition leaves over; they are read once, as long as nothing changes. */
  async withRecords(client: ClientBase, facts: ProjectFacts, question: ValueQuestion): Promise<ValueQuestion> {
    const { record, knownAt } = question;
    if (record === null || record.records !== null) return question;
    const key = `${factsKey(facts.projectId, facts)} ${knownAt?.getTime() ?? ''} ${JSON.stringify(record.condition)}`;
    const read = (): Promise<readonly string[]> => readSelectedRecords(client, facts.projectId, record, knownAt);
    const records = await this.#selections.get(key, () => this.#workOut(client, facts, read));
    return { ...question, record: { ...record, records } };
  }

  /** What the project is judged by, as it stands now. */
  async facts(client: ClientBase, projectId: string): Promise<ProjectFacts> {
    const change = await readChange(client, projectId);
    if (!change) throw new Refusal('not_found');
    return this.#facts.get(factsKey(projectId, change), async () => {
      const facts = await readProjectFacts(client, projectId, change);
      const after = await readChange(client, projectId);
      return { answer: facts, keep: after?.changeNumber === change.changeNumber };
    });
  }

  today({ timeZone }: Pick<ProjectFacts, 'timeZone'>): CalendarDay {
    return this.installation.today(timeZone);
  }

  /** An answer is put together from several statements: when the number rose between the first and the last, they may not fit each other. */
  async #workOut<T>(
    client: ClientBase,
    facts: ProjectFacts,
    answer: (client: ClientBase, facts: ProjectFacts) => Promise<T>,
  ): Promise<{ answer: T; keep: boolean }> {
    for (let attempt = 1; ; attempt += 1) {
      const before = await readChange(client, facts.projectId);
      const found = await answer(client, facts);
      const after = await readChange(client, facts.projectId);
      const unchanged = before?.changeNumber === after?.changeNumber;
      if (unchanged || attempt === attempts) return { answer: found, keep: unchanged && after?.changeNumber === facts.changeNumber };
    }
  }
}

const factsKey = (projectId: string, { changeNumber }: ProjectChange): string => `${projectId} ${changeNumber}`;
const answerKey = (facts: ProjectFacts, { key }: ProjectQuestion<unknown>): string => `${factsKey(facts.projectId, facts)} ${key}`;
