import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';

const participants = {
  framework: 'esf2014',
  codeBasis: 'sfc2014',
  kind: 'output',
  counts: 'participant',
  unit: 'persons',
  bySex: true,
  values: 'annual',
  reporting: 'all_participants',
  nationalDefinition: 'not_allowed',
  rules: ['R90'],
  source: 'Reg (EU) 1304/2013 Annex I point 1',
  verification: 'read',
} as const;

/** Status, age and education on entry: complete for every participant who counts (R13). */
const askedOfAll = indicatorsWith(participants, [
  {
    code: 'CO01',
    name: {
      it: 'Disoccupati, compresi i disoccupati di lunga durata',
      en: 'Unemployed, including long-term unemployed',
      fr: 'Chômeurs, y compris les chômeurs de longue durée',
    },
  },
  { code: 'CO02', name: { it: 'Disoccupati di lunga durata', en: 'Long-term unemployed', fr: 'Chômeurs de longue durée' } },
  { code: 'CO03', name: { it: 'Persone inattive', en: 'Inactive', fr: 'Personnes inactives' } },
  {
    code: 'CO04',
    name: {
      it: 'Persone inattive che non seguono un corso di insegnamento o una formazione',
      en: 'Inactive, not in education or training',
      fr: 'Personnes inactives ne suivant ni enseignement ni formation',
    },
  },
  {
    code: 'CO05',
    name: {
      it: 'Lavoratori, compresi i lavoratori autonomi',
      en: 'Employed, including self-employed',
      fr: 'Personnes exerçant un emploi, y compris les indépendants',
    },
  },
  { code: 'CO06', name: { it: 'Persone di età inferiore a 25 anni', en: 'Below 25 years of age', fr: 'Personnes de moins de 25 ans' } },
  { code: 'CO07', name: { it: 'Persone di età superiore a 54 anni', en: 'Above 54 years of age', fr: 'Personnes de plus de 54 ans' } },
  {
    code: 'CO08',
    name: {
      it: 'Persone di età superiore a 54 anni disoccupate, comprese quelle di lunga durata, o inattive che non seguono un corso di insegnamento o una formazione',
      en: 'Above 54 years of age who are unemployed, including long-term unemployed, or inactive not in education or training',
      fr: 'Personnes de plus de 54 ans au chômage, y compris de longue durée, ou inactives ne suivant ni enseignement ni formation',
    },
  },
  {
    code: 'CO09',
    name: {
      it: 'Titolari di un diploma di istruzione primaria (ISCED 1) o secondaria inferiore (ISCED 2)',
      en: 'With primary (ISCED 1) or lower secondary education (ISCED 2)',
      fr: 'Titulaires d’un diplôme de l’enseignement primaire (CITE 1) ou du premier cycle de l’enseignement secondaire (CITE 2)',
    },
  },
  {
    code: 'CO10',
    name: {
      it: 'Titolari di un diploma di insegnamento secondario superiore (ISCED 3) o di istruzione post-secondaria (ISCED 4)',
      en: 'With upper secondary (ISCED 3) or post-secondary education (ISCED 4)',
      fr: 'Titulaires d’un diplôme du deuxième cycle de l’enseignement secondaire (CITE 3) ou de l’enseignement postsecondaire (CITE 4)',
    },
  },
  {
    code: 'CO11',
    name: {
      it: 'Titolari di un diploma di istruzione terziaria (ISCED da 5 a 8)',
      en: 'With tertiary education (ISCED 5 to 8)',
      fr: 'Titulaires d’un diplôme de l’enseignement supérieur (CITE 5 à 8)',
    },
  },
]);

/** Household on entry, collected until August 2018 (R90). No record holds it. */
const households = indicatorsWith(
  {
    ...participants,
    ...notRecorded('il nucleo familiare all’ingresso', 'the household on entry', 'le ménage à l’entrée'),
    collectedUntil: '2018-08',
    verification: 'read_removal_secondary',
  },
  [
    {
      code: 'CO12',
      name: {
        it: 'Partecipanti che vivono in famiglie senza lavoro',
        en: 'Participants who live in jobless households',
        fr: 'Participants vivant dans des ménages sans emploi',
      },
    },
    {
      code: 'CO13',
      name: {
        it: 'Partecipanti che vivono in famiglie senza lavoro con figli a carico',
        en: 'Participants who live in jobless households with dependent children',
        fr: 'Participants vivant dans des ménages sans emploi avec des enfants à charge',
      },
    },
    {
      code: 'CO14',
      name: {
        it: 'Partecipanti che vivono in una famiglia composta da un singolo adulto con figli a carico',
        en: 'Participants who live in a single adult household with dependent children',
        fr: 'Participants vivant dans des ménages composés d’un seul adulte avec des enfants à charge',
      },
    },
  ],
);

/** R32: the four on which a national definition is allowed; the first three are sensitive (R14, R29). */
const traits = indicatorsWith({ ...participants, nationalDefinition: 'allowed' }, [
  {
    code: 'CO15',
    name: {
      it: 'Migranti, partecipanti di origine straniera, minoranze (comprese le comunità emarginate come i Rom)',
      en: 'Migrants, participants with a foreign background, minorities (including marginalised communities such as the Roma)',
      fr: 'Migrants, participants d’origine étrangère, minorités (y compris les communautés marginalisées telles que les Roms)',
    },
    specialCategory: true,
  },
  {
    code: 'CO16',
    name: { it: 'Partecipanti con disabilità', en: 'Participants with disabilities', fr: 'Participants handicapés' },
    specialCategory: true,
  },
  {
    code: 'CO17',
    name: { it: 'Altre persone svantaggiate', en: 'Other disadvantaged', fr: 'Autres personnes défavorisées' },
    specialCategory: true,
    ...notRecorded('gli altri svantaggi', 'other disadvantages', 'les autres désavantages'),
  },
  {
    code: 'CO18',
    name: {
      it: 'Senzatetto o persone colpite da esclusione abitativa',
      en: 'Homeless or affected by housing exclusion',
      fr: 'Sans-abri ou personnes frappées par l’exclusion en matière de logement',
    },
    reporting: 'sample',
    asked: 'once',
    rules: ['R90', 'R76'],
  },
  {
    code: 'CO19',
    name: { it: 'Persone provenienti da zone rurali', en: 'From rural areas', fr: 'Personnes venant de zones rurales' },
    nationalDefinition: 'not_allowed',
    reporting: 'sample',
    asked: 'once',
    rules: ['R90', 'R76'],
  },
]);

/** The 19 outputs on participants of ESF 2014-2020, Reg (EU) 1304/2013 Annex I. Values are of one year (R90). */
export const esf2014Outputs: readonly CommonIndicator[] = [...askedOfAll, ...households, ...traits];
