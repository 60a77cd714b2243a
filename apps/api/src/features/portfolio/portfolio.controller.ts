import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type PortfolioQuery,
  portfolioQuery,
  portfolioValues,
  type PortfolioValues,
  programmeValuesQuery,
  type ProgrammeValuesQuery,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { sendFile } from '../../platform/http/send-file.js';
import type { Account } from '../../platform/sign-in/account.js';
import { CurrentAccount } from '../../platform/sign-in/current-account.js';
import { PortfolioFile } from './portfolio-file.js';
import { ReadPortfolio } from './read-portfolio.js';

@Controller()
export class PortfolioController {
  constructor(
    private readonly portfolio: ReadPortfolio,
    private readonly files: PortfolioFile,
  ) {}

  /** The common indicators over all projects one may see. */
  @Get('portfolio/values')
  @Answers(portfolioValues)
  all(@CurrentAccount() account: Account, @Query({ schema: portfolioQuery }) query: PortfolioQuery): Promise<PortfolioValues> {
    return this.portfolio.ask(account, query);
  }

  /** The same over the projects of one programme. */
  @Get('programmes/:g/values')
  @Answers(portfolioValues)
  ofProgramme(
    @CurrentAccount() account: Account,
    @Param('g') programme: string,
    @Query({ schema: programmeValuesQuery }) query: ProgrammeValuesQuery,
  ): Promise<PortfolioValues> {
    return this.portfolio.ask(account, { ...query, programme });
  }

  /** The same as a file: `values.csv` holds the totals, `values.xlsx` also what is in no sum. */
  @Get('portfolio/files/:file')
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async file(
    @CurrentAccount() account: Account,
    @Param('file') file: string,
    @Query({ schema: portfolioQuery }) query: PortfolioQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendFile(request, reply, await this.files.make(account, file, query));
  }
}
