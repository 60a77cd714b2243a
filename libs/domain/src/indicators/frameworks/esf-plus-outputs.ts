import { indicatorsWith, recordedInPart, type CommonIndicator } from '../common-indicator.js';

const annexOne = { framework: 'esfPlus', codeBasis: 'sfc2021', kind: 'output', verification: 'read' } as const;
const participants = {
  ...annexOne,
  counts: 'participant',
  unit: 'persons',
  bySex: true,
  reporting: 'target_group',
  targetGroupAllowed: true,
} as const;

/** Annex I point 1.1 of Reg (EU) 2021/1057: what every participant is asked on entry (R12). */
const askedOfAll = indicatorsWith(
  { ...participants, source: 'Reg (EU) 2021/1057 Annex I point 1.1', nationalDefinition: 'registers_only' },
  [
    {
      code: 'EECO01',
      name: { it: 'Partecipanti totali', en: 'Total number of participants', fr: 'Participants, total' },
      verification: 'read_total_secondary',
      rules: ['R20', 'R60'],
    },
    {
      code: 'EECO02',
      name: {
        it: 'Disoccupati, compresi i disoccupati di lungo periodo',
        en: 'Unemployed, including long-term unemployed',
        fr: 'Chômeurs, y compris de longue durée',
      },
      excludedSpecificObjectives: ['ESO4.12'],
      rules: ['R21', 'R22'],
    },
    {
      code: 'EECO03',
      name: { it: 'Disoccupati di lungo periodo', en: 'Long-term unemployed', fr: 'Chômeurs de longue durée' },
      excludedSpecificObjectives: ['ESO4.12'],
      rules: ['R25'],
    },
    {
      code: 'EECO04',
      name: { it: 'Persone inattive', en: 'Inactive', fr: 'Personnes inactives' },
      excludedSpecificObjectives: ['ESO4.12'],
      rules: ['R21', 'R23', 'R24'],
    },
    {
      code: 'EECO05',
      name: {
        it: 'Occupati, compresi i lavoratori autonomi',
        en: 'Employed, including self-employed',
        fr: 'Titulaires d’un emploi, y compris indépendants',
      },
      excludedSpecificObjectives: ['ESO4.12'],
      rules: ['R21', 'R24'],
    },
    {
      code: 'EECO06',
      name: { it: 'Minori di età inferiore a 18 anni', en: 'Number of children below 18 years of age', fr: 'Enfants de moins de 18 ans' },
      rules: ['R16'],
    },
    {
      code: 'EECO07',
      name: { it: 'Giovani di età compresa tra 18 e 29 anni', en: 'Number of young people aged 18-29 years', fr: 'Jeunes de 18 à 29 ans' },
      rules: ['R16'],
    },
    {
      code: 'EECO08',
      name: {
        it: 'Partecipanti di 55 anni e oltre',
        en: 'Number of participants 55 years of age and above',
        fr: 'Participants de 55 ans et plus',
      },
      rules: ['R16'],
    },
    {
      code: 'EECO09',
      name: {
        it: 'Titolari di un diploma di istruzione secondaria inferiore o meno (ISCED 0-2)',
        en: 'With lower secondary education or less (ISCED 0-2)',
        fr: 'Niveau d’enseignement secondaire inférieur ou moins (CITE 0-2)',
      },
      excludedSpecificObjectives: ['ESO4.12'],
      rules: ['R26'],
    },
    {
      code: 'EECO10',
      name: {
        it: 'Titolari di un diploma di istruzione secondaria superiore o post-secondaria (ISCED 3-4)',
        en: 'With upper secondary (ISCED 3) or post-secondary education (ISCED 4)',
        fr: 'Enseignement secondaire supérieur ou post-secondaire (CITE 3-4)',
      },
      excludedSpecificObjectives: ['ESO4.12'],
      rules: ['R26'],
    },
    {
      code: 'EECO11',
      name: {
        it: 'Titolari di un diploma di istruzione terziaria (ISCED 5-8)',
        en: 'With tertiary education (ISCED 5 to 8)',
        fr: 'Enseignement supérieur (CITE 5-8)',
      },
      excludedSpecificObjectives: ['ESO4.12'],
      rules: ['R26'],
    },
  ],
);

/** Point 1.2: asked where it applies; an informed estimate will do (R27, R28, R30). */
const traits = indicatorsWith(
  { ...participants, source: 'Reg (EU) 2021/1057 Annex I point 1.2', nationalDefinition: 'allowed', estimateAllowed: true },
  [
    {
      code: 'EECO12',
      name: { it: 'Partecipanti con disabilità', en: 'Participants with disabilities', fr: 'Participants handicapés' },
      specialCategory: true,
      rules: ['R27', 'R29'],
    },
    {
      code: 'EECO13',
      name: { it: 'Cittadini di paesi terzi', en: 'Third-country nationals', fr: 'Ressortissants de pays tiers' },
      nationalDefinition: 'not_allowed',
      rules: ['R28'],
    },
    {
      code: 'EECO14',
      name: {
        it: 'Partecipanti di origine straniera',
        en: 'Participants with a foreign background',
        fr: 'Participants d’origine étrangère',
      },
      rules: ['R28'],
    },
    {
      code: 'EECO15',
      name: {
        it: 'Minoranze, comprese le comunità emarginate come i Rom',
        en: 'Minorities (including marginalised communities such as the Roma)',
        fr: 'Minorités, y compris les communautés marginalisées telles que les Roms',
      },
      specialCategory: true,
      rules: ['R28', 'R29'],
    },
    {
      code: 'EECO16',
      name: {
        it: 'Persone senza fissa dimora o colpite da esclusione abitativa',
        en: 'Homeless or affected by housing exclusion',
        fr: 'Sans-abri ou personnes touchées par l’exclusion du logement',
      },
      rules: ['R27'],
    },
    {
      code: 'EECO17',
      name: {
        it: 'Partecipanti provenienti da zone rurali',
        en: 'Participants from rural areas',
        fr: 'Participants venant de zones rurales',
      },
      nationalDefinition: 'not_allowed',
      verification: 'read_rural_class_open',
      rules: ['R27'],
    },
  ],
);

/** Point 2: entities that the operation supports directly, in total only (R34-R36). */
const entities = indicatorsWith(
  {
    ...annexOne,
    counts: 'entity',
    unit: 'entities',
    reporting: 'all_units',
    source: 'Reg (EU) 2021/1057 Annex I point 2',
  },
  [
    {
      code: 'EECO18',
      name: {
        it: 'Pubbliche amministrazioni o servizi pubblici sostenuti',
        en: 'Number of supported public administrations or public services',
        fr: 'Administrations ou services publics soutenus',
      },
      rules: ['R34', 'R35', 'R36'],
    },
    {
      code: 'EECO19',
      name: {
        it: 'Microimprese, piccole e medie imprese sostenute',
        en: 'Number of supported micro, small and medium-sized enterprises',
        fr: 'Micro, petites et moyennes entreprises soutenues',
      },
      rules: ['R34', 'R35', 'R36'],
      ...recordedInPart('la consulenza alle imprese', 'advice to enterprises', 'le conseil aux entreprises'),
    },
  ],
);

/** The 19 outputs of ESF+ Annex I. */
export const esfPlusOutputs: readonly CommonIndicator[] = [...askedOfAll, ...traits, ...entities];
