import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  countedRecords,
  type CountedRecords,
  excludedQuery,
  type ExcludedQuery,
  excludedRecords,
  type ExcludedRecords,
  incompleteQuery,
  type IncompleteQuery,
  incompleteRecords,
  type IncompleteRecords,
  indicatorDetail,
  type IndicatorDetail,
  indicatorList,
  type IndicatorList,
  type IndicatorValue,
  indicatorValues,
  recordsQuery,
  type RecordsQuery,
  valueQuery,
  type ValueQuery,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { CountedRecordList } from '../../platform/values/counted-records.js';
import { ExcludedRecordList } from '../../platform/values/excluded-records.js';
import { IncompleteRecordList } from '../../platform/values/incomplete-records.js';
import { IndicatorDetails } from '../../platform/values/indicator-detail.js';
import { Indicators } from '../../platform/values/indicator-list.js';
import { Values } from '../../platform/values/values.js';

/** Indicators of a project: what they are, where they stand, and the records behind each number. */
@Controller('projects/:p')
export class IndicatorsController {
  constructor(
    private readonly indicators: Indicators,
    private readonly values: Values,
    private readonly details: IndicatorDetails,
    private readonly countedRecords: CountedRecordList,
    private readonly excludedRecords: ExcludedRecordList,
    private readonly incompleteRecords: IncompleteRecordList,
  ) {}

  @Get('indicators')
  @Answers(indicatorList)
  list(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<IndicatorList> {
    return this.indicators.of(account.scopeFor(project), project.id);
  }

  @Get('values')
  @Answers(indicatorValues)
  all(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: valueQuery }) query: ValueQuery,
  ): Promise<IndicatorValue[]> {
    return this.values.of(account.scopeFor(project), project.id, query);
  }

  @Get('values/:code')
  @Answers(indicatorDetail)
  one(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code') code: string,
    @Query({ schema: valueQuery }) query: ValueQuery,
  ): Promise<IndicatorDetail> {
    return this.details.of(account.scopeFor(project), project.id, code, query);
  }

  @Get('values/:code/records')
  @Answers(countedRecords)
  records(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code') code: string,
    @Query({ schema: recordsQuery }) query: RecordsQuery,
  ): Promise<CountedRecords> {
    return this.countedRecords.of(account.scopeFor(project), project.id, code, query);
  }

  @Get('values/:code/excluded')
  @Answers(excludedRecords)
  excluded(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('code') code: string,
    @Query({ schema: excludedQuery }) query: ExcludedQuery,
  ): Promise<ExcludedRecords> {
    return this.excludedRecords.of(account.scopeFor(project), project.id, code, query);
  }

  @Get('incomplete')
  @Answers(incompleteRecords)
  incomplete(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: incompleteQuery }) query: IncompleteQuery,
  ): Promise<IncompleteRecords> {
    return this.incompleteRecords.of(account.scopeFor(project), project.id, query);
  }
}
