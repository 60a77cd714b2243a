import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  findingsQuery,
  type FindingsQuery,
  findingWaiver,
  type FindingWaiver,
  newWaiver,
  type NewWaiver,
  quality,
  type Quality,
  qualityFindings,
  type QualityFindings,
  qualityQuery,
  type QualityQuery,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ReadQuality } from './read-quality.js';
import { WaiveFinding } from './waive-finding.js';

const waiverId = z.uuid('the id of a waiver');

/** What is wrong with the data of a project, and what was looked at and let stand. */
@Controller('projects/:p/quality')
export class QualityController {
  constructor(
    private readonly read: ReadQuality,
    private readonly waivers: WaiveFinding,
  ) {}

  @Get()
  @Answers(quality)
  figures(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: qualityQuery }) query: QualityQuery,
  ): Promise<Quality> {
    return this.read.figures(account.scopeFor(project), project.id, query);
  }

  @Get('findings')
  @Answers(qualityFindings)
  findings(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: findingsQuery }) query: FindingsQuery,
  ): Promise<QualityFindings> {
    return this.read.findings(account.scopeFor(project), project.id, query);
  }

  @Post('waivers')
  @Answers(findingWaiver, 201)
  waive(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newWaiver }) waiver: NewWaiver,
  ): Promise<FindingWaiver> {
    return this.waivers.waive({ account, project, write }, waiver);
  }

  @Delete('waivers/:id')
  @Answers(findingWaiver)
  takeBack(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: waiverId }) id: string,
  ): Promise<FindingWaiver> {
    return this.waivers.takeBack({ account, project, write }, id);
  }
}
