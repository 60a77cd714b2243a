import { Injectable } from '@nestjs/common';
import type { ClientBase } from 'pg';
import type { DefinitionView, TargetGroupAnswer, TargetGroupChange } from '#contract';
import { noTargetGroup, targetGroupOf, withTargetGroup } from '#domain';
import { Database } from '../../platform/database/database.js';
import type { Scope } from '../../platform/database/scope.js';
import { Refusal } from '../../platform/problems/refusal.js';
import { ProjectAnswers } from '../../platform/values/project-answers.js';
import { readPostings } from '../../platform/indicators/definition-posting.js';
import { readDefinitionView } from './definition-view.js';
import { type Asked, PublishDefinition } from './publish-definition.js';

/**
 * R31: what a project states to report a common output from its target group. The statement is part of the definition, so that changing it is
 * another version: counted anew from that instant on, while what was reported before stays as it was counted.
 */
@Injectable()
export class TargetGroups {
  constructor(
    private readonly database: Database,
    private readonly answers: ProjectAnswers,
    private readonly publish: PublishDefinition,
  ) {}

  /** @throws Refusal `not_found` for a code that the project does not have. */
  of(scope: Scope, projectId: string, code: string): Promise<TargetGroupAnswer> {
    return this.database.withBulkScope(scope, async (client) => groupOf(await this.#view(client, projectId, code)));
  }

  /** @throws Refusal `no_target_group` where R31 does not allow it, `stale_version`, `wrong_state` while a version is being counted */
  async change(asked: Asked, code: string, version: number, { statement, reason }: TargetGroupChange): Promise<TargetGroupAnswer> {
    const { account, project } = asked;
    const view = await this.database.withBulkScope(account.scopeFor(project), (client) => this.#view(client, project.id, code));
    const why = noTargetGroup(view);
    if (statement !== null && why !== null)
      throw new Refusal('no_target_group', { field: 'statement', detail: `statement: ${sentences[why]}` });
    const definition = withTargetGroup(view.definition, statement);
    return groupOf(await this.publish.change(asked, code, version, { definition, reason }));
  }

  async #view(client: ClientBase, projectId: string, code: string): Promise<DefinitionView> {
    const postings = await readPostings(client, projectId);
    return readDefinitionView(client, await this.answers.facts(client, projectId), postings, code);
  }
}

const sentences: Readonly<Record<NonNullable<ReturnType<typeof noTargetGroup>>, string>> = {
  not_a_common_output: 'R31 is about common output indicators on participants',
  counts_everybody: 'this indicator counts all participants as it is',
  own_rule: 'the project counts it by a rule of its own, which is not the common indicator',
};

function groupOf(view: DefinitionView): TargetGroupAnswer {
  const { code, version, definition, versions, posting } = view;
  const statement = targetGroupOf(definition);
  const inForce = versions.find((one) => one.version === version);
  return {
    ...{ code, version, posting },
    notAllowed: noTargetGroup(view),
    statement: statement && { criterion: statement.criterion, evidence: { ...statement.evidence } },
    since: inForce?.inForceFrom ?? null,
    by: inForce?.by ?? null,
    reason: inForce?.reason ?? null,
  };
}
