import type { ClientBase } from 'pg';
import type { OrganisationList, OrganisationsQuery } from '#contract';
import { contentTypes, type Field, organisationCategories, plainTaxId, recordType, sectorOf } from '#domain';
import { Refusal } from '../../platform/problems/refusal.js';

type Item = OrganisationList['items'][number];

const pointsToOrganisations = (fields: Readonly<Record<string, Field>>): boolean =>
  Object.values(fields).some((field) =>
    field.type === 'parts' ? pointsToOrganisations(field.fields) : 'to' in field && field.to === 'organisation',
  );

/** The kinds of record that can name an organisation: whatever else a project keeps is not looked at. */
const namingTypes = contentTypes.filter((type) => pointsToOrganisations(recordType(type).fields));

/** Its partners, whoever hosts, runs or houses its desks, and whatever its records point to. */
const namedByProject = `o.organisation_id in (
    select lead_partner_id from project where project_id = $1
    union select organisation_id from project_partner where project_id = $1
    union select unnest(array[host_organisation_id, administration_id, premises_provided_by_id] || co_managed_by) from desk where project_id = $1
    union select unnest(r.links) from record_version r
      where r.project_id = $1 and r.type = any ($2) and r.superseded_at is null and not r.withdrawn)`;

/** One page of organisations, by name. */
export async function listOrganisations(client: ClientBase, projectId: string, query: OrganisationsQuery): Promise<OrganisationList> {
  const { find, among, category, sector, limit, cursor } = query;
  const values: unknown[] = [projectId, namingTypes];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const asked = ['$1::uuid is not null and $2::text[] is not null'];
  if (among === 'project') asked.push(namedByProject);
  if (category !== undefined) asked.push(`o.category = ${bind(category)}`);
  if (sector !== undefined) asked.push(ofSector(sector, bind));
  if (find !== undefined) {
    const letters = bind(find.toLowerCase());
    asked.push(
      `(strpos(lower(o.name), ${letters}) > 0 or strpos(lower(o.short_name), ${letters}) > 0 or o.tax_id = ${bind(plainTaxId(find))})`,
    );
  }
  if (cursor !== undefined) asked.push(`o.name > ${bind(nameIn(cursor))}`);
  const { rows } = await client.query<Item>(
    `select o.organisation_id as id, o.name, o.short_name as "shortName", o.category, o.sector, o.country, o.nuts3, o.istat_code as "istatCode"
     from organisation o where ${asked.join(' and ')} order by o.name limit ${bind(limit + 1)}::integer`,
    values,
  );
  const items = rows.slice(0, limit).map((row) => ({ ...row, sector: row.sector ?? sectorOf(row.category) }));
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last ? Buffer.from(last.name).toString('base64url') : null };
}

/** What was entered, else what the category says. */
function ofSector(sector: string, bind: (value: unknown) => string): string {
  const categories = Object.keys(organisationCategories).filter((category) => sectorOf(category) === sector);
  return `(o.sector = ${bind(sector)} or (o.sector is null and o.category = any (${bind(categories)}::text[])))`;
}

/** @throws Refusal `validation` for a cursor that is none */
function nameIn(cursor: string): string {
  const name = Buffer.from(cursor, 'base64url').toString('utf8');
  if (name === '') throw new Refusal('validation', { field: 'cursor', detail: 'cursor: not one of this list' });
  return name;
}
