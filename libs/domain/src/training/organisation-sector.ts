import type { OrganisationSector } from '../codelists/organisation-codes.js';

const sectors: Readonly<Record<string, OrganisationSector>> = {
  public_administration: 'public',
  employment_centre: 'public',
  school: 'public',
  university: 'public',
  chamber_of_commerce: 'public',
  eures: 'public',
  equality_office: 'public',
  prefecture: 'public',
  police_headquarters: 'public',
  labour_inspectorate: 'public',
  social_services: 'public',
  employment_agency: 'private',
  training_body: 'private',
  professional_order: 'private',
  employers_association: 'private',
  trade_union: 'private',
  company: 'private',
  third_sector: 'third_sector',
};

/** The sector of an organisation by what kind of organisation it is; null: its kind does not say. */
export function sectorOf(category: string | null): OrganisationSector | null {
  return category === null ? null : (sectors[category] ?? null);
}
