import { labelsOf } from '../../codelists/code-list.js';
import { employmentStatuses, improvementReasons, labourStatuses, sixMonthStatuses } from '../../codelists/employment-codes.js';
import { exitReasons } from '../../codelists/exit-reasons.js';
import { answers, degreesOfUrbanisation, iscedLevels, sexes } from '../../codelists/person-codes.js';
import type { AgeBand, CitizenshipGroup, EducationGroup } from '../../counting/tally.js';
import type { LocalText } from '../../indicators/indicator-definition.js';
import type { Participation } from '../../people/participation.js';
import type { Field, RecordType } from '../field.js';

const ageBands: Readonly<Record<AgeBand, LocalText>> = {
  '0-17': { it: 'fino a 17 anni', en: 'up to 17', fr: 'jusqu’à 17 ans' },
  '18-29': { it: '18–29 anni', en: '18 to 29', fr: '18–29 ans' },
  '30-54': { it: '30–54 anni', en: '30 to 54', fr: '30–54 ans' },
  '55+': { it: '55 anni e oltre', en: '55 and over', fr: '55 ans et plus' },
};

const educationGroups: Readonly<Record<EducationGroup, LocalText>> = {
  '0-2': { it: 'fino alla media', en: 'lower secondary or less', fr: 'collège au plus' },
  '3-4': { it: 'scuola superiore', en: 'upper secondary', fr: 'secondaire' },
  '5-8': { it: 'università o equivalente', en: 'tertiary', fr: 'supérieur' },
};

const citizenshipGroups: Readonly<Record<CitizenshipGroup, LocalText>> = {
  third_country: { it: 'paesi terzi', en: 'third countries', fr: 'pays tiers' },
  not_third_country: { it: 'Italia e UE', en: 'EU', fr: 'UE' },
};

type ParticipationField = keyof Participation | 'person' | 'ageBand' | 'educationGroup' | 'citizenshipGroup';

