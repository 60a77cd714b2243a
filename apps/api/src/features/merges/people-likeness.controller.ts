import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { identityDraft, type IdentityDraft, likePeople, type LikePeopleFound } from '#contract';
import { Answers } from '../../platform/http/answers.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { FindLikePeople } from './like-people.js';

@Controller('projects/:p/people/likeness')
export class PeopleLikenessController {
  constructor(private readonly likePeople: FindLikePeople) {}

  /** Who may be the person that is about to be saved. Asked with a body, since names do not belong into addresses. */
  @Post()
  @HttpCode(200)
  @Answers(likePeople)
  find(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Body({ schema: identityDraft }) identity: IdentityDraft,
  ): Promise<LikePeopleFound> {
    return this.likePeople.run({ account, project, desks: account.desksIn('desk-work.edit', project.id) }, identity);
  }
}
