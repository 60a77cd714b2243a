import { indicatorsWith, type CommonIndicator } from '../common-indicator.js';

/**
 * The 13 common outputs of Interreg 2021-2027, Reg (EU) 2021/1058 Annex I Table 2: from 0, cumulative, joint items of at least two
 * participating countries (R100), whole things when finished and once per project (R102).
 */
export const interregOutputs: readonly CommonIndicator[] = indicatorsWith(
  {
    framework: 'interreg',
    codeBasis: 'regulation',
    kind: 'output',
    counts: 'thing',
    reporting: 'all_units',
    baseline: 'zero',
    minimumCountries: 2,
    rules: ['R102'],
    source: 'Reg (EU) 2021/1058 Annex I Table 2; unit and definition: SWD(2021) 198 final (indicator fiches)',
    verification: 'name_read',
  },
  [
    {
      code: 'RCO81',
      name: {
        it: 'Partecipazioni ad azioni congiunte transfrontaliere',
        en: 'Participations in joint actions across borders',
        fr: 'Participations à des actions communes transfrontières',
      },
      counts: 'participation',
      unit: 'participations',
      rules: ['R100', 'R101'],
    },
    {
      code: 'RCO82',
      name: {
        it: 'Partecipazioni ad azioni congiunte di promozione della parità di genere, delle pari opportunità e dell’inclusione sociale',
        en: 'Participations in joint actions promoting gender equality, equal opportunities and social inclusion',
        fr: 'Participations à des actions communes de promotion de l’égalité de genre, de l’égalité des chances et de l’inclusion sociale',
      },
      counts: 'participation',
      unit: 'participations',
      rules: ['R100', 'R101'],
    },
    {
      code: 'RCO83',
      name: {
        it: 'Strategie e piani d’azione elaborati congiuntamente',
        en: 'Strategies and action plans jointly developed',
        fr: 'Stratégies et plans d’action élaborés conjointement',
      },
      unit: 'strategies/action plans',
      verification: 'read_in_manual',
    },
    {
      code: 'RCO84',
      name: {
        it: 'Azioni pilota sviluppate congiuntamente e attuate nell’ambito di progetti',
        en: 'Pilot actions developed jointly and implemented in projects',
        fr: 'Actions pilotes élaborées conjointement et mises en œuvre dans le cadre de projets',
      },
      unit: 'pilot actions',
    },
    {
      code: 'RCO85',
      name: {
        it: 'Partecipazioni a programmi di formazione comuni',
        en: 'Participations in joint training schemes',
        fr: 'Participations à des programmes de formation communs',
      },
      counts: 'participation',
      unit: 'participations',
      rules: ['R103'],
    },
    {
      code: 'RCO86',
      name: {
        it: 'Accordi amministrativi o giuridici congiunti firmati',
        en: 'Joint administrative or legal agreements signed',
        fr: 'Accords administratifs ou juridiques communs signés',
      },
      unit: 'legal or administrative agreements',
    },
    {
      code: 'RCO87',
      name: {
        it: 'Organizzazioni che cooperano a livello transfrontaliero',
        en: 'Organisations cooperating across borders',
        fr: 'Organisations qui coopèrent par-delà les frontières',
      },
      counts: 'organisation',
      unit: 'organisations',
      rules: ['R104'],
    },
    {
      code: 'RCO90',
      name: {
        it: 'Progetti per reti di innovazione transfrontaliere',
        en: 'Projects for innovation networks across borders',
        fr: 'Projets en faveur de réseaux d’innovation transfrontières',
      },
      unit: 'projects',
    },
    {
      code: 'RCO115',
      name: {
        it: 'Eventi pubblici transfrontalieri organizzati congiuntamente',
        en: 'Public events across borders jointly organised',
        fr: 'Événements publics transfrontières organisés conjointement',
      },
      unit: 'events',
    },
    {
      code: 'RCO116',
      name: { it: 'Soluzioni elaborate congiuntamente', en: 'Jointly developed solutions', fr: 'Solutions élaborées conjointement' },
      unit: 'solutions',
    },
    {
      code: 'RCO117',
      name: {
        it: 'Soluzioni individuate per superare ostacoli giuridici o amministrativi transfrontalieri',
        en: 'Solutions for legal or administrative obstacles across border identified',
        fr: 'Solutions recensées pour surmonter des obstacles juridiques ou administratifs transfrontières',
      },
      unit: 'solutions',
    },
    {
      code: 'RCO118',
      name: {
        it: 'Organizzazioni che cooperano per la governance multilivello delle strategie macroregionali',
        en: 'Organisations cooperating for the multi-level governance of macro-regional strategies',
        fr: 'Organisations qui coopèrent à la gouvernance à plusieurs niveaux des stratégies macrorégionales',
      },
      counts: 'organisation',
      unit: 'organisations',
      rules: ['R104'],
    },
    {
      code: 'RCO120',
      name: {
        it: 'Progetti a sostegno della cooperazione transfrontaliera per sviluppare i collegamenti tra zone urbane e zone rurali',
        en: 'Projects supporting cooperation across borders to develop urban-rural linkages',
        fr: 'Projets soutenant la coopération transfrontière pour développer les liens entre zones urbaines et rurales',
      },
      unit: 'projects',
    },
  ],
);
