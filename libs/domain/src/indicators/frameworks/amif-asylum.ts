import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';
import { amifObjective } from './amif-shared.js';

const { outputsOnPersons, outputsOnThings, resultsOnPersons } = amifObjective('a');

const supported = indicatorsWith(outputsOnPersons, [
  {
    code: 'O.1.1',
    name: { it: 'Numero di partecipanti sostenuti', en: 'Number of participants supported', fr: 'Nombre de participants soutenus' },
  },
  {
    code: 'O.1.1.1',
    name: {
      it: 'di cui partecipanti che hanno ricevuto assistenza legale',
      en: 'of which participants who received legal assistance',
      fr: 'dont participants ayant bénéficié d’une assistance juridique',
    },
  },
  {
    code: 'O.1.1.2',
    name: {
      it: 'di cui partecipanti che beneficiano di altri tipi di sostegno, comprese informazioni e assistenza durante tutta la procedura di asilo',
      en: 'of which participants benefiting from other types of support, including information and assistance throughout the asylum procedure',
      fr: 'dont participants bénéficiant d’autres types de soutien, y compris d’informations et d’une assistance tout au long de la procédure d’asile',
    },
  },
  {
    code: 'O.1.1.3',
    name: {
      it: 'di cui partecipanti vulnerabili assistiti',
      en: 'of which vulnerable participants assisted',
      fr: 'dont participants vulnérables ayant bénéficié d’une aide',
    },
    ...notRecorded('la vulnerabilità delle persone', 'the vulnerability of persons', 'la vulnérabilité des personnes'),
  },
]);

const trained = indicatorsWith(outputsOnPersons, [
  {
    code: 'O.1.2',
    name: {
      it: 'Numero di partecipanti ad attività di formazione',
      en: 'Number of participants in training activities',
      fr: 'Nombre de participants à des activités de formation',
    },
  },
]);

const places = indicatorsWith(
  {
    ...outputsOnThings,
    ...notRecorded(
      'i posti nelle strutture di accoglienza',
      'places in reception infrastructure',
      'les places dans les infrastructures d’accueil',
    ),
    counts: 'place',
    unit: 'places',
  },
  [
    {
      code: 'O.1.3',
      name: {
        it: 'Numero di nuovi posti creati nelle infrastrutture di accoglienza',
        en: 'Number of newly created places in reception infrastructure',
        fr: 'Nombre de nouvelles places créées dans les infrastructures d’accueil',
      },
    },
    {
      code: 'O.1.3.1',
      name: {
        it: 'di cui nuovi posti creati per minori non accompagnati',
        en: 'of which newly created places for unaccompanied minors',
        fr: 'dont nouvelles places créées pour les mineurs non accompagnés',
      },
    },
    {
      code: 'O.1.4',
      name: {
        it: 'Numero di posti ristrutturati o rinnovati nelle infrastrutture di accoglienza',
        en: 'Number of renovated or refurbished places in reception infrastructure',
        fr: 'Nombre de places rénovées ou remises en état dans les infrastructures d’accueil',
      },
    },
    {
      code: 'O.1.4.1',
      name: {
        it: 'di cui posti ristrutturati o rinnovati per minori non accompagnati',
        en: 'of which renovated or refurbished places for unaccompanied minors',
        fr: 'dont places rénovées ou remises en état pour les mineurs non accompagnés',
      },
    },
  ],
);

const alternatives = notRecorded(
  'le misure alternative al trattenimento',
  'alternatives to detention',
  'les mesures de substitution à la rétention',
);

const results = indicatorsWith(resultsOnPersons, [
  {
    code: 'R.1.5',
    name: {
      it: 'Numero di partecipanti che ritengono la formazione utile per il proprio lavoro',
      en: 'Number of participants who consider the training useful for their work',
      fr: 'Nombre de participants qui estiment que la formation est utile à leur travail',
    },
    rules: ['R112'],
  },
  {
    code: 'R.1.6',
    name: {
      it: 'Numero di partecipanti che dichiarano, tre mesi dopo la formazione, di utilizzare le abilità e le competenze acquisite',
      en: 'Number of participants who report three months after the training that they use the skills and competences acquired',
      fr: 'Nombre de participants qui déclarent, trois mois après la formation, utiliser les aptitudes et compétences acquises',
    },
    rules: ['R112'],
  },
  {
    code: 'R.1.7',
    name: {
      it: 'Numero di persone soggette a misure alternative al trattenimento',
      en: 'Number of persons placed in alternatives to detention',
      fr: 'Nombre de personnes faisant l’objet de mesures de substitution à la rétention',
    },
    ...alternatives,
  },
  {
    code: 'R.1.7.1',
    name: {
      it: 'di cui minori non accompagnati soggetti a misure alternative al trattenimento',
      en: 'of which unaccompanied minors placed in alternatives to detention',
      fr: 'dont mineurs non accompagnés faisant l’objet de mesures de substitution à la rétention',
    },
    ...alternatives,
  },
  {
    code: 'R.1.7.2',
    name: {
      it: 'di cui famiglie soggette a misure alternative al trattenimento',
      en: 'of which families placed in alternatives to detention',
      fr: 'dont familles faisant l’objet de mesures de substitution à la rétention',
    },
    ...alternatives,
  },
]);

/** AMIF, specific objective (a): the common European asylum system. */
export const amifAsylum: readonly CommonIndicator[] = [...supported, ...trained, ...places, ...results];
