import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  newPerson,
  type NewPerson,
  peopleAnswer,
  type PeopleAnswer,
  peopleQuery,
  type PeopleQuery,
  personChange,
  type PersonChange,
  personReveal,
  type PersonReveal,
  personRevealed,
  type PersonRevealed,
  personView,
  type PersonView,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { Answers, AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { Installation } from '../../platform/installation/installation.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { readRegister } from '../../platform/records/read-register.js';
import { sourceOf } from '../../platform/records/register-sources.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { ChangePerson } from './change-person.js';
import { findPeople } from './find-people.js';
import { PersonViews } from './person-view.js';
import { Reveal } from './reveal.js';
import { TakeCharge } from './take-charge.js';

const personId = z.uuid('the id of a person');

@Controller('projects/:p/people')
export class PeopleController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly views: PersonViews,
    private readonly taking: TakeCharge,
    private readonly changing: ChangePerson,
    private readonly revealing: Reveal,
  ) {}

  /** The people of the project; with `search`, whom a record can be about: found by pseudonym. */
  @Get()
  @AnswersRecords('person', peopleAnswer)
  list(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: peopleQuery }) query: PeopleQuery,
  ): Promise<PeopleAnswer> {
    const projectId = project.id;
    const desks = account.desksIn('desk-work.read', projectId);
    const { search, ...register } = query;
    return this.database.withBulkScope<PeopleAnswer>(account.scopeFor(project), (client) =>
      search === undefined
        ? readRegister(client, {
            projectId,
            source: sourceOf('people'),
            desks,
            query: register,
            language: account.language,
            today: this.installation.today(),
          })
        : findPeople(client, { projectId, search, desks }),
    );
  }

  @Post()
  @AnswersRecords('person', personView, 201)
  takeCharge(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newPerson }) person: NewPerson,
  ): Promise<PersonView> {
    return this.taking.run({ account, project, desks: account.desksIn('desk-work.edit', project.id), write, person });
  }

  @Get(':id')
  @AnswersRecords('person', personView)
  open(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: personId }) id: string,
  ): Promise<PersonView> {
    const desks = account.desksIn('desk-work.read', project.id);
    return this.views.open(account.scopeFor(project), { projectId: project.id, personId: id, desks });
  }

  @Patch(':id')
  @AnswersRecords('person', personView)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: personChange }) change: PersonChange,
  ): Promise<PersonView> {
    return this.changing.run({ account, project, desks: account.desksIn('desk-work.edit', project.id), write, id, version, change });
  }

  /** Who the person is, or one sealed answer: for a reason that stays in the trail with whoever gave it. */
  @Post(':id/reveal')
  @HttpCode(200)
  @Answers(personRevealed)
  reveal(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: personId }) id: string,
    @Body({ schema: personReveal }) asked: PersonReveal,
  ): Promise<PersonRevealed> {
    return this.revealing.run({ account, project, desks: account.desksIn('people.reveal', project.id), id, asked });
  }
}
