import type { ClientBase } from 'pg';
import type { OrganisationRecord } from '#contract';
import type { Account } from '../../platform/sign-in/account.js';
import { Refusal } from '../../platform/problems/refusal.js';

/** What people enter of an organisation, by the column that keeps it. */
export const columns = {
  name: 'name',
  shortName: 'short_name',
  category: 'category',
  sector: 'sector',
  country: 'country',
  nuts3: 'nuts3',
  istatCode: 'istat_code',
  competences: 'competences',
  size: 'size',
  taxId: 'tax_id',
} as const;

export type OrganisationFacts = Pick<OrganisationRecord, keyof typeof columns>;
export const factNames = Object.keys(columns) as readonly (keyof OrganisationFacts)[];

/** What definitions count by (`record-nodes.ts`): a correction moves numbers. */
export const countedFacts: readonly (keyof OrganisationFacts)[] = ['category', 'sector', 'country', 'nuts3', 'istatCode', 'size'];

type StoredOrganisation = OrganisationFacts & { readonly id: string; readonly version: number };

/** An organisation as it is stored. @param hold whether it is held until the end of the transaction @throws Refusal `not_found` */
export async function readOrganisation(client: ClientBase, id: string, hold = false): Promise<StoredOrganisation> {
  const { rows } = await client.query<StoredOrganisation>(
    `select organisation_id as id, version, ${factNames.map((name) => `${columns[name]} as "${name}"`).join(', ')}
     from organisation where organisation_id = $1 ${hold ? 'for update' : ''}`,
    [id],
  );
  if (!rows[0]) throw new Refusal('not_found');
  return rows[0];
}

/** Whether another project names it; which one stays with those who may see it. */
export async function isNamedElsewhere(client: ClientBase, projectId: string, id: string): Promise<boolean> {
  const { rows } = await client.query<{ named: boolean }>('select organisation_named_elsewhere($2, $1) as named', [projectId, id]);
  return rows[0]?.named ?? false;
}

/** An organisation with who corrected it from this project. @throws Refusal `not_found` */
export async function readOrganisationView(
  client: ClientBase,
  account: Account,
  projectId: string,
  id: string,
): Promise<OrganisationRecord> {
  const stored = await readOrganisation(client, id);
  const seesHistory = account.mayIn('records.read', projectId);
  return {
    ...stored,
    isShared: await isNamedElsewhere(client, projectId, id),
    history: seesHistory ? await readHistory(client, projectId, id) : [],
  };
}

async function readHistory(client: ClientBase, projectId: string, id: string): Promise<OrganisationRecord['history']> {
  const { rows } = await client.query<{ at: Date; by: string; detail: { version: number; fields: string[] }; reason: string | null }>(
    `select a.at, coalesce(u."name", a.account_id, '') as by, a.detail, a.reason
     from audit_entry a left join auth."user" u on u."id" = a.account_id
     where a.project_id = $1 and a.record_id = $2 and a.record_type = 'organisation' and a.action in ('created', 'changed') order by a.seq desc`,
    [projectId, id],
  );
  return rows.map(({ at, by, detail, reason }) => ({ at: at.toISOString(), by, reason, version: detail.version, fields: detail.fields }));
}

/** The trail of the project from which it was entered or corrected: organisations belong to none. */
export async function noteChange(
  client: ClientBase,
  projectId: string,
  action: 'created' | 'changed',
  { id, version, fields }: { readonly id: string; readonly version: number; readonly fields: readonly string[] },
): Promise<void> {
  await client.query(`select record_audit_event($1::uuid, $2, 'organisation', $3::uuid, $4::jsonb)`, [
    projectId,
    action,
    id,
    { version, fields },
  ]);
}
