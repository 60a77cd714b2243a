import { Controller, Get, Query } from '@nestjs/common';
import type { ClientBase } from 'pg';
import {
  exitsDue,
  type ExitsDue,
  exitsDueQuery,
  type ExitsDueQuery,
  followUpsDue,
  type FollowUpsDue,
  followUpsQuery,
  type FollowUpsQuery,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { askedDesks } from '../../platform/due/asked-desk.js';
import { type DueQuestion, readClosingExits, readProposedExits } from '../../platform/due/due-people.js';
import { AnswersRecords } from '../../platform/http/answers.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { type CountingBasis, readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readFollowUps } from './read-follow-ups.js';

/** Whom a desk has to ask or to let go: people whose day is past, whose 28 days run out, or who are not seen any more. */
@Controller('projects/:p')
export class FollowUpController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  @Get('follow-ups')
  @AnswersRecords('participation', followUpsDue)
  followUps(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: followUpsQuery }) { cursor, ...query }: FollowUpsQuery,
  ): Promise<FollowUpsDue> {
    return this.#ask(account, project, query, (client, basis, question) => readFollowUps(client, basis, question, cursor));
  }

  @Get('exits-due')
  @AnswersRecords('participation', exitsDue)
  exits(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: exitsDueQuery }) query: ExitsDueQuery,
  ): Promise<ExitsDue> {
    return this.#ask(account, project, query, async (client, _basis, question) => ({
      proposed: await readProposedExits(client, question),
      closing: await readClosingExits(client, question),
    }));
  }

  #ask<T>(
    account: Account,
    project: ProjectReference,
    { desk, limit }: ExitsDueQuery,
    read: (client: ClientBase, basis: CountingBasis, question: DueQuestion) => Promise<T>,
  ): Promise<T> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const basis = await readCountingBasis(queryOn(client), project.id);
      const desks = await askedDesks(client, project.id, account.desksIn('desk-work.read', project.id), desk);
      return read(client, basis, { projectId: project.id, desks, today: this.installation.today(basis.timeZone), limit });
    });
  }
}
