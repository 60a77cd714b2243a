import { Controller, Get, Query } from '@nestjs/common';
import { peopleFound, type PeopleFound, peopleQuery, type PeopleQuery } from '#contract';
import { Database } from '../../platform/database/database.js';
import { AnswersRecords } from '../../platform/http/answers.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { findPeople } from './find-people.js';

@Controller('projects/:p/people')
export class PeopleController {
  constructor(private readonly database: Database) {}

  /** Whom a record can be about: found by pseudonym. */
  @Get()
  @AnswersRecords('person', peopleFound)
  find(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: peopleQuery }) { search = '' }: PeopleQuery,
  ): Promise<PeopleFound> {
    const desks = account.desksIn('desk-work.edit', project.id);
    return this.database.withBulkScope(account.scopeFor(project), (client) => findPeople(client, { projectId: project.id, search, desks }));
  }
}
