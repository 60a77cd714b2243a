import { indicatorsWith, notRecorded, type CommonIndicator } from '../common-indicator.js';
import { amifObjective } from './amif-shared.js';

const { outputsOnPersons, resultsOnPersons } = amifObjective('d');

const outputs = indicatorsWith(outputsOnPersons, [
  {
    code: 'O.4.1',
    name: { it: 'Numero di membri del personale formati', en: 'Number of staff trained', fr: 'Nombre de membres du personnel formés' },
  },
  {
    code: 'O.4.2',
    name: {
      it: 'Numero di partecipanti che hanno ricevuto sostegno prima della partenza',
      en: 'Number of participants who received pre-departure support',
      fr: 'Nombre de participants ayant bénéficié d’un soutien préalable au départ',
    },
  },
]);

const results = indicatorsWith(
  {
    ...resultsOnPersons,
    ...notRecorded(
      'i trasferimenti, i reinsediamenti e le ammissioni umanitarie',
      'transfers, resettlements and humanitarian admissions',
      'les transferts, réinstallations et admissions humanitaires',
    ),
  },
  [
    {
      code: 'R.4.3',
      name: {
        it: 'Numero di richiedenti e beneficiari di protezione internazionale trasferiti da uno Stato membro a un altro',
        en: 'Number of applicants for and beneficiaries of international protection transferred from one Member State to another',
        fr: 'Nombre de demandeurs et de bénéficiaires d’une protection internationale transférés d’un État membre à un autre',
      },
    },
    {
      code: 'R.4.4',
      name: { it: 'Numero di persone reinsediate', en: 'Number of persons resettled', fr: 'Nombre de personnes réinstallées' },
    },
    {
      code: 'R.4.5',
      name: {
        it: 'Numero di persone ammesse per motivi umanitari',
        en: 'Number of persons admitted through humanitarian admission',
        fr: 'Nombre de personnes admises à titre humanitaire',
      },
    },
  ],
);

/** AMIF, specific objective (d): solidarity between Member States. */
export const amifSolidarity: readonly CommonIndicator[] = [...outputs, ...results];
