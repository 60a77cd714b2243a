import { labelsOf } from '../../codelists/code-list.js';
import { sessionModes } from '../../codelists/practice-codes.js';
import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const groupSession: RecordType = {
  namedBy: ['topic', 'date'],
  label: {
    one: { it: 'incontro di gruppo', en: 'group session', fr: 'réunion de groupe' },
    many: { it: 'incontri di gruppo', en: 'group sessions', fr: 'réunions de groupe' },
  },
  class: 'open',
  fields: {
    desk: shared.desk,
    organisation: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente che ospita', en: 'host organisation', fr: 'organisme d’accueil' },
    },
    topic: shared.topic,
    date: { type: 'day', label: { it: 'data dell’incontro', en: 'date of the session', fr: 'date de la réunion' } },
    hours: shared.hours,
    mode: { type: 'code', label: { it: 'modalità', en: 'mode', fr: 'modalité' }, codes: labelsOf(sessionModes) },
    expectedAttendees: { type: 'number', label: { it: 'presenze attese', en: 'attendance expected', fr: 'présences attendues' } },
    attendees: { type: 'number', label: { it: 'persone presenti', en: 'people present', fr: 'personnes présentes' } },
    status: shared.heldStatus,
  },
};

export const courseEdition: RecordType = {
  label: {
    one: { it: 'edizione di un corso', en: 'course edition', fr: 'édition d’un cours' },
    many: { it: 'edizioni dei corsi', en: 'course editions', fr: 'éditions des cours' },
  },
  class: 'open',
  calledBy: 'title',
  datedBy: 'start',
  fields: {
    title: { ...shared.title, required: true },
    type: {
      type: 'code',
      label: { it: 'tipo di corso', en: 'type of course', fr: 'type de cours' },
      // who is trained to serve the public and who is served are never in one total (R2)
      hint: {
        it: 'dice a chi è rivolto: la formazione degli operatori e i corsi per partecipanti non si sommano mai',
        en: 'says whom it is for: training of operators and courses for participants are never added up',
        fr: 'dit à qui il s’adresse : la formation des opérateurs et les cours pour participants ne s’additionnent jamais',
      },
      required: true,
      codes: {
        participant_course: { it: 'corso per partecipanti', en: 'course for participants', fr: 'cours pour participants' },
        group_guidance: { it: 'orientamento di gruppo', en: 'group guidance', fr: 'orientation de groupe' },
        capacity_building: { it: 'formazione degli operatori', en: 'capacity building', fr: 'formation des opérateurs' },
        information_day: { it: 'giornata informativa', en: 'information day', fr: 'journée d’information' },
        seminar_series: { it: 'ciclo di seminari', en: 'seminar series', fr: 'série de séminaires' },
      },
    },
    provider: { type: 'reference', to: 'organisation', label: { it: 'ente erogatore', en: 'provider', fr: 'prestataire' } },
    subject: {
      type: 'code',
      label: { it: 'materia', en: 'subject', fr: 'matière' },
      codes: {
        language: { it: 'lingua del paese ospitante', en: 'language of the host country', fr: 'langue du pays d’accueil' },
        civic_orientation: { it: 'orientamento civico', en: 'civic orientation', fr: 'éducation civique' },
        other: { it: 'altra materia', en: 'another subject', fr: 'autre matière' },
      },
    },
    countriesInvolved: shared.organisingCountries,
    // of a course that partners of several countries run together
    jointPurpose: {
      type: 'code',
      label: { it: 'scopo del corso congiunto', en: 'purpose of the joint course', fr: 'but du cours commun' },
      codes: {
        employment: { it: 'occupazione locale', en: 'local employment', fr: 'emploi local' },
        inclusion: {
          it: 'parità di genere, pari opportunità e inclusione sociale',
          en: 'gender equality, equal opportunities and social inclusion',
          fr: 'égalité de genre, égalité des chances et inclusion sociale',
        },
        youth_and_education: {
          it: 'occupazione giovanile, istruzione e formazione',
          en: 'youth employment, education and training',
          fr: 'emploi des jeunes, enseignement et formation',
        },
      },
    },
    meetings: { type: 'number', label: { it: 'incontri previsti', en: 'meetings planned', fr: 'séances prévues' }, derived: true },
    hoursPlanned: { type: 'number', label: { it: 'ore previste', en: 'hours planned', fr: 'heures prévues' } },
    seats: { type: 'number', label: { it: 'posti', en: 'seats', fr: 'places' } },
    start: shared.start,
    end: shared.end,
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        planned: { it: 'prevista', en: 'planned', fr: 'prévue' },
        running: { it: 'in corso', en: 'running', fr: 'en cours' },
        held: { it: 'conclusa', en: 'held', fr: 'terminée' },
        cancelled: { it: 'annullata', en: 'cancelled', fr: 'annulée' },
      },
    },
    minimumAttendanceShare: {
      type: 'number',
      label: { it: 'quota minima di presenza', en: 'minimum share of attendance', fr: 'part minimale de présence' },
      hint: { it: '0,7 se non si dice altro', en: '0.7 unless another is given', fr: '0,7 sauf indication contraire' },
    },
    registerKeepers: {
      type: 'text',
      label: { it: 'chi tiene il registro', en: 'who keeps the register', fr: 'qui tient le registre' },
      hint: {
        it: 'indirizzi degli account, separati da virgole; vuoto: chiunque formi nel progetto',
        en: 'addresses of accounts, with commas between; empty: whoever trains in the project',
        fr: 'adresses des comptes, séparées par des virgules ; vide : quiconque forme dans le projet',
      },
      countable: false,
    },
    attendedHours: {
      type: 'number',
      label: { it: 'ore frequentate in tutto', en: 'hours attended in all', fr: 'total des heures suivies' },
      derived: true,
    },
  },
};

