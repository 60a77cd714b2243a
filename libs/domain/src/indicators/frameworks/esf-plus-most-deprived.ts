import { indicatorsWith, type CommonIndicator } from '../common-indicator.js';

/**
 * The nine outputs of ESF+ Annex II, Reg (EU) 2021/1057: the part of ESO4.12 that serves the most deprived, by sex, each of them an
 * informed estimate where nothing better is known (R60, R61). The keys are our own: no code was confirmed (X12).
 */
export const esfPlusMostDeprivedOutputs: readonly CommonIndicator[] = indicatorsWith(
  {
    framework: 'esfPlusMostDeprived',
    codeBasis: 'own_key',
    kind: 'output',
    counts: 'participant',
    unit: 'persons',
    bySex: true,
    reporting: 'informed_estimate',
    estimateAllowed: true,
    targetGroupAllowed: true,
    nationalDefinition: 'allowed',
    specificObjectives: ['ESO4.12'],
    rules: ['R61', 'R30'],
    source: 'Reg (EU) 2021/1057 Annex II',
    verification: 'read',
  },
  [
    {
      code: 'ANNEX2-01',
      name: { it: 'Numero complessivo di partecipanti', en: 'Total number of participants', fr: 'Nombre total de participants' },
    },
    {
      code: 'ANNEX2-02',
      name: {
        it: 'Numero di minori di età inferiore a 18 anni',
        en: 'Number of children below 18 years of age',
        fr: 'Nombre d’enfants de moins de 18 ans',
      },
    },
    {
      code: 'ANNEX2-03',
      name: {
        it: 'Numero di giovani di età compresa tra 18 e 29 anni',
        en: 'Number of young people aged 18-29 years',
        fr: 'Nombre de jeunes âgés de 18 à 29 ans',
      },
    },
    {
      code: 'ANNEX2-04',
      name: {
        it: 'Numero di partecipanti di età pari o superiore a 65 anni',
        en: 'Number of participants 65 years of age and above',
        fr: 'Nombre de participants âgés de 65 ans et plus',
      },
    },
    {
      code: 'ANNEX2-05',
      name: { it: 'Partecipanti con disabilità', en: 'Participants with disabilities', fr: 'Participants handicapés' },
      specialCategory: true,
    },
    {
      code: 'ANNEX2-06',
      name: { it: 'Cittadini di paesi terzi', en: 'Third-country nationals', fr: 'Ressortissants de pays tiers' },
    },
    {
      code: 'ANNEX2-07',
      name: {
        it: 'Partecipanti di origine straniera',
        en: 'Participants with a foreign background',
        fr: 'Participants d’origine étrangère',
      },
    },
    {
      code: 'ANNEX2-08',
      name: {
        it: 'Minoranze (comprese le comunità emarginate come i Rom)',
        en: 'Minorities (including marginalised communities such as the Roma)',
        fr: 'Minorités (y compris les communautés marginalisées telles que les Roms)',
      },
      specialCategory: true,
    },
    {
      code: 'ANNEX2-09',
      name: {
        it: 'Senzatetto o persone colpite da esclusione abitativa',
        en: 'Homeless or affected by housing exclusion',
        fr: 'Sans-abri ou personnes touchées par l’exclusion du logement',
      },
    },
  ],
);
