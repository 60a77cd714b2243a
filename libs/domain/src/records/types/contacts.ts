import { labelsOf } from '../../codelists/code-list.js';
import { contactChannels, contactTypes } from '../../codelists/practice-codes.js';
import { serviceLevels } from '../../codelists/service-levels.js';
import type { FieldCodes, RecordType } from '../field.js';
import { shared } from './shared-fields.js';

const serviceNeeds: FieldCodes = {
  work: { it: 'lavoro', en: 'work', fr: 'travail' },
  training: { it: 'formazione', en: 'training', fr: 'formation' },
  documents: { it: 'documenti', en: 'documents', fr: 'documents' },
  recognition: { it: 'riconoscimento dei titoli', en: 'recognition of qualifications', fr: 'reconnaissance des diplômes' },
  business_start: { it: 'avvio d’impresa', en: 'starting a business', fr: 'création d’entreprise' },
  language: { it: 'lingua', en: 'language', fr: 'langue' },
  social: { it: 'bisogni sociali', en: 'social needs', fr: 'besoins sociaux' },
  other: { it: 'altro', en: 'other', fr: 'autre' },
};

export const deskContact: RecordType = {
  namedBy: ['contactType', 'date'],
  label: {
    one: { it: 'contatto di sportello', en: 'desk contact', fr: 'contact de guichet' },
    many: { it: 'contatti di sportello', en: 'desk contacts', fr: 'contacts de guichet' },
  },
  class: 'personal',
  fields: {
    desk: { type: 'reference', to: 'desk', label: { it: 'sportello', en: 'desk', fr: 'guichet' }, required: true },
    date: { type: 'day', required: true, label: { it: 'data del contatto', en: 'date of the contact', fr: 'date du contact' } },
    time: { type: 'time', label: { it: 'ora del contatto', en: 'time of the contact', fr: 'heure du contact' } },
    operator: { type: 'text', label: { it: 'operatore', en: 'operator', fr: 'opérateur' }, countable: false },
    clientType: {
      type: 'code',
      label: { it: 'tipo di utente', en: 'type of client', fr: 'type d’usager' },
      codes: {
        citizen: { it: 'cittadino', en: 'citizen', fr: 'citoyen' },
        company: { it: 'impresa', en: 'company', fr: 'entreprise' },
        school: { it: 'scuola', en: 'school', fr: 'école' },
        organisation: { it: 'altro ente', en: 'other organisation', fr: 'autre organisme' },
      },
    },
    person: shared.person,
    organisation: shared.organisation,
    employer: shared.employer,
    anonymous: { type: 'boolean', label: { it: 'anonimo', en: 'anonymous', fr: 'anonyme' } },
    channel: { type: 'code', required: true, label: { it: 'canale', en: 'channel', fr: 'canal' }, codes: labelsOf(contactChannels) },
    place: {
      type: 'code',
      label: { it: 'luogo', en: 'place', fr: 'lieu' },
      codes: {
        desk: { it: 'allo sportello', en: 'at the desk', fr: 'au guichet' },
        outside: { it: 'fuori sede', en: 'outside', fr: 'à l’extérieur' },
        home: { it: 'a domicilio', en: 'at home', fr: 'à domicile' },
      },
    },
    origin: {
      type: 'code',
      label: { it: 'provenienza', en: 'origin', fr: 'origine' },
      codes: {
        walk_in: { it: 'accesso libero', en: 'walk-in', fr: 'sans rendez-vous' },
        appointment: { it: 'su appuntamento', en: 'by appointment', fr: 'sur rendez-vous' },
        referred: { it: 'inviato dalla rete', en: 'referred', fr: 'orienté par le réseau' },
      },
    },
    // the one that was held, and brought this contact
    appointment: { type: 'reference', to: 'appointment', label: { it: 'appuntamento', en: 'appointment', fr: 'rendez-vous' } },
    contactType: {
      type: 'code',
      required: true,
      label: { it: 'tipo di contatto', en: 'type of contact', fr: 'type de contact' },
      codes: labelsOf(contactTypes),
    },
    need: { type: 'codes', label: { it: 'bisogni', en: 'needs', fr: 'besoins' }, codes: serviceNeeds },
    topic: shared.topic,
    minutes: { type: 'number', label: { it: 'minuti', en: 'minutes', fr: 'minutes' } },
    outcome: {
      type: 'code',
      label: { it: 'esito', en: 'outcome', fr: 'résultat' },
      codes: {
        information_given: { it: 'informazione data', en: 'information given', fr: 'information donnée' },
        appointment_set: { it: 'appuntamento fissato', en: 'appointment set', fr: 'rendez-vous fixé' },
        referred: { it: 'inviato ad altro servizio', en: 'referred', fr: 'orienté vers un autre service' },
        intake_done: { it: 'presa in carico', en: 'intake done', fr: 'prise en charge' },
        candidacy_created: { it: 'candidatura creata', en: 'candidacy created', fr: 'candidature créée' },
        survey_done: { it: 'questionario compilato', en: 'survey done', fr: 'questionnaire rempli' },
        service_agreement_signed: { it: 'patto di servizio firmato', en: 'service agreement signed', fr: 'contrat de service signé' },
        nothing: { it: 'nessuno', en: 'nothing', fr: 'aucun' },
      },
    },
    services: {
      type: 'parts',
      label: { it: 'prestazioni', en: 'services', fr: 'prestations' },
      fields: {
        // written freely; what is one of the essential levels is shown by its name
        serviceType: {
          type: 'text',
          label: { it: 'tipo di prestazione', en: 'type of service', fr: 'type de prestation' },
          codes: labelsOf(serviceLevels),
        },
        minutes: { type: 'number', label: { it: 'minuti', en: 'minutes', fr: 'minutes' } },
        measure: { type: 'reference', to: 'activeMeasure', label: { it: 'misura attiva', en: 'active measure', fr: 'mesure active' } },
      },
    },
    // the same service was given to the person by another member of the network in the 90 days before
    servedTwiceWithin90Days: {
      type: 'boolean',
      label: {
        it: 'stessa prestazione da due enti entro 90 giorni',
        en: 'same service from two members within 90 days',
        fr: 'même prestation de deux membres en 90 jours',
      },
      derived: true,
    },
    notes: { type: 'text', long: true, label: { it: 'note', en: 'notes', fr: 'notes' }, countable: false },
  },
};

