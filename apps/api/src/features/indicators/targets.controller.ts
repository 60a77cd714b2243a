import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import {
  indicatorTargets,
  type IndicatorTargets,
  targetPlanChange,
  type TargetPlanChange,
  targetsQuery,
  type TargetsQuery,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ReadTargets } from './read-targets.js';
import { SetTargets } from './set-targets.js';

/** What an indicator is planned to reach: read by whoever reads its values, set by the manager. */
@Controller('projects/:p/indicators/:code/targets')
export class TargetsController {
  constructor(
    private readonly readTargets: ReadTargets,
    private readonly setTargets: SetTargets,
  ) {}

  @Get()
  @Answers(indicatorTargets)
  read(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code') code: string,
    @Query({ schema: targetsQuery }) query: TargetsQuery,
  ): Promise<IndicatorTargets> {
    return this.readTargets.of(account.scopeFor(project), project.id, code, query);
  }

  @Put()
  @Answers(indicatorTargets)
  set(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('code') code: string,
    @Body({ schema: targetPlanChange }) change: TargetPlanChange,
  ): Promise<IndicatorTargets> {
    return this.setTargets.set({ account, project, code, write, version, change });
  }
}