/** What was true on the day of entry and what happened on and after leaving, under the names that the counting rules read. */
const fields: Readonly<Record<ParticipationField, Field>> = {
  operationId: { type: 'text', label: { it: 'operazione', en: 'operation', fr: 'opération' }, countable: false },
  participantId: { type: 'text', label: { it: 'pseudonimo', en: 'pseudonym', fr: 'pseudonyme' }, countable: false },
  person: { type: 'reference', to: 'person', label: { it: 'persona', en: 'person', fr: 'personne' }, required: true },
  desk: { type: 'reference', to: 'desk', label: { it: 'sportello', en: 'desk', fr: 'guichet' } },
  sex: { type: 'code', label: { it: 'sesso', en: 'sex', fr: 'sexe' }, codes: labelsOf(sexes) },
  birthDate: { type: 'day', label: { it: 'data di nascita', en: 'date of birth', fr: 'date de naissance' } },
  ageBand: {
    type: 'code',
    label: { it: 'età all’ingresso', en: 'age on entry', fr: 'âge à l’entrée' },
    derived: true,
    codes: ageBands,
  },
  entryDate: { type: 'day', label: { it: 'data di ingresso', en: 'date of entry', fr: 'date d’entrée' }, required: true },
  exitDate: { type: 'day', label: { it: 'data di uscita', en: 'date of leaving', fr: 'date de sortie' } },
  exitReason: {
    type: 'code',
    label: { it: 'motivo dell’uscita', en: 'reason for leaving', fr: 'motif de la sortie' },
    codes: labelsOf(exitReasons),
  },
  employmentStatus: {
    type: 'code',
    label: { it: 'condizione lavorativa', en: 'employment status', fr: 'situation d’emploi' },
    codes: labelsOf(employmentStatuses),
  },
  longTerm: {
    type: 'boolean',
    label: { it: 'durata della disoccupazione', en: 'length of unemployment', fr: 'durée du chômage' },
    yesNo: {
      yes: { it: 'di lunga durata', en: 'long-term', fr: 'de longue durée' },
      no: { it: 'non di lunga durata', en: 'not long-term', fr: 'pas de longue durée' },
    },
  },
  isced: {
    type: 'number',
    label: { it: 'titolo di studio', en: 'level of education', fr: 'niveau d’études' },
    codes: labelsOf(iscedLevels),
  },
  educationGroup: {
    type: 'code',
    label: { it: 'gruppo di istruzione', en: 'education group', fr: 'groupe d’études' },
    derived: true,
    codes: educationGroups,
  },
  inEducationAtEntry: {
    type: 'boolean',
    label: { it: 'studio o formazione all’ingresso', en: 'in education on entry', fr: 'en formation à l’entrée' },
  },
  disability: {
    type: 'code',
    label: { it: 'disabilità', en: 'disability', fr: 'handicap' },
    class: 'special',
    countable: false,
    codes: labelsOf(answers),
  },
  thirdCountryNational: {
    type: 'code',
    label: { it: 'cittadinanza di un paese terzo', en: 'third-country national', fr: 'ressortissant d’un pays tiers' },
    codes: labelsOf(answers),
  },
  citizenshipGroup: {
    type: 'code',
    label: { it: 'gruppo di cittadinanza', en: 'citizenship group', fr: 'groupe de nationalité' },
    derived: true,
    codes: citizenshipGroups,
  },
  foreignBackground: {
    type: 'code',
    label: { it: 'origine straniera', en: 'foreign background', fr: 'origine étrangère' },
    codes: labelsOf(answers),
  },
  minority: {
    type: 'code',
    label: { it: 'appartenenza a una minoranza', en: 'belonging to a minority', fr: 'appartenance à une minorité' },
    class: 'special',
    countable: false,
    codes: labelsOf(answers),
  },
  housingExclusion: {
    type: 'code',
    label: { it: 'situazione abitativa', en: 'housing', fr: 'logement' },
    codes: labelsOf(answers),
  },
  degurba: {
    type: 'number',
    label: { it: 'zona di residenza', en: 'place of residence', fr: 'lieu de résidence' },
    codes: labelsOf(degreesOfUrbanisation),
  },
  statusEvents: {
    type: 'parts',
    label: { it: 'condizione dopo l’uscita', en: 'status after leaving', fr: 'situation après la sortie' },
    fields: {
      on: { type: 'day', label: { it: 'dal giorno', en: 'since', fr: 'depuis le' } },
      status: { type: 'code', label: { it: 'condizione', en: 'status', fr: 'situation' }, codes: labelsOf(labourStatuses) },
    },
  },
  lastStatus28d: {
    type: 'code',
    label: {
      it: 'condizione entro 28 giorni dall’uscita',
      en: 'status within 28 days of leaving',
      fr: 'situation sous 28 jours',
    },
    codes: labelsOf(labourStatuses),
  },
  education28d: {
    type: 'boolean',
    label: { it: 'studio entro 28 giorni dall’uscita', en: 'education within 28 days of leaving', fr: 'études sous 28 jours' },
  },
  qualification28d: {
    type: 'boolean',
    label: { it: 'qualifica entro 28 giorni dall’uscita', en: 'qualification within 28 days', fr: 'qualification sous 28 jours' },
  },
  status6m: {
    type: 'code',
    label: { it: 'condizione a sei mesi', en: 'status after six months', fr: 'situation à six mois' },
    codes: labelsOf(sixMonthStatuses),
  },
  improved6m: {
    type: 'codes',
    label: { it: 'miglioramento a sei mesi', en: 'improvement after six months', fr: 'amélioration à six mois' },
    codes: labelsOf(improvementReasons),
  },
};

export const participation: RecordType = {
  label: {
    one: { it: 'partecipazione', en: 'participation', fr: 'participation' },
    many: { it: 'partecipazioni', en: 'participations', fr: 'participations' },
  },
  class: 'personal',
  fields,
};
