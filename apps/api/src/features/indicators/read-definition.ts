import { Injectable } from '@nestjs/common';
import type { DefinitionView } from '#contract';
import type { Scope } from '../../platform/database/scope.js';
import { indicatorNamed } from '../../platform/values/indicator-detail.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import { readDefinitionView } from './definition-view.js';

/** How an indicator is computed. */
@Injectable()
export class ReadDefinition {
  constructor(private readonly answers: ProjectAnswers) {}

  /** @throws Refusal `not_found` for a code that the project does not have. */
  of(scope: Scope, projectId: string, code: string): Promise<DefinitionView> {
    return this.answers.ask(scope, projectId, (facts) => {
      const indicator = indicatorNamed(facts, code);
      return { key: `definition ${indicator.code}`, answer: (client, known) => readDefinitionView(client, known, indicator) };
    });
  }
}
