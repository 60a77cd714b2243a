import { languageLevels } from '../../codelists/cefr-levels.js';
import { labelsOf } from '../../codelists/code-list.js';
import { attendeeRoles } from '../../codelists/practice-codes.js';
import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

/** One person in one edition, with the attendance and the tests: the unit that reaches the minimum share of hours. */
export const enrolment: RecordType = {
  namedBy: ['person', 'edition'],
  label: {
    one: { it: 'iscrizione a un corso', en: 'course enrolment', fr: 'inscription à un cours' },
    many: { it: 'iscrizioni ai corsi', en: 'course enrolments', fr: 'inscriptions aux cours' },
  },
  class: 'personal',
  fields: {
    edition: { type: 'reference', to: 'courseEdition', label: { it: 'edizione', en: 'edition', fr: 'édition' }, required: true },
    person: { ...shared.person, required: true },
    role: {
      ...shared.role,
      hint: {
        it: 'solo di chi si forma per servire il pubblico: chi è preso in carico non ne ha',
        en: 'of who is trained to serve the public alone: who is taken in charge has none',
        fr: 'seulement de qui se forme pour servir le public : les personnes prises en charge n’en ont pas',
      },
    },
    organisation: shared.attendeeOrganisation,
    firstAttendedOn: { type: 'day', label: { it: 'prima presenza', en: 'first attendance', fr: 'première présence' }, derived: true },
    attendedHours: { type: 'number', label: { it: 'ore frequentate', en: 'hours attended', fr: 'heures suivies' }, derived: true },
    attendanceShare: {
      type: 'number',
      label: { it: 'quota di presenza', en: 'share of attendance', fr: 'part de présence' },
      derived: true,
    },
    thresholdReachedOn: {
      type: 'day',
      label: { it: 'raggiungimento della presenza minima', en: 'minimum attendance reached', fr: 'présence minimale atteinte' },
      derived: true,
    },
    testResults: {
      type: 'parts',
      label: { it: 'prove', en: 'tests', fr: 'tests' },
      fields: {
        moment: {
          type: 'code',
          label: { it: 'momento', en: 'moment', fr: 'moment' },
          codes: {
            pre: { it: 'prima del corso', en: 'before the course', fr: 'avant le cours' },
            post: { it: 'alla fine del corso', en: 'at the end of the course', fr: 'à la fin du cours' },
            three_months: { it: 'dopo tre mesi', en: 'after three months', fr: 'après trois mois' },
          },
        },
        takenOn: { type: 'day', label: { it: 'giorno della prova', en: 'day of the test', fr: 'jour du test' } },
        score: { type: 'number', label: { it: 'punteggio', en: 'score', fr: 'note' } },
      },
    },
    preScore: { type: 'number', label: { it: 'punteggio iniziale', en: 'score before', fr: 'note initiale' }, derived: true },
    postScore: { type: 'number', label: { it: 'punteggio finale', en: 'score after', fr: 'note finale' }, derived: true },
    postTestOn: { type: 'day', label: { it: 'prova finale', en: 'final test', fr: 'test final' }, derived: true },
    askedAfter3MonthsOn: {
      type: 'day',
      label: { it: 'richiamo a tre mesi', en: 'follow-up after three months', fr: 'suivi à trois mois' },
    },
    usesToolsAfter3Months: {
      type: 'boolean',
      label: { it: 'usa gli strumenti dopo tre mesi', en: 'uses the tools after three months', fr: 'utilise les outils après trois mois' },
    },
    usefulForWork: {
      type: 'boolean',
      label: {
        it: 'utile per il lavoro, secondo la persona',
        en: 'useful for work, says the person',
        fr: 'utile au travail, selon la personne',
      },
    },
    helpedIntegration: shared.helpedIntegration,
    feedback: {
      type: 'parts',
      label: { it: 'giudizi', en: 'opinions', fr: 'avis' },
      fields: {
        question: {
          type: 'code',
          label: { it: 'domanda', en: 'question', fr: 'question' },
          codes: {
            content: { it: 'contenuti', en: 'content', fr: 'contenus' },
            teaching: { it: 'docenza', en: 'teaching', fr: 'enseignement' },
            organisation: { it: 'organizzazione', en: 'organisation', fr: 'organisation' },
            usefulness: { it: 'utilità', en: 'usefulness', fr: 'utilité' },
          },
        },
        score: {
          type: 'number',
          label: { it: 'voto da 1 a 5', en: 'mark from 1 to 5', fr: 'note de 1 à 5' },
          codes: Object.fromEntries([1, 2, 3, 4, 5].map((mark) => [mark, { it: `${mark}`, en: `${mark}`, fr: `${mark}` }])),
        },
      },
    },
    feedbackOn: shared.feedbackOn,
    certificateOn: { type: 'day', label: { it: 'consegna dell’attestato', en: 'certificate handed over', fr: 'attestation remise' } },
    entryLevel: {
      type: 'code',
      label: { it: 'livello di lingua iniziale', en: 'language level on entry', fr: 'niveau de langue initial' },
      codes: languageLevels,
    },
    exitLevel: {
      type: 'code',
      label: { it: 'livello di lingua finale', en: 'language level on leaving', fr: 'niveau de langue final' },
      codes: languageLevels,
    },
    exitLevelOn: { type: 'day', label: { it: 'verifica del livello finale', en: 'test of the final level', fr: 'test du niveau final' } },
    // whole levels: from A2 to A2+ is none (R113)
    levelsGained: { type: 'number', label: { it: 'livelli guadagnati', en: 'levels gained', fr: 'niveaux gagnés' }, derived: true },
    toolsInUse: { type: 'references', to: 'transferItem', label: { it: 'strumenti in uso', en: 'tools in use', fr: 'outils utilisés' } },
    // training, which a placement calls its own kind: what counts as re-insertion has one list
    outcomeType: shared.outcomeType,
  },
};

