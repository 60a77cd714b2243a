import { Controller, Get, Query } from '@nestjs/common';
import { serviceQuality, type ServiceQuality, serviceQualityQuery, type ServiceQualityQuery } from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Answers } from '../../platform/http/answers.js';
import { Installation } from '../../platform/installation/installation.js';
import { AnswerKeys, answersSeenBy } from '../../platform/records/who-sees-answers.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readCharters } from './read-charters.js';
import { readDesks } from './read-desks.js';
import { readVoices } from './read-voices.js';

/** What service charters promise and what became of it: a view over records that are kept in their registers. */
@Controller('projects/:p/service-quality')
export class ServiceQualityController {
  readonly #keys: AnswerKeys;

  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {
    this.#keys = new AnswerKeys(installation.secret);
  }

  @Get()
  @Answers(serviceQuality)
  standards(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: serviceQualityQuery }) { on: asked, knownAt }: ServiceQualityQuery,
  ): Promise<ServiceQuality> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      const today = this.installation.today(timeZone);
      const on = asked ?? today;
      const desks = await readDesks(client, project.id);
      const charters = await readCharters(client, { projectId: project.id, on, knownAt }, desks);
      // of a day to come nobody has answered yet, and a protected figure of it would be none of a fixed date (G7)
      const seen = answersSeenBy(account, project, on < today ? on : today);
      const voices = await readVoices(client, { projectId: project.id, on: seen.until, knownAt }, { seen, desks, keys: this.#keys });
      return { on, charters, exact: seen.exact, until: seen.until, ...voices };
    });
  }
}
