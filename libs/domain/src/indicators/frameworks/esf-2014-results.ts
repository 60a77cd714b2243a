import { indicatorsWith, type CommonIndicator, type NotRecorded } from '../common-indicator.js';

const results = {
  framework: 'esf2014',
  codeBasis: 'sfc2014',
  kind: 'result',
  counts: 'participant',
  unit: 'persons',
  bySex: true,
  values: 'annual',
  nationalDefinition: 'not_allowed',
  rules: ['R90'],
  verification: 'read',
} as const;

/** Who is disadvantaged by CO17 alone is not seen: no participation holds other disadvantages. The value can only be too low. */
const withoutOtherDisadvantage: readonly NotRecorded[] = [
  { what: { it: 'gli altri svantaggi', en: 'other disadvantages', fr: 'les autres désavantages' }, effect: 'lower_bound' },
];

const onLeaving = indicatorsWith({ ...results, reporting: 'all_participants', source: 'Reg (EU) 1304/2013 Annex I point 3' }, [
  {
    code: 'CR01',
    name: {
      it: 'Partecipanti inattivi che cercano un lavoro al termine della loro partecipazione',
      en: 'Inactive participants engaged in job searching upon leaving',
      fr: 'Participants inactifs engagés dans la recherche d’un emploi au terme de leur participation',
    },
    referencePopulation: 'inactive_2014',
  },
  {
    code: 'CR02',
    name: {
      it: 'Partecipanti che seguono un corso di istruzione o di formazione al termine della loro partecipazione',
      en: 'Participants in education/training upon leaving',
      fr: 'Participants suivant un enseignement ou une formation au terme de leur participation',
    },
    referencePopulation: 'not_in_education_2014',
  },
  {
    code: 'CR03',
    name: {
      it: 'Partecipanti che ottengono una qualifica al termine della loro partecipazione',
      en: 'Participants gaining a qualification upon leaving',
      fr: 'Participants obtenant une qualification au terme de leur participation',
    },
    referencePopulation: 'all_participants_2014',
  },
  {
    code: 'CR04',
    name: {
      it: 'Partecipanti che hanno un lavoro, anche autonomo, al termine della loro partecipazione',
      en: 'Participants in employment, including self-employment, upon leaving',
      fr: 'Participants exerçant un emploi, y compris à titre indépendant, au terme de leur participation',
    },
    referencePopulation: 'unemployed_or_inactive_2014',
  },
  {
    code: 'CR05',
    name: {
      it: 'Partecipanti svantaggiati che cercano un lavoro, seguono un corso di istruzione o di formazione, ottengono una qualifica o hanno un lavoro, anche autonomo, al termine della loro partecipazione',
      en: 'Disadvantaged participants engaged in job searching, education/training, gaining a qualification, in employment, including self-employment, upon leaving',
      fr: 'Participants défavorisés engagés dans la recherche d’un emploi, suivant un enseignement ou une formation, obtenant une qualification ou exerçant un emploi, y compris à titre indépendant, au terme de leur participation',
    },
    specialCategory: true,
    referencePopulation: 'disadvantaged_2014',
    lacks: withoutOtherDisadvantage,
    rules: ['R90', 'R92'],
  },
]);

const afterSixMonths = indicatorsWith(
  { ...results, reporting: 'sample', asked: 'twice', source: 'Reg (EU) 1304/2013 Annex I point 4', rules: ['R90', 'R76'] },
  [
    {
      code: 'CR06',
      name: {
        it: 'Partecipanti che hanno un lavoro, anche autonomo, sei mesi dopo la fine della loro partecipazione',
        en: 'Participants in employment, including self-employment, six months after leaving',
        fr: 'Participants exerçant un emploi, y compris à titre indépendant, six mois après la fin de leur participation',
      },
      referencePopulation: 'unemployed_or_inactive_2014',
    },
    {
      code: 'CR07',
      name: {
        it: 'Partecipanti che godono di una migliore situazione sul mercato del lavoro sei mesi dopo la fine della loro partecipazione',
        en: 'Participants with an improved labour market situation six months after leaving',
        fr: 'Participants jouissant d’une meilleure situation sur le marché du travail six mois après la fin de leur participation',
      },
      referencePopulation: 'employed_2014',
    },
    {
      code: 'CR08',
      name: {
        it: 'Partecipanti di età superiore a 54 anni che hanno un lavoro, anche autonomo, sei mesi dopo la fine della loro partecipazione',
        en: 'Participants above 54 years of age in employment, including self-employment, six months after leaving',
        fr: 'Participants de plus de 54 ans exerçant un emploi, y compris à titre indépendant, six mois après la fin de leur participation',
      },
      referencePopulation: 'above_54_2014',
    },
    {
      code: 'CR09',
      name: {
        it: 'Partecipanti svantaggiati che hanno un lavoro, anche autonomo, sei mesi dopo la fine della loro partecipazione',
        en: 'Disadvantaged participants in employment, including self-employment, six months after leaving',
        fr: 'Participants défavorisés exerçant un emploi, y compris à titre indépendant, six mois après la fin de leur participation',
      },
      specialCategory: true,
      referencePopulation: 'disadvantaged_without_job_2014',
      lacks: withoutOtherDisadvantage,
    },
  ],
);

/** The nine results of ESF 2014-2020, Reg (EU) 1304/2013 Annex I. Values are of one year (R90). */
export const esf2014Results: readonly CommonIndicator[] = [...onLeaving, ...afterSixMonths];