export const appointment: RecordType = {
  namedBy: ['person', 'slotOn'],
  label: {
    one: { it: 'appuntamento', en: 'appointment', fr: 'rendez-vous' },
    many: { it: 'appuntamenti', en: 'appointments', fr: 'rendez-vous' },
  },
  datedBy: 'slotOn',
  class: 'personal',
  fields: {
    desk: { type: 'reference', to: 'desk', label: { it: 'sportello', en: 'desk', fr: 'guichet' }, required: true },
    person: shared.person,
    requestedOn: { type: 'day', required: true, label: { it: 'richiesta', en: 'request', fr: 'demande' } },
    requestedChannel: {
      type: 'code',
      label: { it: 'canale della richiesta', en: 'channel of the request', fr: 'canal de la demande' },
      codes: labelsOf(contactChannels),
    },
    slotOn: { type: 'day', label: { it: 'giorno dell’appuntamento', en: 'day of the appointment', fr: 'jour du rendez-vous' } },
    slotAt: { type: 'time', label: { it: 'ora dell’appuntamento', en: 'time of the appointment', fr: 'heure du rendez-vous' } },
    status: {
      type: 'code',
      required: true,
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        requested: { it: 'richiesto', en: 'requested', fr: 'demandé' },
        confirmed: { it: 'confermato', en: 'confirmed', fr: 'confirmé' },
        held: { it: 'tenuto', en: 'held', fr: 'tenu' },
        no_show: { it: 'non presentato', en: 'no-show', fr: 'absence' },
        cancelled_by_person: { it: 'annullato dalla persona', en: 'cancelled by the person', fr: 'annulé par la personne' },
        cancelled_by_desk: { it: 'annullato dallo sportello', en: 'cancelled by the desk', fr: 'annulé par le guichet' },
      },
    },
    waitingWorkingDays: {
      type: 'number',
      label: { it: 'giorni lavorativi di attesa', en: 'working days waited', fr: 'jours ouvrables d’attente' },
      derived: true,
    },
  },
};

export const referral: RecordType = {
  namedBy: ['person', 'toMember'],
  label: {
    one: { it: 'invio alla rete', en: 'referral', fr: 'orientation vers le réseau' },
    many: { it: 'invii alla rete', en: 'referrals', fr: 'orientations vers le réseau' },
  },
  class: 'personal',
  fields: {
    desk: shared.desk,
    person: { type: 'reference', to: 'person', label: { it: 'persona', en: 'person', fr: 'personne' }, required: true },
    fromMember: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente che invia', en: 'organisation that refers', fr: 'organisme qui oriente' },
    },
    toMember: {
      type: 'reference',
      to: 'organisation',
      required: true,
      label: { it: 'ente che riceve', en: 'organisation that receives', fr: 'organisme qui reçoit' },
    },
    sentOn: { type: 'day', required: true, label: { it: 'invio', en: 'dispatch', fr: 'envoi' } },
    reason: { type: 'text', long: true, label: { it: 'motivo', en: 'reason', fr: 'motif' }, countable: false },
    takenUpOn: { type: 'day', label: { it: 'presa in carico', en: 'taking up', fr: 'prise en charge' } },
    outcome: {
      type: 'code',
      label: { it: 'esito', en: 'outcome', fr: 'résultat' },
      codes: {
        accepted: { it: 'accettato', en: 'accepted', fr: 'accepté' },
        refused: { it: 'rifiutato', en: 'refused', fr: 'refusé' },
        no_answer: { it: 'senza risposta', en: 'no answer', fr: 'sans réponse' },
        in_charge: { it: 'in carico', en: 'in charge', fr: 'pris en charge' },
      },
    },
    destinationCountry: {
      type: 'code',
      label: { it: 'paese di destinazione', en: 'country of destination', fr: 'pays de destination' },
      standard: 'countries',
    },
    feedback: { type: 'text', long: true, label: { it: 'riscontro', en: 'feedback', fr: 'retour' }, countable: false },
  },
};
