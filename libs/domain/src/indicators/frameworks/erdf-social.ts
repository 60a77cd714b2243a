import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';

const tableOne = {
  framework: 'erdfSocial',
  codeBasis: 'regulation',
  counts: 'amount',
  reporting: 'all_units',
  rules: ['R102'],
  source: 'Reg (EU) 2021/1058 Annex I Table 1',
  verification: 'code_read',
} as const;

const outputs = indicatorsWith({ ...tableOne, kind: 'output' }, [
  {
    code: 'RCO61',
    name: {
      it: 'Superficie delle strutture nuove o modernizzate per i servizi per l’impiego',
      en: 'Surface of new or modernised facilities for employment services',
      fr: 'Superficie des installations nouvelles ou modernisées destinées aux services de l’emploi',
    },
    unit: 'm2',
    ...notRecorded('la superficie delle strutture', 'the surface of facilities', 'la superficie des installations'),
  },
  {
    code: 'RCO63',
    name: {
      it: 'Capacità delle strutture di accoglienza temporanea nuove o modernizzate',
      en: 'Capacity of new or modernised temporary reception facilities',
      fr: 'Capacité des structures d’accueil temporaires nouvelles ou modernisées',
    },
    counts: 'place',
    unit: 'persons',
    ...notRecorded('i posti delle strutture di accoglienza', 'places in reception facilities', 'les places des structures d’accueil'),
  },
  {
    code: 'RCO113',
    name: {
      it: 'Popolazione interessata dai progetti nell’ambito di azioni integrate per l’inclusione socioeconomica delle comunità emarginate, delle famiglie a basso reddito e dei gruppi svantaggiati',
      en: 'Population covered by projects in the framework of integrated actions for socio-economic inclusion of marginalised communities, low income households and disadvantaged groups',
      fr: 'Population concernée par les projets relevant d’actions intégrées en faveur de l’inclusion socio-économique des communautés marginalisées, des ménages à faibles revenus et des groupes défavorisés',
    },
    unit: 'persons',
    ...notRecorded(
      'la popolazione interessata dalle azioni integrate',
      'the population covered by integrated actions',
      'la population concernée par des actions intégrées',
    ),
  },
]);

const usersOfFacilities = notRecorded(
  'gli utenti annuali delle strutture',
  'the annual users of facilities',
  'les utilisateurs annuels des installations',
);

const results = indicatorsWith({ ...tableOne, ...usersOfFacilities, kind: 'result', unit: 'users/year' }, [
  {
    code: 'RCR65',
    name: {
      it: 'Numero annuale di utenti delle strutture nuove o modernizzate per i servizi per l’impiego',
      en: 'Annual users of new or modernised facilities for employment services',
      fr: 'Nombre annuel d’utilisateurs des installations nouvelles ou modernisées destinées aux services de l’emploi',
    },
  },
  {
    code: 'RCR66',
    name: {
      it: 'Numero annuale di utenti delle strutture di accoglienza temporanea nuove o modernizzate',
      en: 'Annual users of new or modernised temporary reception facilities',
      fr: 'Nombre annuel d’utilisateurs des structures d’accueil temporaires nouvelles ou modernisées',
    },
  },
]);

/** The five indicators on social infrastructure of ERDF 2021-2027 that Interreg uses too. ERDF's own list is longer. */
export const erdfSocialIndicators: readonly CommonIndicator[] = [...outputs, ...results];
