import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  recordsChange,
  type RecordsChange,
  recordsChanged,
  type RecordsChanged,
  recordsWithdrawal,
  type RecordsWithdrawal,
  registerPage,
  type RegisterPage,
  registerQuery,
  type RegisterQuery,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { Answers, AnswersRecords } from '../../platform/http/answers.js';
import { Installation } from '../../platform/installation/installation.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { ManyParticipations } from '../../platform/participations/many-participations.js';
import { readRegister } from '../../platform/records/read-register.js';
import { sourceOf } from '../../platform/records/register-sources.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';

/** The register of participations: read, and several changed at once. They come one by one with their people, and by files. */
@Controller('projects/:p/participations')
export class ManyParticipationsController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly many: ManyParticipations,
  ) {}

  @Get()
  @AnswersRecords('participation', registerPage)
  list(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: registerQuery }) query: RegisterQuery,
  ): Promise<RegisterPage> {
    const question = {
      projectId: project.id,
      source: sourceOf('participations'),
      desks: account.desksIn('desk-work.read', project.id),
      query,
      language: account.language,
      today: this.installation.today(),
    };
    return this.database.withBulkScope(account.scopeFor(project), (client) => readRegister(client, question));
  }

  @Post('changes')
  @HttpCode(200)
  @Answers(recordsChanged)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: recordsChange }) change: RecordsChange,
  ): Promise<RecordsChanged> {
    return this.many.change({ account, project, write }, change);
  }

  @Post('restorals')
  @HttpCode(200)
  @Answers(recordsChanged)
  restore(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: recordsWithdrawal }) restoral: RecordsWithdrawal,
  ): Promise<RecordsChanged> {
    return this.many.restore({ account, project, write }, restoral);
  }
}
