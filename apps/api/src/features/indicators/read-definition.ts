import { Injectable } from '@nestjs/common';
import type { DefinitionView } from '#contract';
import { Database } from '../../platform/database/database.js';
import type { Scope } from '../../platform/database/scope.js';
import { readPostings } from '../../platform/indicators/definition-posting.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import { readDefinitionView } from './definition-view.js';

/** How an indicator is computed. */
@Injectable()
export class ReadDefinition {
  constructor(
    private readonly database: Database,
    private readonly answers: ProjectAnswers,
  ) {}

  /** Not a kept answer: how far a version is counted changes without a write. @throws Refusal `not_found` for a code that the project does not have. */
  of(scope: Scope, projectId: string, code: string): Promise<DefinitionView> {
    return this.database.withBulkScope(scope, async (client) => {
      const postings = await readPostings(client, projectId);
      return readDefinitionView(client, await this.answers.facts(client, projectId), postings, code);
    });
  }
}
