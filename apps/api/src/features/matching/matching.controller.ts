import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { ClientBase } from 'pg';
import * as z from 'zod';
import {
  newPlacementOfCandidacy,
  type NewPlacementOfCandidacy,
  newProposedCandidacy,
  type NewProposedCandidacy,
  openVacancies,
  type OpenVacancies,
  openVacanciesQuery,
  type OpenVacanciesQuery,
  type Permission,
  personProposals,
  type PersonProposals,
  placementChecksDue,
  type PlacementChecksDue,
  placementOfCandidacy,
  type PlacementOfCandidacy,
  proposedCandidacy,
  type ProposedCandidacy,
  vacancyCandidacies,
  type VacancyCandidacies,
  vacancyProposals,
  type VacancyProposals,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Answers } from '../../platform/http/answers.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readCandidaciesOfVacancy } from './candidacies-of-vacancy.js';
import { FromProposalToPlacement } from './from-proposal-to-placement.js';
import { proposePeople, proposeVacancies } from './proposals.js';
import { readOpenVacancies } from './read-open-vacancies.js';
import { readPlacementChecks } from './read-placement-checks.js';
import type { MatchingQuestion } from './read-profiles.js';

const id = z.uuid('the id of a record');

/** Vacancies and people who look for work, proposed to each other, and what comes of it. People are shown by pseudonym. */
@Controller('projects/:p/matching')
export class MatchingController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
    private readonly steps: FromProposalToPlacement,
  ) {}

  @Get('vacancies')
  @Answers(openVacancies)
  vacancies(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: openVacanciesQuery }) query: OpenVacanciesQuery,
  ): Promise<OpenVacancies> {
    const seesFigures = account.mayIn('values.read', project.id);
    return this.#ask(account, project, 'matching.read', (client, question) => readOpenVacancies(client, question, query, seesFigures));
  }

  @Get('vacancies/:id/proposals')
  @Answers(vacancyProposals)
  people(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: id }) vacancy: string,
  ): Promise<VacancyProposals> {
    return this.#ask(account, project, 'desk-work.read', (client, question) => proposePeople(client, question, vacancy));
  }

  @Get('vacancies/:id/candidacies')
  @Answers(vacancyCandidacies)
  candidacies(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: id }) vacancy: string,
  ): Promise<VacancyCandidacies> {
    return this.#ask(account, project, 'desk-work.read', (client, question) => readCandidaciesOfVacancy(client, question, vacancy));
  }

  @Post('vacancies/:id/candidacies')
  @HttpCode(200)
  @Answers(proposedCandidacy)
  apply(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: id }) vacancy: string,
    @Body({ schema: newProposedCandidacy }) { person }: NewProposedCandidacy,
  ): Promise<ProposedCandidacy> {
    return this.steps.apply({ account, project, write }, vacancy, person);
  }

  @Get('people/:id/proposals')
  @Answers(personProposals)
  vacanciesFor(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: id }) person: string,
  ): Promise<PersonProposals> {
    return this.#ask(account, project, 'desk-work.read', (client, question) => proposeVacancies(client, question, person));
  }

  @Post('candidacies/:id/placement')
  @HttpCode(200)
  @Answers(placementOfCandidacy)
  place(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Param('id', { schema: id }) candidacy: string,
    @Body({ schema: newPlacementOfCandidacy }) placement: NewPlacementOfCandidacy,
  ): Promise<PlacementOfCandidacy> {
    return this.steps.place({ account, project, write }, candidacy, placement);
  }

  @Get('placement-checks')
  @Answers(placementChecksDue)
  checks(@CurrentAccount() account: Account, @CurrentProject() project: ProjectReference): Promise<PlacementChecksDue> {
    return this.#ask(account, project, 'desk-work.read', readPlacementChecks);
  }

  #ask<T>(
    account: Account,
    project: ProjectReference,
    permission: Permission,
    read: (client: ClientBase, question: MatchingQuestion) => Promise<T>,
  ): Promise<T> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      const desks = account.desksIn(permission, project.id);
      return read(client, { projectId: project.id, today: this.installation.today(timeZone), desks });
    });
  }
}
