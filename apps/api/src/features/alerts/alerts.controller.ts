import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  alertKey,
  alertPage,
  type AlertPage,
  alertsQuery,
  type AlertsQuery,
  alertSummary,
  type AlertSummary,
  newSettingAside,
  type NewSettingAside,
  settingAside,
  type SettingAside,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ReadAlerts } from './read-alerts.js';
import { SetAlertAside } from './set-alert-aside.js';

/** What is overdue, near or not as it should be in a project, for whom it concerns. */
@Controller('projects/:p/alerts')
export class AlertsController {
  constructor(
    private readonly alerts: ReadAlerts,
    private readonly settings: SetAlertAside,
  ) {}

  @Get()
  @Answers(alertPage)
  list(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: alertsQuery }) query: AlertsQuery,
  ): Promise<AlertPage> {
    return this.alerts.page({ account, project }, query);
  }

  @Get('summary')
  @Answers(alertSummary)
  summary(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<AlertSummary> {
    return this.alerts.summary({ account, project });
  }

  @Post(':key/setting-aside')
  @Answers(settingAside, 201)
  setAside(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('key', { schema: alertKey }) key: string,
    @Body({ schema: newSettingAside }) setting: NewSettingAside,
  ): Promise<SettingAside> {
    return this.settings.setAside({ account, project, write }, key, setting);
  }

  @Delete(':key/setting-aside')
  @Answers(z.object({}))
  tellAgain(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('key', { schema: alertKey }) key: string,
  ): Promise<Record<string, never>> {
    return this.settings.tellAgain({ account, project, write }, key);
  }
}
