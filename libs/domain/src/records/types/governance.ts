import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const roundTable: RecordType = {
  namedBy: ['name'],
  label: { one: { it: 'tavolo', en: 'round table', fr: 'table ronde' }, many: { it: 'tavoli', en: 'round tables', fr: 'tables rondes' } },
  class: 'open',
  fields: {
    code: shared.code,
    name: { ...shared.name, required: true },
    parentBody: { type: 'text', label: { it: 'organismo di cui fa parte', en: 'parent body', fr: 'organe de rattachement' } },

    constitutedBy: {
      type: 'reference',
      to: 'agreement',
      label: { it: 'accordo che lo istituisce', en: 'agreement that sets it up', fr: 'accord qui l’institue' },
    },

    constitutedOn: { type: 'day', label: { it: 'istituzione', en: 'setting up', fr: 'institution' } },
    members: { type: 'references', to: 'organisation', label: { it: 'membri', en: 'members', fr: 'membres' } },
    frequency: { type: 'text', label: { it: 'frequenza', en: 'frequency', fr: 'fréquence' } },
    chair: { type: 'text', label: { it: 'presidenza', en: 'chair', fr: 'présidence' }, countable: false },
  },
};

export const roundTableMeeting: RecordType = {
  namedBy: ['roundTable', 'date'],
  label: {
    one: { it: 'riunione di un tavolo', en: 'round-table meeting', fr: 'réunion d’une table ronde' },
    many: { it: 'riunioni dei tavoli', en: 'round-table meetings', fr: 'réunions des tables rondes' },
  },
  class: 'open',
  fields: {
    roundTable: { type: 'reference', to: 'roundTable', label: { it: 'tavolo', en: 'round table', fr: 'table ronde' }, required: true },
    date: { type: 'day', label: { it: 'data della riunione', en: 'date of the meeting', fr: 'date de la réunion' }, required: true },
    place: shared.place,
    attendance: {
      type: 'parts',
      label: { it: 'presenze', en: 'attendance', fr: 'présences' },
      fields: {
        organisation: shared.organisation,
        present: { type: 'boolean', label: { it: 'presente', en: 'present', fr: 'présent' } },
        delegate: { type: 'text', label: { it: 'delegato', en: 'delegate', fr: 'délégué' }, countable: false },
      },
    },
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      required: true,
      codes: {
        planned: { it: 'in programma', en: 'planned', fr: 'prévue' },
        held: { it: 'tenuta', en: 'held', fr: 'tenue' },
        postponed: { it: 'rinviata', en: 'postponed', fr: 'reportée' },
        cancelled: { it: 'annullata', en: 'cancelled', fr: 'annulée' },
      },
    },
  },
};

export const decision: RecordType = {
  namedBy: ['text'],
  label: {
    one: { it: 'decisione di un tavolo', en: 'decision', fr: 'décision' },
    many: { it: 'decisioni dei tavoli', en: 'decisions', fr: 'décisions' },
  },
  class: 'open',
  fields: {
    meeting: { type: 'reference', to: 'roundTableMeeting', label: { it: 'riunione', en: 'meeting', fr: 'réunion' }, required: true },
    text: { ...shared.text, required: true },
    ownerOrganisation: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente incaricato', en: 'organisation in charge', fr: 'organisme chargé' },
    },
    dueOn: shared.dueOn,
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      required: true,
      codes: {
        open: { it: 'aperta', en: 'open', fr: 'ouverte' },
        implemented: { it: 'attuata', en: 'implemented', fr: 'mise en œuvre' },
        late: { it: 'in ritardo', en: 'late', fr: 'en retard' },
        dropped: { it: 'abbandonata', en: 'dropped', fr: 'abandonnée' },
      },
    },
    implementedOn: { type: 'day', label: { it: 'attuazione', en: 'implementation', fr: 'mise en œuvre' } },
  },
};

