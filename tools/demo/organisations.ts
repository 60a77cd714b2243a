import type { OrganisationCategory } from '#domain';
import type { PlannedOrganisation } from '../../apps/api/src/platform/projects/project-plan.js';

/** What an organisation of the network is, by how its name begins; the first that fits. */
const categories: readonly (readonly [begin: RegExp, category: OrganisationCategory])[] = [
  [/^EURES/, 'eures'],
  [/^(Centro per l'Impiego|Pôle emploi|ASPAL|Agenzia Liguria Lavoro|Agenzia regionale per il lavoro)/, 'employment_centre'],
  [/^(Camera di Commercio|Chambre )/, 'chamber_of_commerce'],
  [/^(IIIS|IIS|ITC|IPSART|Istituto superiore) /, 'school'],
  [/^Agenzia per il lavoro/, 'employment_agency'],
  [/^Associazione di categoria/, 'employers_association'],
  [/^Organizzazione sindacale/, 'trade_union'],
  [/^Ente di formazione/, 'training_body'],
  [/^Impresa/, 'company'],
  [/^Università/, 'university'],
  [/^Ordine /, 'professional_order'],
  [/^Ufficio della Consigliera di Parità/, 'equality_office'],
  [/^Prefettura/, 'prefecture'],
  [/^Questura/, 'police_headquarters'],
  [/^Direzione Provinciale del Lavoro/, 'labour_inspectorate'],
  [/^Servizio Provinciale alle Politiche Sociali/, 'social_services'],
  [/^(Comune|Provincia|Regione|Ministero|Dipartimento|ALFA|ADEC|Formez)/, 'public_administration'],
];

/** An organisation of the network, which the file names and nothing more. */
export function organisationNamed(name: string): PlannedOrganisation {
  return { name, category: categories.find(([begin]) => begin.test(name))?.[1] ?? 'other' };
}
