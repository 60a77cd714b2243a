import { Controller, Get, Query } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { kitQuery, type KitQuery, kitTakeUp, type KitTakeUp, sitesOnDay, type SitesOnDay } from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Answers } from '../../platform/http/answers.js';
import { Installation } from '../../platform/installation/installation.js';
import type { DayQuestion } from '../../platform/records/records-on-day.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readSites } from './read-sites.js';
import { readTakeUp } from './read-take-up.js';

/** Administrations that open desks, and the kit they take over: views over records that are kept in their registers. */
@Controller('projects/:p/kit')
export class KitController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  @Get('readiness')
  @Answers(sitesOnDay)
  readiness(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: kitQuery }) query: KitQuery,
  ): Promise<SitesOnDay> {
    return this.#ask(account, project, query, readSites);
  }

  @Get('take-up')
  @Answers(kitTakeUp)
  takeUp(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: kitQuery }) query: KitQuery,
  ): Promise<KitTakeUp> {
    return this.#ask(account, project, query, readTakeUp);
  }

  #ask<T>(
    account: Account,
    project: ProjectReference,
    { on, knownAt }: KitQuery,
    read: (client: ClientBase, question: DayQuestion) => Promise<T>,
  ): Promise<T> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      return read(client, { projectId: project.id, on: on ?? this.installation.today(timeZone), knownAt });
    });
  }
}
