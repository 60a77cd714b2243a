import { Injectable } from '@nestjs/common';
import type { OrganisationList } from '#contract';
import { Database } from '../../platform/database/database.js';
import type { Account, ProjectReference } from '../../platform/sign-in/account.js';

/** The organisations that a project names, by name: what a form offers where one is asked for. */
@Injectable()
export class ListOrganisations {
  constructor(private readonly database: Database) {}

  ask(account: Account, project: ProjectReference): Promise<OrganisationList> {
    return this.database.withBulkScope(account.scopeFor(project), async (client) => {
      const { rows } = await client.query<OrganisationList['items'][number]>(
        `select o.organisation_id as id, o.name, o.category, o.country, o.nuts3 from organisation o where o.organisation_id in (
           select organisation_id from project_partner where project_id = $1
           union select unnest(array[host_organisation_id, administration_id, premises_provided_by_id]) from desk where project_id = $1
           union select unnest(co_managed_by) from desk where project_id = $1
           union select (r.content ->> 'toMember')::uuid from record_version r
             where r.project_id = $1 and r.type = 'referral' and r.superseded_at is null and not r.withdrawn)
         order by o.name`,
        [project.id],
      );
      return { items: rows, next: null };
    });
  }
}
