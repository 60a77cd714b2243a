import { indicatorsWith, type CommonIndicator } from '../common-indicator.js';
import { amifObjective } from './amif-shared.js';

const { outputsOnPersons, outputsOnThings, resultsOnPersons } = amifObjective('b');

const persons = indicatorsWith(outputsOnPersons, [
  {
    code: 'O.2.1',
    name: {
      it: 'Numero di partecipanti a misure precedenti alla partenza',
      en: 'Number of participants in pre-departure measures',
      fr: 'Nombre de participants à des mesures préalables au départ',
    },
  },
  {
    code: 'O.2.3',
    name: { it: 'Numero di partecipanti sostenuti', en: 'Number of participants supported', fr: 'Nombre de participants soutenus' },
    rules: ['R110', 'R111'],
  },
  {
    code: 'O.2.3.1',
    name: {
      it: 'di cui partecipanti a un corso di lingua',
      en: 'of which participants in a language course',
      fr: 'dont participants à un cours de langue',
    },
    rules: ['R111'],
  },
  {
    code: 'O.2.3.2',
    name: {
      it: 'di cui partecipanti a un corso di orientamento civico',
      en: 'of which participants in a civic orientation course',
      fr: 'dont participants à un cours d’éducation civique',
    },
    rules: ['R111'],
  },
  {
    code: 'O.2.3.3',
    name: {
      it: 'di cui partecipanti che hanno ricevuto un orientamento professionale personalizzato',
      en: 'of which participants who received personal professional guidance',
      fr: 'dont participants ayant bénéficié d’une orientation professionnelle individuelle',
    },
    rules: ['R111'],
  },
  {
    code: 'O.2.5',
    name: {
      it: 'Numero di partecipanti che hanno ricevuto informazioni o assistenza per presentare domanda di ricongiungimento familiare',
      en: 'Number of participants receiving information or assistance to apply for family reunification',
      fr: 'Nombre de participants bénéficiant d’informations ou d’une assistance pour demander le regroupement familial',
    },
  },
  {
    code: 'O.2.6',
    name: {
      it: 'Numero di partecipanti che beneficiano di programmi di mobilità',
      en: 'Number of participants benefiting from mobility schemes',
      fr: 'Nombre de participants bénéficiant de programmes de mobilité',
    },
  },
]);

const things = indicatorsWith(outputsOnThings, [
  {
    code: 'O.2.2',
    name: {
      it: 'Numero di autorità locali e regionali sostenute nell’attuazione di misure di integrazione',
      en: 'Number of local and regional authorities supported to implement integration measures',
      fr: 'Nombre d’autorités locales et régionales ayant bénéficié d’une aide pour mettre en œuvre des mesures d’intégration',
    },
    counts: 'entity',
    unit: 'authorities',
  },
  {
    code: 'O.2.4',
    name: {
      it: 'Numero di pacchetti informativi e campagne di sensibilizzazione sui canali di migrazione legale verso l’Unione',
      en: 'Number of information packages and campaigns to raise awareness of legal migration channels to the Union',
      fr: 'Nombre de dossiers d’information et de campagnes de sensibilisation sur les voies de migration légale vers l’Union',
    },
    unit: 'packages/campaigns',
  },
  {
    code: 'O.2.7',
    name: {
      it: 'Numero di progetti di integrazione di cui sono beneficiarie autorità locali e regionali',
      en: 'Number of integration projects where local and regional authorities are the beneficiary',
      fr: 'Nombre de projets d’intégration dont les bénéficiaires sont des autorités locales et régionales',
    },
    unit: 'projects',
  },
]);

const results = indicatorsWith(resultsOnPersons, [
  {
    code: 'R.2.8',
    name: {
      it: 'Numero di partecipanti a corsi di lingua che alla fine hanno migliorato la conoscenza della lingua del paese ospitante di almeno un livello del QCER o equivalente nazionale',
      en: 'Number of participants in language courses who have improved their proficiency in the host-country language upon leaving by at least one level of the CEFR or national equivalent',
      fr: 'Nombre de participants à des cours de langue qui, à la fin, ont amélioré leur maîtrise de la langue du pays d’accueil d’au moins un niveau du CECR ou d’un équivalent national',
    },
    rules: ['R113'],
  },
  {
    code: 'R.2.9',
    name: {
      it: 'Numero di partecipanti che dichiarano che l’attività è stata utile per la loro integrazione',
      en: 'Number of participants who report that the activity was helpful for their integration',
      fr: 'Nombre de participants qui déclarent que l’activité a été utile à leur intégration',
    },
    rules: ['R112'],
  },
  {
    code: 'R.2.10',
    name: {
      it: 'Numero di partecipanti che hanno presentato domanda di riconoscimento o di valutazione delle qualifiche o delle competenze acquisite in un paese terzo',
      en: 'Number of participants who applied for recognition or assessment of qualifications or skills acquired in a third country',
      fr: 'Nombre de participants ayant demandé la reconnaissance ou l’évaluation de qualifications ou de compétences acquises dans un pays tiers',
    },
    rules: ['R114'],
  },
  {
    code: 'R.2.11',
    name: {
      it: 'Numero di partecipanti che hanno presentato domanda per ottenere lo status di soggiornante di lungo periodo',
      en: 'Number of participants who applied for a long-term residence status',
      fr: 'Nombre de participants ayant demandé le statut de résident de longue durée',
    },
    rules: ['R114'],
  },
]);

const inOrder = (one: CommonIndicator, other: CommonIndicator): number => one.code.localeCompare(other.code, 'en', { numeric: true });

/** AMIF, specific objective (b): legal migration and integration. The three parts of O.2.3 may overlap (R111). */
export const amifIntegration: readonly CommonIndicator[] = [...[...persons, ...things].sort(inOrder), ...results];
