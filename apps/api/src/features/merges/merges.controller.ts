import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import * as z from 'zod';
import {
  mergeList,
  type MergeList,
  mergePreview,
  type MergePreview,
  mergeQuestion,
  type MergeQuestion,
  mergeUndo,
  type MergeUndo,
  newMerge,
  type NewMerge,
  personMerge,
  type PersonMergeView,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import type { Asking } from './asking.js';
import { Merges } from './merges.js';

const personId = z.uuid('the id of a person');
const mergeId = z.uuid('the id of a merge');

@Controller('projects/:p')
export class MergesController {
  constructor(private readonly merges: Merges) {}

  /** Both people side by side, and what would become of them. */
  @Post('people/:id/merge/preview')
  @HttpCode(200)
  @Answers(mergePreview)
  preview(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: mergeQuestion }) question: MergeQuestion,
  ): Promise<MergePreview> {
    return this.merges.preview(asking(account, project), id, question);
  }

  /** Makes one person of two: the one of the address stays. */
  @Post('people/:id/merge')
  @Answers(personMerge, 201)
  merge(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: newMerge }) merge: NewMerge,
  ): Promise<PersonMergeView> {
    return this.merges.merge(asking(account, project), write, id, merge);
  }

  /** Merges, those that were undone included, the newest first. */
  @Get('merges')
  @Answers(mergeList)
  list(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<MergeList> {
    return this.merges.list(asking(account, project));
  }

  @Post('merges/:id/undo')
  @HttpCode(200)
  @Answers(personMerge)
  undo(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: mergeId }) id: string,
    @Body({ schema: mergeUndo }) undo: MergeUndo,
  ): Promise<PersonMergeView> {
    return this.merges.undo(asking(account, project), write, id, undo);
  }
}

const asking = (account: Account, project: ProjectReference): Asking => ({ account, project, desks: null });
