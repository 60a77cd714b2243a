import { indicatorsWith, type CommonIndicator } from '../common-indicator.js';

/** The six results of ESF+ Annex I, Reg (EU) 2021/1057: on leaving (R40-R45) and six months after (R46-R48). ESO4.12 has none (R33). */
export const esfPlusResults: readonly CommonIndicator[] = indicatorsWith(
  {
    framework: 'esfPlus',
    codeBasis: 'sfc2021',
    kind: 'result',
    counts: 'participant',
    unit: 'persons',
    bySex: true,
    reporting: 'all_participants',
    nationalDefinition: 'registers_only',
    excludedSpecificObjectives: ['ESO4.12'],
    verification: 'read_population_open',
  },
  [
    {
      code: 'EECR01',
      name: {
        it: 'Partecipanti alla ricerca di un lavoro alla fine della partecipazione',
        en: 'Participants engaged in job searching upon leaving',
        fr: 'Participants à la recherche d’un emploi à leur sortie',
      },
      referencePopulation: 'inactive',
      source: 'Reg (EU) 2021/1057 Annex I point 3',
      rules: ['R40', 'R41', 'R42', 'R43'],
    },
    {
      code: 'EECR02',
      name: {
        it: 'Partecipanti impegnati in istruzione o formazione alla fine della partecipazione',
        en: 'Participants in education or training upon leaving',
        fr: 'Participants en éducation ou en formation à leur sortie',
      },
      referencePopulation: 'not_in_education',
      source: 'Reg (EU) 2021/1057 Annex I point 3',
      rules: ['R40', 'R44'],
    },
    {
      code: 'EECR03',
      name: {
        it: 'Partecipanti che ottengono una qualifica alla fine della partecipazione',
        en: 'Participants gaining a qualification upon leaving',
        fr: 'Participants obtenant une qualification à leur sortie',
      },
      referencePopulation: 'all_leavers',
      source: 'Reg (EU) 2021/1057 Annex I point 3',
      rules: ['R40', 'R45'],
    },
    {
      code: 'EECR04',
      name: {
        it: 'Partecipanti occupati alla fine della partecipazione, compresi gli autonomi',
        en: 'Participants in employment, including self-employment, upon leaving',
        fr: 'Participants en emploi à leur sortie, y compris indépendants',
      },
      referencePopulation: 'unemployed_or_inactive',
      source: 'Reg (EU) 2021/1057 Annex I point 3',
      rules: ['R40', 'R41', 'R42', 'R43'],
    },
    {
      code: 'EECR05',
      name: {
        it: 'Partecipanti occupati sei mesi dopo la partecipazione, compresi gli autonomi',
        en: 'Participants in employment, including self-employment, six months after leaving',
        fr: 'Participants en emploi six mois après leur sortie, y compris indépendants',
      },
      referencePopulation: 'unemployed_or_inactive',
      reporting: 'sample',
      asked: 'twice',
      source: 'Reg (EU) 2021/1057 Annex I point 4',
      rules: ['R46', 'R47', 'R70', 'R71'],
    },
    {
      code: 'EECR06',
      name: {
        it: 'Partecipanti in una migliore situazione lavorativa sei mesi dopo la partecipazione',
        en: 'Participants with an improved labour market situation six months after leaving',
        fr: 'Participants en meilleure situation sur le marché du travail six mois après leur sortie',
      },
      referencePopulation: 'employed',
      reporting: 'sample',
      asked: 'twice',
      source: 'Reg (EU) 2021/1057 Annex I point 4',
      rules: ['R46', 'R48', 'R70', 'R71'],
    },
  ],
);
