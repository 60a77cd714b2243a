import type { ReferencePopulation } from '../../codelists/reference-populations.js';
import { indicatorsWith, notRecorded, type CommonIndicator, type NotRecorded } from '../common-indicator.js';
import type { LocalText } from '../indicator-definition.js';

const results = {
  framework: 'yei2014',
  codeBasis: 'sfc2014_prefixed',
  kind: 'result',
  counts: 'participant',
  unit: 'persons',
  bySex: true,
  values: 'annual',
  asked: 'yearly',
  nationalDefinition: 'not_allowed',
  rules: ['R91'],
  source: 'Reg (EU) 1304/2013 Annex II',
  verification: 'read',
} as const;

const groups: readonly { readonly name: LocalText; readonly population: ReferencePopulation }[] = [
  {
    name: { it: 'Partecipanti disoccupati', en: 'Unemployed participants', fr: 'Participants chômeurs' },
    population: 'unemployed_yei',
  },
  {
    name: {
      it: 'Partecipanti disoccupati di lunga durata',
      en: 'Long-term unemployed participants',
      fr: 'Participants chômeurs de longue durée',
    },
    population: 'long_term_unemployed_yei',
  },
  {
    name: {
      it: 'Partecipanti inattivi che non seguono un corso di istruzione o di formazione',
      en: 'Inactive participants not in education or training',
      fr: 'Participants inactifs ne suivant ni enseignement ni formation',
    },
    population: 'inactive_not_in_education_yei',
  },
];

/** What each group is counted for upon leaving. An offer is held by no participation: those three are typed (they are not 0). */
const outcomes: readonly { readonly name: LocalText; readonly lacks: readonly NotRecorded[] }[] = [
  {
    name: {
      it: 'che portano a termine l’intervento sostenuto dall’iniziativa a favore dell’occupazione giovanile',
      en: 'who complete the YEI supported intervention',
      fr: 'qui suivent jusqu’à son terme l’intervention soutenue par l’IEJ',
    },
    lacks: [],
  },
  {
    name: {
      it: 'che ricevono un’offerta di lavoro, di formazione continua, di apprendistato o di tirocinio al termine della loro partecipazione',
      en: 'who receive an offer of employment, continued education, apprenticeship or traineeship upon leaving',
      fr: 'qui reçoivent une offre d’emploi, un complément de formation, une offre d’apprentissage ou de stage au terme de leur participation',
    },
    ...notRecorded('le offerte ricevute al termine', 'offers received upon leaving', 'les offres reçues au terme de la participation'),
  },
  {
    name: {
      it: 'che seguono un corso di istruzione o di formazione, ottengono una qualifica o hanno un lavoro, anche autonomo, al termine della loro partecipazione',
      en: 'in education/training, gaining a qualification, or in employment, including self-employment, upon leaving',
      fr: 'qui suivent un enseignement ou une formation, obtiennent une qualification ou exercent un emploi, y compris à titre indépendant, au terme de leur participation',
    },
    lacks: [],
  },
];

const join = (group: LocalText, outcome: LocalText): LocalText => ({
  it: `${group.it} ${outcome.it}`,
  en: `${group.en} ${outcome.en}`,
  fr: `${group.fr} ${outcome.fr}`,
});

const onLeaving = indicatorsWith(
  { ...results, reporting: 'all_participants' },
  groups.flatMap(({ name, population }, group) =>
    outcomes.map((outcome, index) => ({
      code: `YEI-CR0${group * outcomes.length + index + 1}`,
      name: join(name, outcome.name),
      referencePopulation: population,
      lacks: outcome.lacks,
    })),
  ),
);

/**
 * The situation six months after leaving. A participation knows whether somebody works, which takes employment and self-employment
 * together, and nothing of education or traineeship on that day: all three are typed.
 */
const afterSixMonths = indicatorsWith({ ...results, reporting: 'sample', referencePopulation: 'leavers_yei', rules: ['R91', 'R76'] }, [
  {
    code: 'YEI-CR10',
    name: {
      it: 'Partecipanti in formazione continua, in programmi di formazione che portano a una qualifica, in apprendistato o in tirocinio sei mesi dopo la fine della loro partecipazione',
      en: 'Participants in continued education, training programmes leading to a qualification, an apprenticeship or a traineeship six months after leaving',
      fr: 'Participants suivant un complément de formation, un programme de formation menant à une qualification, un apprentissage ou un stage six mois après la fin de leur participation',
    },
    ...notRecorded(
      'la formazione e il tirocinio sei mesi dopo',
      'education and traineeship six months later',
      'la formation et le stage six mois après',
    ),
  },
  {
    code: 'YEI-CR11',
    name: {
      it: 'Partecipanti che hanno un lavoro sei mesi dopo la fine della loro partecipazione',
      en: 'Participants in employment six months after leaving',
      fr: 'Participants exerçant un emploi six mois après la fin de leur participation',
    },
    ...notRecorded(
      'se sei mesi dopo il lavoro è dipendente o autonomo',
      'whether work six months later is employment or self-employment',
      'si le travail six mois après est salarié ou indépendant',
    ),
  },
  {
    code: 'YEI-CR12',
    name: {
      it: 'Partecipanti che esercitano un lavoro autonomo sei mesi dopo la fine della loro partecipazione',
      en: 'Participants in self-employment six months after leaving',
      fr: 'Participants exerçant un emploi à titre indépendant six mois après la fin de leur participation',
    },
    ...notRecorded(
      'se sei mesi dopo il lavoro è dipendente o autonomo',
      'whether work six months later is employment or self-employment',
      'si le travail six mois après est salarié ou indépendant',
    ),
  },
]);

/** The twelve results of the Youth Employment Initiative, Reg (EU) 1304/2013 Annex II, every year and without category of region (R91). */
export const yei2014Results: readonly CommonIndicator[] = [...onLeaving, ...afterSixMonths];
