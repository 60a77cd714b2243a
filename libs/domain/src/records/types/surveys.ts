import { labelsOf } from '../../codelists/code-list.js';
import { enterpriseSizes } from '../../codelists/organisation-codes.js';
import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const needsSurvey: RecordType = {
  namedBy: ['population', 'from'],
  label: {
    one: { it: 'indagine sui fabbisogni', en: 'needs survey', fr: 'enquête sur les besoins' },
    many: { it: 'indagini sui fabbisogni', en: 'needs surveys', fr: 'enquêtes sur les besoins' },
  },
  class: 'open',
  fields: {
    population: {
      type: 'code',
      required: true,
      label: { it: 'popolazione', en: 'population', fr: 'population' },
      codes: {
        citizens: { it: 'cittadini', en: 'citizens', fr: 'citoyens' },
        companies: { it: 'imprese', en: 'companies', fr: 'entreprises' },
        operators: { it: 'operatori', en: 'operators', fr: 'opérateurs' },
        members: { it: 'aderenti alla rete', en: 'network members', fr: 'membres du réseau' },
      },
    },
    method: {
      type: 'code',
      required: true,
      label: { it: 'metodo', en: 'method', fr: 'méthode' },
      codes: {
        desk_interview: { it: 'intervista allo sportello', en: 'interview at the desk', fr: 'entretien au guichet' },
        phone: { it: 'telefono', en: 'phone', fr: 'téléphone' },
        online: { it: 'online', en: 'online', fr: 'en ligne' },
        employer_visit: { it: 'visita in azienda', en: 'employer visit', fr: 'visite d’entreprise' },
        paper: { it: 'carta', en: 'paper', fr: 'papier' },
      },
    },
    questionnaireVersion: {
      type: 'text',
      label: { it: 'versione del questionario', en: 'version of the questionnaire', fr: 'version du questionnaire' },
    },
    waves: { type: 'number', label: { it: 'rilevazioni', en: 'waves', fr: 'vagues' } },
    plannedResponses: { type: 'number', label: { it: 'risposte previste', en: 'responses planned', fr: 'réponses prévues' } },
    from: { type: 'day', label: { it: 'inizio', en: 'start', fr: 'début' } },
    to: { type: 'day', label: { it: 'fine', en: 'end', fr: 'fin' } },
    sampleNote: {
      type: 'text',
      label: { it: 'nota sul campione', en: 'note on the sample', fr: 'note sur l’échantillon' },
      countable: false,
    },
  },
};

export const surveyResponse: RecordType = {
  namedBy: ['survey', 'completedOn'],
  label: {
    one: { it: 'risposta a un’indagine', en: 'survey response', fr: 'réponse à une enquête' },
    many: { it: 'risposte alle indagini', en: 'survey responses', fr: 'réponses aux enquêtes' },
  },
  class: 'personal',
  fields: {
    survey: { type: 'reference', to: 'needsSurvey', label: { it: 'indagine', en: 'survey', fr: 'enquête' }, required: true },
    wave: { type: 'number', label: { it: 'rilevazione', en: 'wave', fr: 'vague' } },
    desk: shared.desk,
    person: shared.person,
    employer: shared.employer,
    completedOn: { type: 'day', label: { it: 'compilazione', en: 'completion', fr: 'remplissage' } },
    status: {
      type: 'code',
      required: true,
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        complete: { it: 'completa', en: 'complete', fr: 'complète' },
        partial: { it: 'parziale', en: 'partial', fr: 'partielle' },
        refused: { it: 'rifiutata', en: 'refused', fr: 'refusée' },
      },
    },
    // which version of the survey's questionnaire was asked
    questionnaireVersion: {
      type: 'number',
      label: { it: 'versione del questionario', en: 'version of the questionnaire', fr: 'version du questionnaire' },
    },
    // of who answers without being named
    ateco: { type: 'text', label: { it: 'codice ATECO', en: 'ATECO code', fr: 'code ATECO' } },
    sizeClass: { type: 'code', label: { it: 'dimensione', en: 'size', fr: 'taille' }, codes: labelsOf(enterpriseSizes) },
    municipality: shared.municipality,
    answers: {
      type: 'parts',
      label: { it: 'risposte', en: 'answers', fr: 'réponses' },
      countable: false,
      fields: {
        question: { type: 'text', label: { it: 'domanda', en: 'question', fr: 'question' } },
        value: { type: 'text', long: true, label: { it: 'risposta', en: 'answer', fr: 'réponse' }, countable: false },
      },
    },
  },
};
