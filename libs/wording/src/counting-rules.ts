import type { LocalText } from '#domain';
import { frameworkSentences } from './framework-rules.js';
import { afterSixMonths, entrants, leavers } from './rule-phrases.js';

/** What each counting rule counts, in a sentence for somebody who reads the number and not the regulation. */
const sentences: Readonly<Record<string, LocalText>> = {
  ...frameworkSentences,
  'esfPlus.EECO01': entrants('prese in carico', 'taken in charge', 'prises en charge'),
  'esfPlus.EECO02': entrants('disoccupate all’ingresso', 'unemployed on entry', 'au chômage à l’entrée'),
  'esfPlus.EECO03': entrants(
    'disoccupate di lungo periodo all’ingresso (più di 12 mesi, più di 6 sotto i 25 anni)',
    'long-term unemployed on entry (more than 12 months, more than 6 under the age of 25)',
    'au chômage de longue durée à l’entrée (plus de 12 mois, plus de 6 avant 25 ans)',
  ),
  'esfPlus.EECO04': entrants('inattive all’ingresso', 'inactive on entry', 'inactives à l’entrée'),
  'esfPlus.EECO05': entrants(
    'occupate all’ingresso, autonomi compresi',
    'employed on entry, self-employed included',
    'en emploi à l’entrée, indépendants compris',
  ),
  'esfPlus.EECO06': entrants('con meno di 18 anni all’ingresso', 'younger than 18 on entry', 'de moins de 18 ans à l’entrée'),
  'esfPlus.EECO07': entrants('tra 18 e 29 anni all’ingresso', 'aged 18 to 29 on entry', 'de 18 à 29 ans à l’entrée'),
  'esfPlus.EECO08': entrants('di 55 anni e oltre all’ingresso', 'aged 55 or over on entry', 'de 55 ans et plus à l’entrée'),
  'esfPlus.EECO09': entrants(
    'con al più la scuola secondaria di primo grado (ISCED 0-2)',
    'with lower secondary education or less (ISCED 0-2)',
    'ayant au plus le premier cycle du secondaire (CITE 0-2)',
  ),
  'esfPlus.EECO10': entrants(
    'con istruzione secondaria superiore o post-secondaria (ISCED 3-4)',
    'with upper secondary or post-secondary education (ISCED 3-4)',
    'ayant le second cycle du secondaire ou le post-secondaire (CITE 3-4)',
  ),
  'esfPlus.EECO11': entrants(
    'con istruzione terziaria (ISCED 5-8)',
    'with tertiary education (ISCED 5-8)',
    'ayant un diplôme de l’enseignement supérieur (CITE 5-8)',
  ),
  'esfPlus.EECO12': entrants('che hanno dichiarato una disabilità', 'who declared a disability', 'ayant déclaré un handicap'),
  'esfPlus.EECO13': entrants('senza cittadinanza dell’Unione europea', 'without EU citizenship', 'sans citoyenneté de l’Union européenne'),
  'esfPlus.EECO14': entrants('di origine straniera', 'with a foreign background', 'd’origine étrangère'),
  'esfPlus.EECO15': entrants(
    'che hanno dichiarato di appartenere a una minoranza',
    'who declared that they belong to a minority',
    'ayant déclaré appartenir à une minorité',
  ),
  'esfPlus.EECO16': entrants(
    'senza dimora o in esclusione abitativa',
    'homeless or affected by housing exclusion',
    'sans abri ou touchées par l’exclusion du logement',
  ),
  'esfPlus.EECO17': entrants('che vivono in zone rurali', 'living in rural areas', 'vivant en zone rurale'),
  'esfPlus.EECR01': leavers(
    'inattive all’ingresso che cercano lavoro',
    'were inactive on entry and look for work',
    'inactives à l’entrée qui cherchent un emploi',
  ),
  'esfPlus.EECR02': leavers(
    'che hanno iniziato un percorso di istruzione o formazione',
    'started education or training',
    'ayant commencé un enseignement ou une formation',
  ),
  'esfPlus.EECR03': leavers('che hanno ottenuto una qualifica', 'gained a qualification', 'ayant obtenu une qualification'),
  'esfPlus.EECR04': leavers(
    'disoccupate o inattive all’ingresso che lavorano',
    'were unemployed or inactive on entry and have a job',
    'au chômage ou inactives à l’entrée qui travaillent',
  ),
  'esfPlus.EECR05': afterSixMonths(
    'disoccupate o inattive all’ingresso che lavorano',
    'unemployed or inactive on entry who work',
    'au chômage ou inactives à l’entrée qui travaillent',
  ),
  'esfPlus.EECR06': afterSixMonths(
    'occupate all’ingresso la cui situazione lavorativa è migliorata',
    'employed on entry whose situation at work has improved',
    'en emploi à l’entrée dont la situation professionnelle s’est améliorée',
  ),
};

