import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';
import { amifObjective } from './amif-shared.js';

const { outputsOnPersons, outputsOnThings, resultsOnPersons } = amifObjective('c');

const trained = indicatorsWith(outputsOnPersons, [
  {
    code: 'O.3.1',
    name: {
      it: 'Numero di partecipanti ad attività di formazione',
      en: 'Number of participants in training activities',
      fr: 'Nombre de participants à des activités de formation',
    },
  },
]);

const equipment = indicatorsWith(
  { ...outputsOnThings, ...notRecorded('le attrezzature acquistate', 'equipment purchased', 'les équipements achetés') },
  [
    {
      code: 'O.3.2',
      name: {
        it: 'Numero di attrezzature acquistate, compresi i sistemi di tecnologia dell’informazione e della comunicazione',
        en: 'Number of items of equipment purchased, including information and communication technology systems',
        fr: 'Nombre d’équipements achetés, y compris les systèmes de technologies de l’information et de la communication',
      },
      unit: 'items',
    },
  ],
);

const assisted = indicatorsWith(outputsOnPersons, [
  {
    code: 'O.3.3',
    name: {
      it: 'Numero di rimpatriati che hanno ricevuto assistenza alla reintegrazione',
      en: 'Number of returnees who received reintegration assistance',
      fr: 'Nombre de personnes rapatriées ayant bénéficié d’une aide à la réintégration',
    },
  },
]);

const places = indicatorsWith(
  {
    ...outputsOnThings,
    ...notRecorded('i posti nei centri di trattenimento', 'places in detention centres', 'les places dans les centres de rétention'),
    counts: 'place',
    unit: 'places',
  },
  [
    {
      code: 'O.3.4',
      name: {
        it: 'Numero di posti creati nei centri di trattenimento',
        en: 'Number of places in detention centres created',
        fr: 'Nombre de places créées dans les centres de rétention',
      },
    },
    {
      code: 'O.3.5',
      name: {
        it: 'Numero di posti ristrutturati o rinnovati nei centri di trattenimento',
        en: 'Number of places in detention centres refurbished or renovated',
        fr: 'Nombre de places remises en état ou rénovées dans les centres de rétention',
      },
    },
  ],
);

const results = indicatorsWith(
  {
    ...resultsOnPersons,
    ...notRecorded(
      'i rimpatri e le misure alternative al trattenimento',
      'returns and alternatives to detention',
      'les retours et les mesures de substitution à la rétention',
    ),
  },
  [
    {
      code: 'R.3.6',
      name: {
        it: 'Numero di rimpatriati che sono tornati volontariamente',
        en: 'Number of returnees voluntarily returned',
        fr: 'Nombre de personnes rapatriées volontairement',
      },
    },
    {
      code: 'R.3.7',
      name: {
        it: 'Numero di rimpatriati che sono stati allontanati',
        en: 'Number of returnees who were removed',
        fr: 'Nombre de personnes rapatriées ayant été éloignées',
      },
    },
    {
      code: 'R.3.8',
      name: {
        it: 'Numero di rimpatriati soggetti a misure alternative al trattenimento',
        en: 'Number of returnees subject to alternatives to detention',
        fr: 'Nombre de personnes rapatriées faisant l’objet de mesures de substitution à la rétention',
      },
    },
  ],
);

/** AMIF, specific objective (c): countering irregular migration, return. */
export const amifReturn: readonly CommonIndicator[] = [...trained, ...equipment, ...assisted, ...places, ...results];
