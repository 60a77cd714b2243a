import { labelsOf } from '../../codelists/code-list.js';
import { assignmentModes, closureReasons, operatorRoles, weekdays } from '../../codelists/desk-codes.js';
import type { RecordType, ReferenceField } from '../field.js';

const desk: ReferenceField = {
  type: 'reference',
  to: 'desk',
  label: { it: 'sportello', en: 'desk', fr: 'guichet' },
  required: true,
};

/** Hours in which a desk receives people on a day of the week, while they hold. Several of a day stand beside each other. */
export const deskOpening: RecordType = {
  namedBy: ['desk', 'weekday'],
  label: {
    one: { it: 'orario di sportello', en: 'opening hours', fr: 'horaire d’ouverture' },
    many: { it: 'orari di sportello', en: 'hours of desks', fr: 'horaires d’ouverture' },
  },
  datedBy: 'validFrom',
  class: 'open',
  fields: {
    desk,
    weekday: {
      type: 'number',
      required: true,
      label: { it: 'giorno della settimana', en: 'day of the week', fr: 'jour de la semaine' },
      codes: labelsOf(weekdays),
    },
    from: { type: 'time', required: true, label: { it: 'dalle', en: 'opens at', fr: 'ouvre à' } },
    to: { type: 'time', required: true, label: { it: 'alle', en: 'closes at', fr: 'ferme à' } },
    validFrom: { type: 'day', required: true, label: { it: 'in vigore dal', en: 'in force from', fr: 'en vigueur à partir du' } },
    validTo: {
      type: 'day',
      label: { it: 'in vigore fino al', en: 'in force until', fr: 'en vigueur jusqu’au' },
      hint: { it: 'vuoto: ancora in vigore', en: 'empty: still in force', fr: 'vide : encore en vigueur' },
    },
  },
};

/** Days on which a desk did not open though its hours say so, and why. */
export const deskClosure: RecordType = {
  namedBy: ['desk', 'from'],
  label: {
    one: { it: 'giorni di chiusura', en: 'closure', fr: 'jours de fermeture' },
    many: { it: 'chiusure di sportello', en: 'closures of desks', fr: 'fermetures de guichets' },
  },
  datedBy: 'from',
  class: 'open',
  fields: {
    desk,
    from: { type: 'day', required: true, label: { it: 'dal', en: 'from', fr: 'du' } },
    to: { type: 'day', required: true, label: { it: 'al', en: 'to', fr: 'au' } },
    reason: {
      type: 'code',
      required: true,
      label: { it: 'motivo della chiusura', en: 'reason of the closure', fr: 'motif de la fermeture' },
      hint: {
        it: 'una chiusura annunciata non toglie giorni promessi',
        en: 'an announced closing takes away no promised day',
        fr: 'une fermeture annoncée n’enlève aucun jour promis',
      },
      codes: labelsOf(closureReasons),
    },
    note: { type: 'text', label: { it: 'nota', en: 'note', fr: 'note' }, countable: false },
  },
};

/** Who works at a desk, as what, on what ground and for how many hours. */
export const operatorAssignment: RecordType = {
  namedBy: ['operator', 'desk'],
  label: {
    one: { it: 'incarico di sportello', en: 'assignment to a desk', fr: 'affectation au guichet' },
    many: { it: 'personale degli sportelli', en: 'staff of desks', fr: 'personnel des guichets' },
  },
  calledBy: 'operator',
  datedBy: 'from',
  class: 'personal',
  fields: {
    desk,
    operator: { type: 'text', required: true, label: { it: 'operatore', en: 'operator', fr: 'agent' }, countable: false },
    employer: { type: 'reference', to: 'organisation', label: { it: 'ente di appartenenza', en: 'employer', fr: 'employeur' } },
    role: { type: 'code', required: true, label: { it: 'ruolo', en: 'role', fr: 'rôle' }, codes: labelsOf(operatorRoles) },
    mode: {
      type: 'code',
      required: true,
      label: { it: 'rapporto', en: 'kind of engagement', fr: 'type d’engagement' },
      codes: labelsOf(assignmentModes),
    },
    hoursPerWeek: { type: 'number', required: true, label: { it: 'ore a settimana', en: 'hours per week', fr: 'heures par semaine' } },
    from: { type: 'day', required: true, label: { it: 'dal', en: 'since', fr: 'depuis le' } },
    to: { type: 'day', label: { it: 'al', en: 'until', fr: 'jusqu’au' } },
  },
};
