import type { ClientBase, QueryConfig } from 'pg';
import { type Scope, scopeSettings } from './scope.js';

/** Number of the last write of a project and its instant. An answer made for a number holds as long as the number is the same. */
export interface ProjectChange {
  readonly changeNumber: string;
  readonly lastPostedAt: Date;
}

/** Within a transaction. Null: its scope does not hold the project. */
export async function readChange(client: ClientBase, projectId: string): Promise<ProjectChange | null> {
  const { rows } = await client.query<ProjectChange>({
    name: 'project-change',
    text: 'select number::text as "changeNumber", last_posted_at as "lastPostedAt" from project_change_number($1)',
    values: [projectId],
  });
  return rows[0] ?? null;
}

/** The numbers of several projects in one statement, by project; those that the scope does not hold are missing. */
export async function readChanges(client: ClientBase, projectIds: readonly string[]): Promise<Map<string, ProjectChange>> {
  const { rows } = await client.query<ProjectChange & { readonly projectId: string }>({
    name: 'project-changes',
    text: `select p.project_id as "projectId", coalesce(c.number, 0)::text as "changeNumber",
        case when isfinite(c.last_posted_at) then c.last_posted_at else 'epoch'::timestamptz end as "lastPostedAt"
      from project p left join project_change c on c.project_id = p.project_id where p.project_id = any ($1::uuid[])`,
    values: [projectIds],
  });
  return new Map(rows.map(({ projectId, ...change }) => [projectId, change]));
}

/** The number of one project as a statement that is a scoped transaction by itself. */
export function readChangeInScope(scope: Scope, projectId: string): QueryConfig {
  const settings = new Map(scopeSettings(scope));
  return {
    name: 'project-change-in-scope',
    text: 'select number::text as "changeNumber", last_posted_at as "lastPostedAt" from project_change_number($1, $2, $3)',
    values: [projectId, settings.get('cruscotto.projects'), settings.get('cruscotto.account')],
  };
}
