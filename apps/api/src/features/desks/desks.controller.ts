import { Body, Controller, Get, Param, Patch, Put, Query } from '@nestjs/common';
import {
  type DeskActivity,
  deskActivity,
  type DeskActivityQuery,
  deskActivityQuery,
  type DeskChange,
  deskChange,
  type DeskHours,
  deskHours,
  type DeskHoursPlan,
  deskHoursPlan,
  type DeskPlaces,
  deskPlaces,
  type DeskRecord,
  deskRecord,
  type DesksActivity,
  desksActivity,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Answers, AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ChangeDesk } from './change-desk.js';
import { ReadDeskActivity } from './desk-activity.js';
import { hoursView, readDeskSchedule } from './desk-hours.js';
import { ListDeskPlaces } from './desk-places.js';
import { readDeskView } from './desk-view.js';
import { SetDeskHours } from './set-desk-hours.js';

@Controller('projects/:p')
export class DesksController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly changeDesk: ChangeDesk,
    private readonly deskActivity: ReadDeskActivity,
    private readonly deskPlaces: ListDeskPlaces,
    private readonly setHours: SetDeskHours,
  ) {}

  // before the addresses of one desk: no desk is called “activity” or “places”
  @Get('desks/activity')
  @Answers(desksActivity)
  activityOfAll(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: deskActivityQuery }) query: DeskActivityQuery,
  ): Promise<DesksActivity> {
    return this.deskActivity.ofAll({ account, project, query });
  }

  @Get('desks/places')
  @Answers(deskPlaces)
  places(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<DeskPlaces> {
    return this.deskPlaces.ask(account, project);
  }

  @Get('desks/:desk/activity')
  @Answers(deskActivity)
  activity(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('desk') desk: string,
    @Query({ schema: deskActivityQuery }) query: DeskActivityQuery,
  ): Promise<DeskActivity> {
    return this.deskActivity.ofDesk({ account, project, query }, desk);
  }

  @Get('desks/:desk/hours')
  @Answers(deskHours)
  hours(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference, @Param('desk') desk: string): Promise<DeskHours> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) =>
      hoursView(await readDeskSchedule(queryOn(client), project.id, desk)),
    );
  }

  @Put('desks/:desk/hours')
  @Answers(deskHours)
  changeHours(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('desk') desk: string,
    @Body({ schema: deskHoursPlan }) plan: DeskHoursPlan,
  ): Promise<DeskHours> {
    return this.setHours.set({ account, project, desk, write, plan });
  }

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
}
