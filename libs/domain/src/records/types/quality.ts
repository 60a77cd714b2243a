import { labelsOf } from '../../codelists/code-list.js';
import { contactTypes } from '../../codelists/practice-codes.js';
import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const serviceCharter: RecordType = {
  namedBy: ['network', 'desk', 'version'],
  label: {
    one: { it: 'carta dei servizi', en: 'service charter', fr: 'charte de services' },
    many: { it: 'carte dei servizi', en: 'service charters', fr: 'chartes de services' },
  },
  class: 'open',
  fields: {
    desk: shared.desk,
    network: shared.network,
    version: { type: 'text', label: { it: 'versione', en: 'version', fr: 'version' } },
    status: {
      type: 'code',
      required: true,
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        draft: { it: 'bozza', en: 'draft', fr: 'projet' },
        approved: { it: 'approvata', en: 'approved', fr: 'approuvée' },
        published: { it: 'pubblicata', en: 'published', fr: 'publiée' },
        revised: { it: 'rivista', en: 'revised', fr: 'révisée' },
      },
    },
    approvedOn: { type: 'day', label: { it: 'approvazione', en: 'approval', fr: 'approbation' } },
    publishedOn: { type: 'day', label: { it: 'pubblicazione', en: 'publication', fr: 'publication' } },
  },
};

export const charterStandard: RecordType = {
  namedBy: ['code', 'name'],
  label: {
    one: { it: 'standard della Carta', en: 'charter standard', fr: 'standard de la charte' },
    many: { it: 'standard della Carta', en: 'charter standards', fr: 'standards de la charte' },
  },
  class: 'open',
  fields: {
    charter: {
      type: 'reference',
      required: true,
      to: 'serviceCharter',
      label: { it: 'carta dei servizi', en: 'service charter', fr: 'charte de services' },
    },
    code: { ...shared.code, required: true },
    dimension: {
      type: 'code',
      label: { it: 'dimensione della qualità', en: 'dimension of quality', fr: 'dimension de la qualité' },
      codes: {
        access: { it: 'accessibilità', en: 'access', fr: 'accessibilité' },
        timeliness: { it: 'tempestività', en: 'timeliness', fr: 'rapidité' },
        transparency: { it: 'trasparenza', en: 'transparency', fr: 'transparence' },
        effectiveness: { it: 'efficacia', en: 'effectiveness', fr: 'efficacité' },
      },
    },
    name: shared.name,
    formula: { type: 'text', label: { it: 'formula', en: 'formula', fr: 'formule' }, countable: false },
    threshold: { type: 'number', label: { it: 'soglia', en: 'threshold', fr: 'seuil' }, required: true },
    operator: {
      type: 'code',
      required: true,
      label: { it: 'verso della soglia', en: 'direction of the threshold', fr: 'sens du seuil' },
      codes: {
        '>=': { it: 'almeno', en: 'at least', fr: 'au moins' },
        '<=': { it: 'al massimo', en: 'at most', fr: 'au plus' },
      },
    },
    unit: { type: 'text', label: { it: 'unità', en: 'unit', fr: 'unité' } },
    periodicity: { type: 'text', label: { it: 'periodicità', en: 'periodicity', fr: 'périodicité' } },
  },
};

export const charterMeasurement: RecordType = {
  namedBy: ['standard', 'measuredOn'],
  label: {
    one: { it: 'misura della Carta', en: 'charter measurement', fr: 'mesure de la charte' },
    many: { it: 'misure della Carta', en: 'charter measurements', fr: 'mesures de la charte' },
  },
  class: 'open',
  fields: {
    standard: { type: 'reference', to: 'charterStandard', label: { it: 'standard', en: 'standard', fr: 'standard' }, required: true },
    desk: shared.desk,
    measuredOn: {
      type: 'day',
      required: true,
      label: { it: 'fine del periodo misurato', en: 'end of the period measured', fr: 'fin de la période mesurée' },
    },
    numerator: { type: 'number', label: { it: 'numeratore', en: 'numerator', fr: 'numérateur' }, required: true },
    denominator: { type: 'number', label: { it: 'denominatore', en: 'denominator', fr: 'dénominateur' } },
    value: { type: 'number', label: { it: 'valore', en: 'value', fr: 'valeur' }, derived: true },
    met: { type: 'boolean', label: { it: 'standard rispettato', en: 'standard met', fr: 'standard respecté' }, derived: true },
    note: { type: 'text', long: true, label: { it: 'nota', en: 'note', fr: 'note' }, countable: false },
  },
};

