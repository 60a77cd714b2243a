import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { personFileRequest, type PersonFileRequest, timeline, type Timeline, timelineQuery, type TimelineQuery } from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { sendFile } from '../../platform/http/send-file.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { IssuePersonFile } from './issue-person-file.js';
import { ReadTimeline } from './read-timeline.js';

const personId = z.uuid('the id of a person');

/** The person's whole way through the project, and the file of what is kept. */
@Controller('projects/:p/people/:id')
export class DossierController {
  constructor(
    private readonly timeline: ReadTimeline,
    private readonly files: IssuePersonFile,
  ) {}

  @Get('timeline')
  @Answers(timeline)
  events(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: personId }) id: string,
    @Query({ schema: timelineQuery }) query: TimelineQuery,
  ): Promise<Timeline> {
    return this.timeline.run({ account, project, id }, query);
  }

  /** What is kept of the person and who looked, for the person. Asked with a body: the reason does not belong into an address. */
  @Post('file')
  @HttpCode(200)
  @ApiProduces('application/pdf')
  async file(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: personFileRequest }) request: PersonFileRequest,
    @Req() http: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(http, reply, await this.files.run({ account, project, id }, request));
  }
}
