import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { CalendarDay } from '#domain';
import type { Scope } from '../../platform/database/scope.js';
import { Installation } from '../../platform/installation/installation.js';
import { ProjectAnswers, type ProjectQuestion } from '../../platform/values/project-answers.js';
import type { ProjectFacts } from '../../platform/values/project-facts.js';
import { IssueMaker } from './quality-issue.js';
import { type ProjectScan, scanProject } from './scan-project.js';

/** What the checks say about projects, worked out once for each change of a project and day. */
@Injectable()
export class ProjectScans {
  readonly #maker: IssueMaker;

  constructor(
    private readonly answers: ProjectAnswers,
    installation: Installation,
  ) {
    this.#maker = new IssueMaker(installation.secret);
  }

  /** In a transaction of its own, or from what is kept. @throws Refusal `not_found` outside the scope. */
  of(scope: Scope, projectId: string, asOf: CalendarDay | undefined): Promise<ProjectScan> {
    return this.answers.ask(scope, projectId, (_, today) => this.#question(asOf ?? today, today));
  }

  within(client: ClientBase, projectId: string, asOf: CalendarDay | undefined): Promise<ProjectScan> {
    return this.answers.askWithin(client, projectId, (_, today) => this.#question(asOf ?? today, today));
  }

  facts(client: ClientBase, projectId: string): Promise<ProjectFacts> {
    return this.answers.facts(client, projectId);
  }

  #question(asOf: CalendarDay, today: CalendarDay): ProjectQuestion<ProjectScan> {
    return {
      // today decides which dates lie in the future (V13)
      key: `quality ${asOf} ${today}`,
      answer: (client, facts) => scanProject(client, facts, { asOf, today }, this.#maker),
    };
  }
}
