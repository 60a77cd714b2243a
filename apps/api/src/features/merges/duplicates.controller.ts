import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import * as z from 'zod';
import { duplicates, type Duplicates, newPairMark, type NewPairMark, pairMark, type PairMark } from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import type { Asking } from './asking.js';
import { ListDuplicates } from './list-duplicates.js';

const markId = z.uuid('the id of a mark');

@Controller('projects/:p/duplicates')
export class DuplicatesController {
  constructor(private readonly duplicates: ListDuplicates) {}

  /** Pairs of people who may be one. */
  @Get()
  @Answers(duplicates)
  list(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<Duplicates> {
    return this.duplicates.run(asking(account, project));
  }

  /** Says of two people that they are one, for whoever may merge them, or that they are not. */
  @Post('marks')
  @Answers(pairMark, 201)
  mark(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newPairMark }) mark: NewPairMark,
  ): Promise<PairMark> {
    return this.duplicates.mark(asking(account, project), write, mark);
  }

  @Delete('marks/:id')
  @Answers(pairMark)
  takeBack(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: markId }) id: string,
  ): Promise<PairMark> {
    return this.duplicates.takeBack(asking(account, project), write, id);
  }
}

const asking = (account: Account, project: ProjectReference): Asking => ({
  ...{ account, project, desks: account.desksIn('people.propose', project.id) },
});
