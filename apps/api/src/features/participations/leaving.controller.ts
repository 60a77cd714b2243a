import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import * as z from 'zod';
import {
  exitChange,
  type ExitChange,
  leavingView,
  type LeavingView,
  newExit,
  type NewExit,
  newFollowUp,
  type NewFollowUp,
  reEntry,
  type ReEntry,
} from '#contract';
import { AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { Leavings } from './leavings.js';

const recordId = z.uuid('the id of a participation');

/** Leaving, the 28 days after it, coming back, and the question six months later. */
@Controller('projects/:p/participations/:id')
export class LeavingController {
  constructor(private readonly leavings: Leavings) {}

  @Get('leaving')
  @AnswersRecords('participation', leavingView)
  open(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: recordId }) id: string,
  ): Promise<LeavingView> {
    return this.leavings.open(account, project, id);
  }

  @Post('exit')
  @AnswersRecords('participation', leavingView, 201)
  leave(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: recordId }) id: string,
    @Body({ schema: newExit }) exit: NewExit,
  ): Promise<LeavingView> {
    return this.leavings.leave({ account, project, id, write, version }, exit);
  }

  @Patch('exit')
  @AnswersRecords('participation', leavingView)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: recordId }) id: string,
    @Body({ schema: exitChange }) change: ExitChange,
  ): Promise<LeavingView> {
    return this.leavings.changeExit({ account, project, id, write, version }, change);
  }

  @Post('re-entry')
  @HttpCode(200)
  @AnswersRecords('participation', leavingView)
  reEnter(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: recordId }) id: string,
    @Body({ schema: reEntry }) entry: ReEntry,
  ): Promise<LeavingView> {
    return this.leavings.reEnter({ account, project, id, write, version }, entry);
  }

  @Post('follow-up')
  @AnswersRecords('participation', leavingView, 201)
  followUp(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: recordId }) id: string,
    @Body({ schema: newFollowUp }) attempt: NewFollowUp,
  ): Promise<LeavingView> {
    return this.leavings.followUp({ account, project, id, write, version }, attempt);
  }
}
