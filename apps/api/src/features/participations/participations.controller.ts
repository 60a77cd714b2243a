import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import * as z from 'zod';
import { participationChange, type ParticipationChange, participationView, type ParticipationView } from '#contract';
import { AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { Participations } from '../../platform/participations/participations.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';

const recordId = z.uuid('the id of a participation');

@Controller('projects/:p/participations')
export class ParticipationsController {
  constructor(private readonly participations: Participations) {}

  @Get(':id')
  @AnswersRecords('participation', participationView)
  open(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: recordId }) id: string,
  ): Promise<ParticipationView> {
    return this.participations.open(account.scopeFor(project), project.id, id);
  }

  @Patch(':id')
  @AnswersRecords('participation', participationView)
  correct(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: recordId }) id: string,
    @Body({ schema: participationChange }) change: ParticipationChange,
  ): Promise<ParticipationView> {
    return this.participations.correct({ scope: account.scopeFor(project), projectId: project.id, id, write, version, change });
  }
}