export const satisfactionResponse: RecordType = {
  namedBy: ['moment', 'date'],
  label: {
    one: { it: 'risposta sulla soddisfazione', en: 'satisfaction response', fr: 'réponse de satisfaction' },
    many: { it: 'risposte sulla soddisfazione', en: 'satisfaction responses', fr: 'réponses de satisfaction' },
  },
  class: 'personal',
  fields: {
    desk: shared.desk,
    date: { type: 'day', label: { it: 'data della risposta', en: 'date of the response', fr: 'date de la réponse' }, required: true },
    moment: {
      type: 'code',
      label: { it: 'momento', en: 'moment', fr: 'moment' },
      codes: {
        after_contact: { it: 'dopo un contatto', en: 'after a contact', fr: 'après un contact' },
        after_course: { it: 'dopo un corso', en: 'after a course', fr: 'après un cours' },
        employer: { it: 'da un’impresa', en: 'from an employer', fr: 'd’une entreprise' },
      },
    },
    contactType: {
      type: 'code',
      label: { it: 'tipo di contatto', en: 'type of contact', fr: 'type de contact' },
      codes: labelsOf(contactTypes),
    },
    clarity: { type: 'number', label: { it: 'chiarezza', en: 'clarity', fr: 'clarté' } },
    courtesy: { type: 'number', label: { it: 'cortesia', en: 'courtesy', fr: 'courtoisie' } },
    competence: { type: 'number', label: { it: 'competenza', en: 'competence', fr: 'compétence' } },
    waiting: { type: 'number', label: { it: 'attesa', en: 'waiting', fr: 'attente' } },
    usefulness: { type: 'number', label: { it: 'utilità', en: 'usefulness', fr: 'utilité' } },
    overall: { type: 'number', label: { it: 'giudizio complessivo', en: 'overall score', fr: 'appréciation générale' }, required: true },
    anonymous: { type: 'boolean', label: { it: 'anonima', en: 'anonymous', fr: 'anonyme' } },
    text: { type: 'text', long: true, label: { it: 'testo libero', en: 'free text', fr: 'texte libre' }, countable: false },
  },
};

export const complaint: RecordType = {
  namedBy: ['subject', 'receivedOn'],
  datedBy: 'receivedOn',
  label: {
    one: { it: 'reclamo', en: 'complaint', fr: 'réclamation' },
    many: { it: 'reclami', en: 'complaints', fr: 'réclamations' },
  },
  class: 'open',
  fields: {
    desk: shared.desk,
    receivedOn: { type: 'day', required: true, label: { it: 'ricevuto il', en: 'received on', fr: 'reçue le' } },
    channel: {
      type: 'code',
      label: { it: 'canale', en: 'channel', fr: 'canal' },
      codes: {
        desk: { it: 'allo sportello', en: 'at the desk', fr: 'au guichet' },
        letter: { it: 'lettera', en: 'letter', fr: 'courrier' },
        email: { it: 'e-mail', en: 'e-mail', fr: 'e-mail' },
        phone: { it: 'telefono', en: 'phone', fr: 'téléphone' },
        online: { it: 'modulo online', en: 'online form', fr: 'formulaire en ligne' },
      },
    },
    // what it is about, never who complains
    subject: {
      type: 'text',
      required: true,
      label: { it: 'oggetto', en: 'subject', fr: 'objet' },
      countable: false,
    },
    upheld: {
      type: 'boolean',
      label: { it: 'fondato', en: 'upheld', fr: 'fondée' },
      yesNo: {
        yes: { it: 'fondato', en: 'upheld', fr: 'fondée' },
        no: { it: 'non fondato', en: 'not upheld', fr: 'non fondée' },
      },
    },
    answeredOn: { type: 'day', label: { it: 'risposta del', en: 'answered on', fr: 'réponse du' } },
    workingDays: {
      type: 'number',
      derived: true,
      label: { it: 'giorni lavorativi per rispondere', en: 'working days to answer', fr: 'jours ouvrables pour répondre' },
    },
    answer: { type: 'text', long: true, label: { it: 'risposta data', en: 'answer given', fr: 'réponse donnée' }, countable: false },
  },
};
