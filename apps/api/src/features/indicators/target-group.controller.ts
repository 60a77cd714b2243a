import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { targetGroup, type TargetGroupAnswer, targetGroupChange, type TargetGroupChange } from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { TargetGroups } from './target-groups.js';

/** R31: whether a common output is reported from the target group of the operation, and by which criterion. */
@Controller('projects/:p/indicators/:code/target-group')
export class TargetGroupController {
  constructor(private readonly groups: TargetGroups) {}

  @Get()
  @Answers(targetGroup)
  read(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code') code: string,
  ): Promise<TargetGroupAnswer> {
    return this.groups.of(account.scopeFor(project), project.id, code);
  }

  @Put()
  @Answers(targetGroup)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('code') code: string,
    @Body({ schema: targetGroupChange }) change: TargetGroupChange,
  ): Promise<TargetGroupAnswer> {
    return this.groups.change({ account, project, write }, code, version, change);
  }
}
