import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import * as z from 'zod';
import {
  newSample,
  type NewSample,
  sampleList,
  type SampleList,
  samplePeople,
  type SamplePeople,
  sampleView,
  type SampleView,
  sampleWithdrawal,
  type SampleWithdrawal,
} from '#contract';
import { Answers, AnswersRecords } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { Samples } from './samples.js';

const sampleId = z.uuid('the id of a sample');

/** Samples for the results six months after leaving (R70-R78). */
@Controller('projects/:p/samples')
export class SamplesController {
  constructor(private readonly samples: Samples) {}

  @Get()
  @Answers(sampleList)
  list(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<SampleList> {
    return this.samples.list({ account, project });
  }

  @Post()
  @Answers(sampleView, 201)
  draw(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newSample }) sample: NewSample,
  ): Promise<SampleView> {
    return this.samples.draw({ account, project, write }, sample);
  }

  @Get(':s')
  @Answers(sampleView)
  open(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('s', { schema: sampleId }) id: string,
  ): Promise<SampleView> {
    return this.samples.open({ account, project }, id);
  }

  @Get(':s/people')
  @AnswersRecords('participation', samplePeople)
  people(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('s', { schema: sampleId }) id: string,
  ): Promise<SamplePeople> {
    return this.samples.people({ account, project }, id);
  }

  @Post(':s/withdrawal')
  @HttpCode(200)
  @Answers(sampleView)
  withdraw(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('s', { schema: sampleId }) id: string,
    @Body({ schema: sampleWithdrawal }) { reason }: SampleWithdrawal,
  ): Promise<SampleView> {
    return this.samples.withdraw({ account, project, write }, id, reason);
  }
}
