import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  answerLink,
  type AnswerLink,
  answerLinkChange,
  type AnswerLinkChange,
  answerLinks,
  type AnswerLinks as Listed,
  answerLinksQuery,
  type AnswerLinksQuery,
  heldAnswers,
  type HeldAnswers as HeldList,
  heldDecided,
  type HeldDecided,
  heldDecision,
  type HeldDecision,
  newAnswerLink,
  type NewAnswerLink,
} from '#contract';
import { Answers } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { AnswerLinks } from './answer-links.js';
import { HeldAnswers } from './held-answers.js';

const linkId = z.uuid('the id of a link');

/** Links by which anybody answers, and the answers of theirs that wait for a person. */
@Controller('projects/:p/answer-links')
export class AnswerLinksController {
  constructor(
    private readonly links: AnswerLinks,
    private readonly held: HeldAnswers,
  ) {}

  @Get()
  @Answers(answerLinks)
  list(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: answerLinksQuery }) { survey }: AnswerLinksQuery,
  ): Promise<Listed> {
    return this.links.list({ account, project }, survey);
  }

  @Post()
  @Answers(answerLink, 201)
  make(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newAnswerLink }) link: NewAnswerLink,
  ): Promise<AnswerLink> {
    return this.links.make({ account, project, write }, link);
  }

  @Patch(':id')
  @Answers(answerLink)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: linkId }) id: string,
    @Body({ schema: answerLinkChange }) change: AnswerLinkChange,
  ): Promise<AnswerLink> {
    return this.links.change({ account, project, write }, id, version, change);
  }

  @Get(':id/held')
  @Answers(heldAnswers)
  waiting(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: linkId }) link: string,
  ): Promise<HeldList> {
    return this.held.list({ account, project, link });
  }

  @Post(':id/decisions')
  @HttpCode(200)
  @Answers(heldDecided)
  decide(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: linkId }) link: string,
    @Body({ schema: heldDecision }) decision: HeldDecision,
  ): Promise<HeldDecided> {
    return this.held.decide({ account, project, link, write }, decision);
  }
}
