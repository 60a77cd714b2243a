import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  type PortfolioQuery,
  portfolioQuery,
  portfolioValues,
  type PortfolioValues,
  programmeValuesQuery,
  type ProgrammeValuesQuery,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import type { Account } from '../../platform/sign-in/account.js';
import { CurrentAccount } from '../../platform/sign-in/current-account.js';
import { ReadPortfolio } from './read-portfolio.js';

@Controller()
export class PortfolioController {
  constructor(private readonly portfolio: ReadPortfolio) {}

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
}
