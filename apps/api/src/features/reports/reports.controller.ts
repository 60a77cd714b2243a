import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import {
  language,
  newReport,
  type Page,
  report as reportSchema,
  type Report,
  reportLanguage,
  reportList,
  reportSectionText,
  reportStep,
  type ReportSummary,
  sectionKey,
  sectionText,
  type SectionTextView,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { sendFile } from '../../platform/http/send-file.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ChangeReport } from './change-report.js';
import { FileOfReport } from './file-of-report.js';
import { ReadReport } from './read-report.js';

const reportId = z.uuid('the id of a report');
type Step = z.infer<typeof reportStep>;

@Controller('projects/:p/reports')
export class ReportsController {
  constructor(
    private readonly reports: ReadReport,
    private readonly change: ChangeReport,
    private readonly files: FileOfReport,
  ) {}

  @Get()
  @Answers(reportList)
  list(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<Page<ReportSummary>> {
    return this.reports.list(account, project);
  }

  @Post()
  @Answers(reportSchema, 201)
  begin(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newReport }) { periodId }: z.infer<typeof newReport>,
  ): Promise<Report> {
    return this.change.begin({ account, project, write }, periodId);
  }

  @Get(':r')
  @Answers(reportSchema)
  read(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('r', { schema: reportId }) id: string,
  ): Promise<Report> {
    return this.reports.one(account, project, id);
  }

  @Put(':r/sections/:section/:language')
  @Answers(sectionText)
  writeText(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() onVersion: number,
    @Param('r', { schema: reportId }) id: string,
    @Param('section', { schema: sectionKey }) section: z.infer<typeof sectionKey>,
    @Param('language', { schema: language }) inLanguage: z.infer<typeof language>,
    @Body({ schema: reportSectionText }) { text }: z.infer<typeof reportSectionText>,
  ): Promise<SectionTextView> {
    return this.change.writeText({ account, project, write }, { reportId: id, section, language: inLanguage, text, onVersion });
  }

  @Post(':r/submit')
  @HttpCode(200)
  @Answers(reportSchema)
  submit(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('r', { schema: reportId }) id: string,
    @Body({ schema: reportStep.optional() }) step?: Step,
  ): Promise<Report> {
    return this.change.take({ account, project, write }, id, 'submit', step?.reason);
  }

  @Post(':r/verify')
  @HttpCode(200)
  @Answers(reportSchema)
  verify(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('r', { schema: reportId }) id: string,
    @Body({ schema: reportStep.optional() }) step?: Step,
  ): Promise<Report> {
    return this.change.take({ account, project, write }, id, 'verify', step?.reason);
  }

  @Post(':r/certify')
  @HttpCode(200)
  @Answers(reportSchema)
  certify(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('r', { schema: reportId }) id: string,
    @Body({ schema: reportStep.optional() }) step?: Step,
  ): Promise<Report> {
    return this.change.take({ account, project, write }, id, 'certify', step?.reason);
  }

  @Post(':r/reopen')
  @HttpCode(200)
  @Answers(reportSchema)
  reopen(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('r', { schema: reportId }) id: string,
    @Body({ schema: reportStep.optional() }) step?: Step,
  ): Promise<Report> {
    return this.change.take({ account, project, write }, id, 'reopen', step?.reason);
  }

  @Get(':r/files/:file')
  @ApiProduces('application/pdf', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/json', 'text/plain')
  async file(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('r', { schema: reportId }) id: string,
    @Param('file') fileName: string,
    @Query({ schema: reportLanguage }) { language: inLanguage }: z.infer<typeof reportLanguage>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { rootHash, ...file } = await this.files.make(account, project, id, fileName, inLanguage);
    if (rootHash !== null) reply.header('x-report-sha256', rootHash);
    sendFile(request, reply, file);
  }
}
