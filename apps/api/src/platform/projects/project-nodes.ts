import { type DeskFacts, minimumServicesOn, type RecordNode } from '#domain';
import type { Query } from '../database/query.js';
import type { CountedNode } from '../tallies/post-records.js';
import { partnerOfDesk } from '../tallies/partner-of-desk.js';

interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly category: string;
  readonly country: string;
  readonly nuts3: string | null;
}

interface DeskRow {
  readonly id: string;
  readonly version: number;
  readonly number: number;
  readonly partner: number | null;
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly nuts3: string | null;
  readonly deskType: string;
  readonly status: string;
  readonly accessMode: string | null;
  readonly languages: readonly string[];
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly premisesHandedOverOn: string | null;
  readonly minimumServices: DeskFacts['minimumServiceSet'];
  readonly host: OrganisationRow | null;
  readonly administration: OrganisationRow | null;
  readonly premisesProvidedBy: OrganisationRow | null;
  readonly coManagedBy: readonly OrganisationRow[];
}

interface PartnerRow {
  readonly id: string;
  readonly number: number;
  readonly role: string;
  readonly country: string;
  readonly from: string;
  readonly to: string | null;
  readonly organisation: OrganisationRow;
}

/** The desks and partners of a project as definitions read them. */
export async function readProjectNodes(query: Query, projectId: string): Promise<CountedNode[]> {
  const desks = await query<DeskRow>(desksQuestion, [projectId]);
  const partners = await query<PartnerRow>(partnersQuestion, [projectId]);
  return [...desks.map(countedDesk), ...partners.map(countedPartner)];
}

/** The desks of a project as participations point to them: by code. */
export async function readDesksByCode(query: Query, projectId: string): Promise<ReadonlyMap<string, RecordNode>> {
  return desksByCode((await readProjectNodes(query, projectId)).map(({ node }) => node));
}

/** Desks among some nodes, by code. */
export function desksByCode(nodes: readonly RecordNode[]): ReadonlyMap<string, RecordNode> {
  const desks = nodes.filter(({ type }) => type === 'desk');
  return new Map(desks.map((desk) => [String(desk.values['code']), { ...desk, id: String(desk.values['code']) }]));
}

function countedDesk(row: DeskRow): CountedNode {
  const { id, version, number, partner, host, administration, premisesProvidedBy, coManagedBy, minimumServices, ...values } = row;
  const references = {
    hostOrganisation: organisationNode(host),
    administration: organisationNode(administration ?? host),
    premisesProvidedBy: organisationNode(premisesProvidedBy),
    coManagedBy: coManagedBy.flatMap((one) => organisationNode(one) ?? []),
  };
  const municipality = values.municipality === '' ? null : values.municipality;
  const node: RecordNode = {
    type: 'desk',
    id,
    values: { ...values, municipality, minimumServicesOn: minimumServicesOn(minimumServices) },
    references,
  };
  return { node, version, desk: number, partner };
}

function countedPartner({ id, number, organisation, ...values }: PartnerRow): CountedNode {
  const node: RecordNode = { type: 'projectPartner', id, values, references: { organisation: organisationNode(organisation) } };
  return { node, version: 1, desk: null, partner: number };
}

function organisationNode(organisation: OrganisationRow | null): RecordNode | null {
  if (organisation === null) return null;
  const { id, ...values } = organisation;
  return { type: 'organisation', id, values };
}

const organisation = (alias: string): string => `case when ${alias}.organisation_id is null then null else json_build_object(
  'id', ${alias}.organisation_id, 'name', ${alias}.name, 'category', ${alias}.category, 'country', ${alias}.country,
  'nuts3', ${alias}.nuts3) end`;

const desksQuestion = `
  select d.desk_id as id, d.version, d.number, (${partnerOfDesk}) as partner, d.code, d.name, d.municipality, d.nuts3, d.desk_type as "deskType", d.status,
    d.opened_on::text as "openedOn", d.closed_on::text as "closedOn", d.premises_handed_over_on::text as "premisesHandedOverOn",
    d.minimum_services as "minimumServices", ${organisation('host')} as host, ${organisation('administration')} as administration,
    ${organisation('premises')} as "premisesProvidedBy", d.access_mode as "accessMode", d.languages,
    (select coalesce(json_agg(${organisation('co')} order by co.name), '[]') from organisation co
      where co.organisation_id = any (d.co_managed_by)) as "coManagedBy"
  from desk d
  left join organisation host on host.organisation_id = d.host_organisation_id
  left join organisation administration on administration.organisation_id = d.administration_id
  left join organisation premises on premises.organisation_id = d.premises_provided_by_id
  where d.project_id = $1::uuid order by d.number`;

/** Who takes part from the beginning has no day of its own. */
const partnersQuestion = `
  select m.partner_id as id, m.number, m.role, m.country, coalesce(m.from_date, p.start_date)::text as "from",
    m.to_date::text as "to", ${organisation('o')} as organisation
  from project_partner m join project p on p.project_id = m.project_id join organisation o on o.organisation_id = m.organisation_id
  where m.project_id = $1::uuid order by m.number`;