export const courseSession: RecordType = {
  namedBy: ['edition', 'date'],
  datedBy: 'date',
  label: {
    one: { it: 'lezione', en: 'course session', fr: 'séance de cours' },
    many: { it: 'lezioni', en: 'course sessions', fr: 'séances de cours' },
  },
  class: 'open',
  fields: {
    edition: { type: 'reference', to: 'courseEdition', label: { it: 'edizione', en: 'edition', fr: 'édition' }, required: true },
    date: { type: 'day', label: { it: 'data della lezione', en: 'date of the session', fr: 'date de la séance' }, required: true },
    from: { type: 'time', label: { it: 'ora di inizio', en: 'begins at', fr: 'heure de début' }, countable: false },
    to: { type: 'time', label: { it: 'ora di fine', en: 'ends at', fr: 'heure de fin' }, countable: false },
    hours: {
      ...shared.hours,
      hint: {
        it: 'quelle che contano, senza le pause',
        en: 'those that count, without breaks',
        fr: 'celles qui comptent, sans les pauses',
      },
      required: true,
    },
    topic: shared.topic,
    place: shared.place,
    room: { type: 'text', label: { it: 'aula', en: 'room', fr: 'salle' }, countable: false },
    trainer: { type: 'text', label: { it: 'formatore', en: 'trainer', fr: 'formateur' }, countable: false },
    mode: { type: 'code', label: { it: 'modalità', en: 'mode', fr: 'modalité' }, codes: labelsOf(sessionModes) },
    status: shared.heldStatus,
    sheetCode: {
      type: 'text',
      label: { it: 'codice del foglio firme', en: 'code of the sign-in sheet', fr: 'code de la feuille d’émargement' },
      countable: false,
    },
    sheetIssuedOn: {
      type: 'day',
      label: { it: 'emissione del foglio firme', en: 'sign-in sheet issued', fr: 'feuille d’émargement émise' },
      countable: false,
    },
  },
};

export const transferItem: RecordType = {
  label: {
    one: { it: 'strumento trasferito', en: 'transferred tool', fr: 'outil transféré' },
    many: { it: 'strumenti trasferiti', en: 'transferred tools', fr: 'outils transférés' },
  },
  class: 'open',
  fields: {
    type: {
      type: 'code',
      label: { it: 'tipo', en: 'type', fr: 'type' },
      required: true,
      codes: {
        methodology: { it: 'metodologia', en: 'methodology', fr: 'méthodologie' },
        tool: { it: 'strumento', en: 'tool', fr: 'outil' },
        competence: { it: 'competenza', en: 'competence', fr: 'compétence' },
      },
    },
    title: { ...shared.title, required: true },
    description: { type: 'text', long: true, label: { it: 'descrizione', en: 'description', fr: 'description' }, countable: false },
    deliveredIn: {
      type: 'reference',
      to: 'courseSession',
      label: { it: 'lezione di consegna', en: 'session of delivery', fr: 'séance de remise' },
    },
    deliveredOn: { type: 'day', label: { it: 'consegna', en: 'delivery', fr: 'remise' } },
    adoptedBy: {
      type: 'parts',
      label: { it: 'adozioni', en: 'adoptions', fr: 'adoptions' },
      fields: {
        organisation: shared.organisation,
        adoptedOn: { type: 'day', label: { it: 'giorno di adozione', en: 'day of adoption', fr: 'jour d’adoption' } },
        evidence: { type: 'text', label: { it: 'evidenza', en: 'evidence', fr: 'justificatif' }, countable: false },
      },
    },
  },
};
