import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { type DeskChange, deskChange, type DeskRecord, deskRecord, type OrganisationList, organisationList } from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ChangeDesk } from './change-desk.js';
import { readDeskView } from './desk-view.js';
import { ListOrganisations } from './list-organisations.js';

@Controller('projects/:p')
export class DesksController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly changeDesk: ChangeDesk,
    private readonly listOrganisations: ListOrganisations,
  ) {}

  @Get('desks/:desk')
  @AnswersRecords('desk', deskRecord)
  open(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference, @Param('desk') desk: string): Promise<DeskRecord> {
    const { installation } = this;
    return this.database.withBulkScope(account.scopeFor(project), (client) =>
      readDeskView(queryOn(client), { account, project, desk, installation }),
    );
  }

  @Patch('desks/:desk')
  @AnswersRecords('desk', deskRecord)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('desk') desk: string,
    @Body({ schema: deskChange }) change: DeskChange,
  ): Promise<DeskRecord> {
    return this.changeDesk.change({ account, project, desk, installation: this.installation, write, version, change });
  }

  @Get('organisations')
  @AnswersRecords('organisation', organisationList)
  organisations(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<OrganisationList> {
    return this.listOrganisations.ask(account, project);
  }
}
