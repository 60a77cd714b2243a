import { Controller, Get, Param, Query } from '@nestjs/common';
import type { ClientBase } from 'pg';
import * as z from 'zod';
import {
  agreementsOnDay,
  type AgreementsOnDay,
  agreementsQuery,
  type AgreementsQuery,
  governanceOnDay,
  type GovernanceOnDay,
  networkCoverage,
  type NetworkCoverage,
  networkGraph,
  type NetworkGraphView,
  networkQuery,
  type NetworkQuery,
  organisationBonds,
  type OrganisationBonds,
} from '#contract';
import { Database } from '../../platform/database/database.js';
import { queryOn } from '../../platform/database/query.js';
import { Answers } from '../../platform/http/answers.js';
import { Installation } from '../../platform/installation/installation.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';
import { CurrentAccount, CurrentProject } from '../../platform/sign-in/current-account.js';
import { readCountingBasis } from '../../platform/tallies/counting-basis.js';
import { readAgreements } from './read-agreements.js';
import { readCoverage } from './read-coverage.js';
import { readGovernance } from './read-governance.js';
import { readNetworkGraph } from './read-network-graph.js';
import { readOrganisationBonds } from './read-organisation-bonds.js';
import type { DayQuestion } from '../../platform/records/records-on-day.js';

const organisationId = z.uuid('the id of an organisation');

/** What binds the organisations of a project on a day: views over records that are kept and changed in their registers. */
@Controller('projects/:p')
export class NetworksController {
  constructor(
    private readonly database: Database,
    private readonly installation: Installation,
  ) {}

  @Get('network/agreements')
  @Answers(agreementsOnDay)
  agreements(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: agreementsQuery }) query: AgreementsQuery,
  ): Promise<AgreementsOnDay> {
    return this.#ask(account, project, query, (client, question) => readAgreements(client, question, query));
  }

  /** How many people one sent to another is a figure about people: whoever may not see exact figures gets the bonds without it (G6). */
  @Get('network/graph')
  @Answers(networkGraph)
  graph(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: networkQuery }) query: NetworkQuery,
  ): Promise<NetworkGraphView> {
    const seesFigures = account.mayIn('values.read', project.id);
    return this.#ask(account, project, query, (client, question) => readNetworkGraph(client, question, seesFigures));
  }

  @Get('network/coverage')
  @Answers(networkCoverage)
  coverage(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: networkQuery }) query: NetworkQuery,
  ): Promise<NetworkCoverage> {
    return this.#ask(account, project, query, readCoverage);
  }

  @Get('network/organisations/:id')
  @Answers(organisationBonds)
  bonds(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Param('id', { schema: organisationId }) id: string,
    @Query({ schema: networkQuery }) query: NetworkQuery,
  ): Promise<OrganisationBonds> {
    return this.#ask(account, project, query, (client, question) => readOrganisationBonds(client, question, id));
  }

  @Get('governance')
  @Answers(governanceOnDay)
  governance(
    @CurrentAccount() account: Account,
    @CurrentProject() project: ProjectReference,
    @Query({ schema: networkQuery }) query: NetworkQuery,
  ): Promise<GovernanceOnDay> {
    return this.#ask(account, project, query, readGovernance);
  }

  #ask<T>(
    account: Account,
    project: ProjectReference,
    { on, knownAt }: NetworkQuery,
    read: (client: ClientBase, question: DayQuestion) => Promise<T>,
  ): Promise<T> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { timeZone } = await readCountingBasis(queryOn(client), project.id);
      return read(client, { projectId: project.id, on: on ?? this.installation.today(timeZone), knownAt });
    });
  }
}
