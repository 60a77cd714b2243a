import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import * as z from 'zod';
import {
  newOrganisation,
  type NewOrganisation,
  organisationChange,
  type OrganisationChange,
  organisationList,
  type OrganisationList,
  organisationRecord,
  type OrganisationRecord,
  organisationsQuery,
  type OrganisationsQuery,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { AnswersRecords } from '../../platform/http/answers.js';
import { IfMatch } from '../../platform/http/if-match.js';
import { CurrentWrite, type Write } from '../../platform/idempotency/write.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { KeepOrganisations } from './keep-organisations.js';
import { listOrganisations } from './list-organisations.js';
import { readOrganisationView } from './organisation-rows.js';

const organisationId = z.uuid('the id of an organisation');

/** Organisations as a project sees them: found, entered and corrected. They belong to no project and are named by many. */
@Controller('projects/:p/organisations')
export class OrganisationsController {
  constructor(
    private readonly database: Database,
    private readonly organisations: KeepOrganisations,
  ) {}

  @Get()
  @AnswersRecords('organisation', organisationList)
  list(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: organisationsQuery }) query: OrganisationsQuery,
  ): Promise<OrganisationList> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => listOrganisations(client, project.id, query));
  }

  @Post()
  @AnswersRecords('organisation', organisationRecord, 201)
  enter(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @Body({ schema: newOrganisation }) organisation: NewOrganisation,
  ): Promise<OrganisationRecord> {
    return this.organisations.enter({ account, project, write }, organisation);
  }

  @Get(':id')
  @AnswersRecords('organisation', organisationRecord)
  open(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: organisationId }) id: string,
  ): Promise<OrganisationRecord> {
    return this.database.withBulkScope(account.scopeFor(project), (client) => readOrganisationView(client, account, project.id, id));
  }

  @Patch(':id')
  @AnswersRecords('organisation', organisationRecord)
  change(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @CurrentWrite() write: Write,
    @IfMatch() version: number,
    @Param('id', { schema: organisationId }) id: string,
    @Body({ schema: organisationChange }) change: OrganisationChange,
  ): Promise<OrganisationRecord> {
    return this.organisations.change({ account, project, write }, { id, version }, change);
  }
}
