import type { CodeList } from './code-list.js';

/** What an organisation is in the labour market (desk practice 3.2). */
export type OrganisationCategory =
  | 'public_administration'
  | 'employment_centre'
  | 'employment_agency'
  | 'school'
  | 'university'
  | 'training_body'
  | 'professional_order'
  | 'employers_association'
  | 'trade_union'
  | 'chamber_of_commerce'
  | 'eures'
  | 'equality_office'
  | 'prefecture'
  | 'police_headquarters'
  | 'labour_inspectorate'
  | 'social_services'
  | 'third_sector'
  | 'company'
  | 'other';

export const organisationCategories: CodeList<OrganisationCategory> = {
  public_administration: { label: { it: 'pubblica amministrazione', en: 'public administration', fr: 'administration publique' } },
  employment_centre: { label: { it: 'centro per l’impiego', en: 'employment centre', fr: 'centre pour l’emploi' } },
  employment_agency: { label: { it: 'agenzia per il lavoro', en: 'employment agency', fr: 'agence d’emploi privée' } },
  school: { label: { it: 'scuola', en: 'school', fr: 'école' } },
  university: { label: { it: 'università', en: 'university', fr: 'université' } },
  training_body: { label: { it: 'ente di formazione', en: 'training body', fr: 'organisme de formation' } },
  professional_order: { label: { it: 'ordine professionale', en: 'professional order', fr: 'ordre professionnel' } },
  employers_association: { label: { it: 'associazione di categoria', en: 'employers’ association', fr: 'organisation patronale' } },
  trade_union: { label: { it: 'sindacato', en: 'trade union', fr: 'syndicat' } },
  chamber_of_commerce: { label: { it: 'camera di commercio', en: 'chamber of commerce', fr: 'chambre de commerce' } },
  eures: { label: { it: 'servizio EURES', en: 'EURES service', fr: 'service EURES' } },
  equality_office: { label: { it: 'ufficio di parità', en: 'equality office', fr: 'bureau de l’égalité' } },
  prefecture: { label: { it: 'prefettura', en: 'prefecture', fr: 'préfecture' } },
  police_headquarters: { label: { it: 'questura', en: 'police headquarters', fr: 'préfecture de police' } },
  labour_inspectorate: { label: { it: 'ispettorato del lavoro', en: 'labour inspectorate', fr: 'inspection du travail' } },
  social_services: { label: { it: 'servizi sociali', en: 'social services', fr: 'services sociaux' } },
  third_sector: { label: { it: 'ente del terzo settore', en: 'third-sector body', fr: 'organisme de l’économie sociale' } },
  company: { label: { it: 'impresa', en: 'company', fr: 'entreprise' } },
  other: { label: { it: 'altro ente', en: 'other body', fr: 'autre organisme' } },
};

export type OrganisationSector = 'public' | 'private' | 'third_sector';

export const organisationSectors: CodeList<OrganisationSector> = {
  public: { label: { it: 'pubblico', en: 'public', fr: 'public' } },
  private: { label: { it: 'privato', en: 'private', fr: 'privé' } },
  third_sector: { label: { it: 'terzo settore', en: 'third sector', fr: 'économie sociale' } },
};

/** Recommendation 2003/361/EC; micro, small and medium are what EECO19 counts (R35). */
export type EnterpriseSize = 'micro' | 'small' | 'medium' | 'large';

export const enterpriseSizes: CodeList<EnterpriseSize> = {
  micro: { label: { it: 'micro, meno di 10 addetti', en: 'micro, fewer than 10 staff', fr: 'micro, moins de 10 salariés' } },
  small: { label: { it: 'piccola, meno di 50 addetti', en: 'small, fewer than 50 staff', fr: 'petite, moins de 50 salariés' } },
  medium: { label: { it: 'media, meno di 250 addetti', en: 'medium, fewer than 250 staff', fr: 'moyenne, moins de 250 salariés' } },
  large: { label: { it: 'grande', en: 'large', fr: 'grande' } },
};

/** What a partner is in the project; a managing body may run the work of a lead partner. */
export type PartnerRole =
  | 'lead_partner'
  | 'partner'
  | 'managing_body'
  | 'implementing_body'
  | 'technical_assistance'
  | 'associated'
  | 'stakeholder'
  | 'programme_owner';

export const partnerRoles: CodeList<PartnerRole> = {
  lead_partner: { label: { it: 'capofila', en: 'lead partner', fr: 'chef de file' } },
  partner: { label: { it: 'partner', en: 'partner', fr: 'partenaire' } },
  managing_body: { label: { it: 'soggetto gestore', en: 'managing body', fr: 'organisme gestionnaire' } },
  implementing_body: { label: { it: 'soggetto attuatore', en: 'implementing body', fr: 'organisme de mise en œuvre' } },
  technical_assistance: { label: { it: 'assistenza tecnica', en: 'technical assistance', fr: 'assistance technique' } },
  associated: { label: { it: 'associato', en: 'associated', fr: 'associé' } },
  stakeholder: { label: { it: 'portatore di interesse', en: 'stakeholder', fr: 'partie prenante' } },
  programme_owner: { label: { it: 'titolare del programma', en: 'programme owner', fr: 'titulaire du programme' } },
};
