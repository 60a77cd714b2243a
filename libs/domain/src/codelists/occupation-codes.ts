import type { CodeList } from './code-list.js';

/** Major groups of ISCO-08. */
export type OccupationGroup = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export const occupationGroups: CodeList<OccupationGroup> = {
  0: { label: { it: 'forze armate', en: 'armed forces', fr: 'professions militaires' } },
  1: { label: { it: 'dirigenti', en: 'managers', fr: 'directeurs, cadres et gérants' } },
  2: { label: { it: 'professioni intellettuali', en: 'professionals', fr: 'professions intellectuelles et scientifiques' } },
  3: { label: { it: 'professioni tecniche', en: 'technicians and associate professionals', fr: 'professions intermédiaires' } },
  4: { label: { it: 'impiegati d’ufficio', en: 'clerical support workers', fr: 'employés de type administratif' } },
  5: {
    label: {
      it: 'servizi e vendita',
      en: 'service and sales workers',
      fr: 'personnel des services et vendeurs',
    },
  },
  6: {
    label: {
      it: 'agricoltura, foreste e pesca',
      en: 'skilled agricultural, forestry and fishery workers',
      fr: 'agriculteurs et ouvriers qualifiés de l’agriculture, de la sylviculture et de la pêche',
    },
  },
  7: {
    label: { it: 'artigiani e operai specializzati', en: 'craft and related trades workers', fr: 'métiers qualifiés de l’artisanat' },
  },
  8: {
    label: {
      it: 'conduttori di impianti e macchinari',
      en: 'plant and machine operators, and assemblers',
      fr: 'conducteurs d’installations et de machines',
    },
  },
  9: { label: { it: 'professioni non qualificate', en: 'elementary occupations', fr: 'professions élémentaires' } },
};

/** Sections of NACE Rev. 2, the first letter of an ATECO code. */
export type EconomicSection =
  'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U';

export const economicSections: CodeList<EconomicSection> = {
  A: { label: { it: 'agricoltura, foreste e pesca', en: 'agriculture, forestry and fishing', fr: 'agriculture, sylviculture et pêche' } },
  B: { label: { it: 'estrazione di minerali', en: 'mining and quarrying', fr: 'industries extractives' } },
  C: { label: { it: 'manifattura', en: 'manufacturing', fr: 'industrie manufacturière' } },
  D: { label: { it: 'energia elettrica e gas', en: 'electricity and gas', fr: 'électricité et gaz' } },
  E: { label: { it: 'acqua, fogne e rifiuti', en: 'water, sewerage and waste', fr: 'eau, assainissement et déchets' } },
  F: { label: { it: 'costruzioni', en: 'construction', fr: 'construction' } },
  G: { label: { it: 'commercio e riparazione di veicoli', en: 'trade and repair of vehicles', fr: 'commerce et réparation de véhicules' } },
  H: { label: { it: 'trasporto e magazzinaggio', en: 'transport and storage', fr: 'transports et entreposage' } },
  I: { label: { it: 'alloggio e ristorazione', en: 'accommodation and food service', fr: 'hébergement et restauration' } },
  J: { label: { it: 'informazione e comunicazione', en: 'information and communication', fr: 'information et communication' } },
  K: { label: { it: 'finanza e assicurazioni', en: 'finance and insurance', fr: 'finance et assurance' } },
  L: { label: { it: 'attività immobiliari', en: 'real estate', fr: 'activités immobilières' } },
  M: {
    label: {
      it: 'attività professionali, scientifiche e tecniche',
      en: 'professional, scientific and technical activities',
      fr: 'activités spécialisées, scientifiques et techniques',
    },
  },
  N: {
    label: {
      it: 'servizi di supporto alle imprese',
      en: 'administrative and support services',
      fr: 'services administratifs et de soutien',
    },
  },
  O: { label: { it: 'pubblica amministrazione e difesa', en: 'public administration and defence', fr: 'administration et défense' } },
  P: { label: { it: 'istruzione', en: 'education', fr: 'enseignement' } },
  Q: { label: { it: 'sanità e assistenza sociale', en: 'health and social work', fr: 'santé et action sociale' } },
  R: { label: { it: 'arte, sport e tempo libero', en: 'arts, sport and recreation', fr: 'arts, sport et loisirs' } },
  S: { label: { it: 'altri servizi', en: 'other services', fr: 'autres services' } },
  T: { label: { it: 'famiglie come datori di lavoro', en: 'households as employers', fr: 'ménages employeurs' } },
  U: { label: { it: 'organismi extraterritoriali', en: 'extraterritorial bodies', fr: 'organismes extraterritoriaux' } },
};

/** Priority chains of the blue and green economy. */
export type ValueChain = 'nautical' | 'sustainable_tourism' | 'biotech' | 'renewables' | 'other';

export const valueChains: CodeList<ValueChain> = {
  nautical: { label: { it: 'nautica e cantieristica', en: 'boating and shipbuilding', fr: 'nautisme et construction navale' } },
  sustainable_tourism: { label: { it: 'turismo sostenibile', en: 'sustainable tourism', fr: 'tourisme durable' } },
  biotech: { label: { it: 'biotecnologie', en: 'biotechnology', fr: 'biotechnologies' } },
  renewables: { label: { it: 'energie rinnovabili', en: 'renewable energy', fr: 'énergies renouvelables' } },
  other: { label: { it: 'altra filiera', en: 'other chain', fr: 'autre filière' } },
};