export const attendance: RecordType = {
  namedBy: ['person', 'session'],
  label: {
    one: { it: 'presenza a una lezione', en: 'attendance of a session', fr: 'présence à une séance' },
    many: { it: 'presenze ai corsi', en: 'attendance', fr: 'présences' },
  },
  class: 'personal',
  fields: {
    session: { type: 'reference', to: 'courseSession', label: { it: 'lezione', en: 'session', fr: 'séance' }, required: true },
    enrolment: { type: 'reference', to: 'enrolment', label: { it: 'iscrizione', en: 'enrolment', fr: 'inscription' }, required: true },
    person: { ...shared.person, required: true },
    role: {
      type: 'code',
      label: { it: 'ruolo professionale', en: 'role at work', fr: 'rôle professionnel' },
      derived: true,
      codes: labelsOf(attendeeRoles),
    },
    organisation: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente di appartenenza', en: 'organisation of the attendee', fr: 'organisme d’appartenance' },
      derived: true,
    },
    status: {
      type: 'code',
      label: { it: 'presenza', en: 'attendance', fr: 'présence' },
      required: true,
      codes: {
        present: { it: 'presente', en: 'present', fr: 'présent' },
        absent: { it: 'assente', en: 'absent', fr: 'absent' },
        excused: { it: 'assente giustificato', en: 'excused', fr: 'absent excusé' },
        partial: { it: 'presente in parte', en: 'partly present', fr: 'présent en partie' },
      },
    },
    inAt: { type: 'time', label: { it: 'ora di entrata', en: 'time in', fr: 'heure d’arrivée' }, countable: false },
    outAt: { type: 'time', label: { it: 'ora di uscita', en: 'time out', fr: 'heure de départ' }, countable: false },
    hours: { type: 'number', label: { it: 'ore di presenza', en: 'hours present', fr: 'heures de présence' } },
    source: {
      type: 'code',
      label: { it: 'fonte', en: 'source', fr: 'source' },
      codes: {
        paper: { it: 'registro cartaceo', en: 'paper register', fr: 'registre papier' },
        digital: { it: 'registro digitale', en: 'digital register', fr: 'registre numérique' },
        platform_log: { it: 'traccia della piattaforma', en: 'platform log', fr: 'journal de la plateforme' },
      },
    },
  },
};

export const supportVisit: RecordType = {
  namedBy: ['administration', 'date'],
  label: {
    one: { it: 'visita di assistenza', en: 'support visit', fr: 'visite d’appui' },
    many: { it: 'visite di assistenza', en: 'support visits', fr: 'visites d’appui' },
  },
  class: 'open',
  fields: {
    administration: shared.administration,
    mode: {
      type: 'code',
      label: { it: 'modalità', en: 'mode', fr: 'modalité' },
      codes: {
        on_site: { it: 'in loco', en: 'on site', fr: 'sur place' },
        remote: { it: 'a distanza', en: 'remote', fr: 'à distance' },
      },
    },
    date: { type: 'day', label: { it: 'data della visita', en: 'date of the visit', fr: 'date de la visite' } },
    hours: shared.hours,
    topic: {
      type: 'code',
      label: { it: 'argomento', en: 'topic', fr: 'sujet' },
      codes: {
        organisation: { it: 'organizzazione', en: 'organisation', fr: 'organisation' },
        technology: { it: 'tecnologia', en: 'technology', fr: 'technologie' },
        charter: { it: 'Carta dei servizi', en: 'service charter', fr: 'charte de services' },
        agreements: { it: 'accordi', en: 'agreements', fr: 'accords' },
        services: { it: 'prestazioni', en: 'services', fr: 'prestations' },
        data: { it: 'dati', en: 'data', fr: 'données' },
      },
    },
    outcome: { type: 'text', label: { it: 'esito', en: 'outcome', fr: 'résultat' }, countable: false },
  },
};

export const supportAttendance: RecordType = {
  namedBy: ['person', 'visit'],
  label: {
    one: { it: 'presenza a una visita di assistenza', en: 'attendance of a support visit', fr: 'présence à une visite d’appui' },
    many: { it: 'presenze alle visite di assistenza', en: 'attendance of support visits', fr: 'présences aux visites d’appui' },
  },
  class: 'personal',
  fields: {
    visit: { type: 'reference', to: 'supportVisit', label: { it: 'visita', en: 'visit', fr: 'visite' }, required: true },
    person: { ...shared.person, required: true },
    role: shared.role,
    organisation: shared.attendeeOrganisation,
  },
};