/** The people a result is measured on, in a few words, for the lower half of a ratio. */
const groups: Readonly<Record<string, LocalText>> = {
  'esfPlus.leavers': { it: 'tutte le persone uscite', en: 'all people who left', fr: 'toutes les personnes sorties' },
  'esfPlus.leavers.unemployedOrInactive': {
    it: 'le persone uscite che all’ingresso erano disoccupate o inattive',
    en: 'the people who left and were unemployed or inactive on entry',
    fr: 'les personnes sorties qui étaient au chômage ou inactives à l’entrée',
  },
  'esfPlus.leavers.inactive': {
    it: 'le persone uscite che all’ingresso erano inattive',
    en: 'the people who left and were inactive on entry',
    fr: 'les personnes sorties qui étaient inactives à l’entrée',
  },
  'esfPlus.leavers.employed': {
    it: 'le persone uscite che all’ingresso erano occupate',
    en: 'the people who left and were employed on entry',
    fr: 'les personnes sorties qui étaient en emploi à l’entrée',
  },
  'esfPlus.sixMonthsPast.unemployedOrInactive': {
    it: 'le persone uscite da almeno sei mesi che all’ingresso erano disoccupate o inattive',
    en: 'the people who left at least six months ago and were unemployed or inactive on entry',
    fr: 'les personnes sorties depuis six mois au moins qui étaient au chômage ou inactives à l’entrée',
  },
  'esfPlus.sixMonthsPast.employed': {
    it: 'le persone uscite da almeno sei mesi che all’ingresso erano occupate',
    en: 'the people who left at least six months ago and were employed on entry',
    fr: 'les personnes sorties depuis six mois au moins qui étaient en emploi à l’entrée',
  },
};

const nothing: LocalText = { it: '', en: '', fr: '' };

/** A counting rule in a sentence; empty where none is written. @param rule `esfPlus.EECO02` */
export function ruleSentence(rule: string): LocalText {
  return sentences[rule] ?? nothing;
}

/** The reference group that a rule names, for the lower half of a ratio. */
export function groupSentence(rule: string): LocalText | undefined {
  return groups[rule];
}

/** What an indicator says whose records are not kept yet. */
export function waitingSentence(): LocalText {
  return {
    it: 'Attende i suoi dati: si conta quando questi saranno registrati qui.',
    en: 'Waits for its records: it is counted once they are kept here.',
    fr: 'En attente de ses données : il sera compté quand elles seront enregistrées ici.',
  };
}

/** Why nothing computes a common indicator: what it asks is held by no record, and somebody types its value. */
export function notRecordedSentence(what: LocalText): LocalText {
  return {
    it: `Nessuna registrazione contiene ${what.it}: il valore si scrive a mano, con le prove.`,
    en: `No record holds ${what.en}: its value is typed, with its evidence.`,
    fr: `Aucun enregistrement ne contient ${what.fr} : la valeur est saisie à la main, avec ses preuves.`,
  };
}