export const plan: RecordType = {
  namedBy: ['title', 'version'],
  label: { one: { it: 'piano', en: 'plan', fr: 'plan' }, many: { it: 'piani', en: 'plans', fr: 'plans' } },
  class: 'open',
  fields: {
    title: { ...shared.title, required: true },
    version: { type: 'text', label: { it: 'versione', en: 'version', fr: 'version' } },
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      required: true,
      codes: {
        draft: { it: 'bozza', en: 'draft', fr: 'projet' },
        consultation: { it: 'in consultazione', en: 'in consultation', fr: 'en consultation' },
        adopted: { it: 'adottato', en: 'adopted', fr: 'adopté' },
        superseded: { it: 'superato', en: 'superseded', fr: 'remplacé' },
      },
    },
    adoptedOn: { type: 'day', label: { it: 'adozione', en: 'adoption', fr: 'adoption' } },
    actions: {
      type: 'parts',
      label: { it: 'azioni', en: 'actions', fr: 'actions' },
      fields: {
        text: shared.text,
        owner: {
          type: 'reference',
          to: 'organisation',
          label: { it: 'ente incaricato', en: 'organisation in charge', fr: 'organisme chargé' },
        },
        dueOn: shared.dueOn,
        status: {
          type: 'code',
          label: { it: 'stato', en: 'status', fr: 'état' },
          codes: {
            open: { it: 'aperta', en: 'open', fr: 'ouverte' },
            done: { it: 'conclusa', en: 'done', fr: 'achevée' },
            late: { it: 'in ritardo', en: 'late', fr: 'en retard' },
          },
        },
      },
    },
  },
};

export const procedure: RecordType = {
  label: { one: { it: 'procedura', en: 'procedure', fr: 'procédure' }, many: { it: 'procedure', en: 'procedures', fr: 'procédures' } },
  class: 'open',
  fields: {
    title: { ...shared.title, required: true },
    bodies: { type: 'references', to: 'organisation', label: { it: 'enti coinvolti', en: 'bodies involved', fr: 'organismes associés' } },
    before: { type: 'text', long: true, label: { it: 'prima', en: 'before', fr: 'avant' }, countable: false },
    after: { type: 'text', long: true, label: { it: 'dopo', en: 'after', fr: 'après' }, countable: false },
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      required: true,
      codes: {
        designed: { it: 'progettata', en: 'designed', fr: 'conçue' },
        tested: { it: 'sperimentata', en: 'tested', fr: 'testée' },
        in_use: { it: 'in uso', en: 'in use', fr: 'en usage' },
      },
    },
    inUseSince: { type: 'day', label: { it: 'inizio dell’uso', en: 'start of use', fr: 'début d’usage' } },
  },
};

export const goodPractice: RecordType = {
  label: {
    one: { it: 'buona pratica', en: 'good practice', fr: 'bonne pratique' },
    many: { it: 'buone pratiche', en: 'good practices', fr: 'bonnes pratiques' },
  },
  class: 'open',
  fields: {
    title: { ...shared.title, required: true },
    problem: { type: 'text', long: true, label: { it: 'problema', en: 'problem', fr: 'problème' }, countable: false },
    solution: { type: 'text', long: true, label: { it: 'soluzione', en: 'solution', fr: 'solution' }, countable: false },
    owner: { type: 'reference', to: 'organisation', label: { it: 'ente che la propone', en: 'owner', fr: 'organisme porteur' } },
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      required: true,
      codes: {
        proposed: { it: 'proposta', en: 'proposed', fr: 'proposée' },
        validated: { it: 'validata', en: 'validated', fr: 'validée' },
        adopted: { it: 'adottata', en: 'adopted', fr: 'adoptée' },
      },
    },
    validatedOn: { type: 'day', label: { it: 'validazione', en: 'validation', fr: 'validation' } },
    adoptedBy: {
      type: 'references',
      to: 'organisation',
      label: { it: 'enti che la adottano', en: 'adopted by', fr: 'organismes qui l’adoptent' },
    },
  },
};
