import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const agreement: RecordType = {
  label: { one: { it: 'accordo', en: 'agreement', fr: 'accord' }, many: { it: 'accordi', en: 'agreements', fr: 'accords' } },
  class: 'open',
  fields: {
    title: { ...shared.title, required: true },
    code: shared.code,
    type: {
      type: 'code',
      label: { it: 'tipo di accordo', en: 'type of agreement', fr: 'type d’accord' },
      required: true,
      codes: {
        memorandum: { it: 'protocollo d’intesa', en: 'memorandum', fr: 'protocole d’accord' },
        network_agreement: { it: 'accordo di rete', en: 'network agreement', fr: 'accord de réseau' },
        network_membership: { it: 'adesione alla rete', en: 'network membership', fr: 'adhésion au réseau' },
        programme_agreement: { it: 'accordo di programma', en: 'programme agreement', fr: 'accord de programme' },
        cooperation_protocol: { it: 'protocollo operativo', en: 'cooperation protocol', fr: 'protocole de coopération' },
        service_agreement: { it: 'convenzione di servizio', en: 'service agreement', fr: 'convention de service' },
        seconding_agreement: { it: 'accordo di distacco', en: 'seconding agreement', fr: 'accord de détachement' },
        detailed_plan: { it: 'piano di dettaglio', en: 'detailed plan', fr: 'plan détaillé' },
        data_sharing: { it: 'accordo sui dati', en: 'data-sharing agreement', fr: 'accord sur les données' },
      },
    },
    number: { type: 'text', label: { it: 'numero', en: 'number', fr: 'numéro' } },
    administration: shared.administration,
    counterpartType: {
      type: 'code',
      label: { it: 'controparte', en: 'counterpart', fr: 'contrepartie' },
      codes: {
        employers_association: { it: 'associazione di categoria', en: 'employers’ association', fr: 'organisation patronale' },
        employment_centre: { it: 'centro per l’impiego', en: 'employment centre', fr: 'centre pour l’emploi' },
        other_intermediary: { it: 'altro intermediario', en: 'other intermediary', fr: 'autre intermédiaire' },
      },
    },

    countriesInvolved: shared.countriesInvolved,
    personsCovered: {
      type: 'number',
      label: { it: 'persone interessate', en: 'persons covered', fr: 'personnes couvertes' },
    },
    afterProject: {
      type: 'boolean',
      label: {
        it: 'cooperazione dopo la fine del progetto',
        en: 'cooperation after the project’s completion',
        fr: 'coopération après l’achèvement du projet',
      },
    },
    constitutes: {
      type: 'reference',
      to: 'roundTable',
      label: { it: 'tavolo che istituisce', en: 'round table it sets up', fr: 'table ronde qu’il institue' },
    },
    annexOf: { type: 'reference', to: 'agreement', label: { it: 'allegato a', en: 'annex of', fr: 'annexe de' } },
    draftedOn: { type: 'day', label: { it: 'stesura', en: 'drafting', fr: 'rédaction' } },
    approvedOn: { type: 'day', label: { it: 'approvazione', en: 'approval', fr: 'approbation' } },
    approvingBody: { type: 'text', label: { it: 'organo che approva', en: 'approving body', fr: 'organe qui approuve' } },
    act: shared.act,
    inForceFrom: { type: 'day', label: { it: 'decorrenza', en: 'effect from', fr: 'prise d’effet' } },
    expiresOn: { type: 'day', label: { it: 'scadenza', en: 'expiry', fr: 'échéance' } },
    renewals: {
      type: 'parts',
      label: { it: 'rinnovi', en: 'renewals', fr: 'renouvellements' },
      fields: {
        on: { type: 'day', label: { it: 'giorno del rinnovo', en: 'day of renewal', fr: 'jour du renouvellement' } },
        newExpiry: { type: 'day', label: { it: 'nuova scadenza', en: 'new expiry', fr: 'nouvelle échéance' } },
        act: shared.act,
      },
    },
    openToNewMembers: {
      type: 'boolean',
      label: { it: 'aperto a nuove adesioni', en: 'open to new members', fr: 'ouvert à de nouveaux membres' },
    },
    // once every original signatory has signed; late adhesions do not delay it
    signedOn: {
      type: 'day',
      label: { it: 'firma di tutte le parti', en: 'signature by all parties', fr: 'signature de toutes les parties' },
      derived: true,
    },
    // signed, and its effect has begun
    inForceOn: { type: 'day', label: { it: 'entrata in vigore', en: 'entry into force', fr: 'entrée en vigueur' }, derived: true },
    // the expiry after the latest renewal, or the withdrawal of a party
    endedOn: { type: 'day', label: { it: 'fine della validità', en: 'end of validity', fr: 'fin de validité' }, derived: true },
    // moves with the calendar and not with the record, so no definition may count by it
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      derived: true,
      countable: false,
      codes: {
        draft: { it: 'bozza', en: 'draft', fr: 'projet' },
        approved: { it: 'approvato', en: 'approved', fr: 'approuvé' },
        signed: { it: 'firmato', en: 'signed', fr: 'signé' },
        in_force: { it: 'in vigore', en: 'in force', fr: 'en vigueur' },
        expiring: { it: 'in scadenza', en: 'expiring', fr: 'bientôt échu' },
        expired: { it: 'scaduto', en: 'expired', fr: 'échu' },
      },
    },
  },
};

export const agreementSignatory: RecordType = {
  namedBy: ['organisation', 'agreement'],
  label: {
    one: { it: 'firma di un accordo', en: 'signature of an agreement', fr: 'signature d’un accord' },
    many: { it: 'firme degli accordi', en: 'signatures of agreements', fr: 'signatures des accords' },
  },
  class: 'open',
  fields: {
    agreement: { type: 'reference', to: 'agreement', label: { it: 'accordo', en: 'agreement', fr: 'accord' }, required: true },
    organisation: { ...shared.organisation, required: true },
    signedOn: { type: 'day', label: { it: 'firma', en: 'signing', fr: 'signature' } },
    signedBy: { type: 'text', label: { it: 'ruolo di chi firma', en: 'role of who signs', fr: 'rôle du signataire' }, countable: false },
    adhesion: { type: 'boolean', label: { it: 'adesione successiva', en: 'later adhesion', fr: 'adhésion ultérieure' } },
    withdrawnOn: { type: 'day', label: { it: 'recesso', en: 'withdrawal', fr: 'retrait' } },
  },
};

export const commitment: RecordType = {
  namedBy: ['party', 'text'],
  label: { one: { it: 'impegno', en: 'commitment', fr: 'engagement' }, many: { it: 'impegni', en: 'commitments', fr: 'engagements' } },
  class: 'open',
  fields: {
    agreement: { type: 'reference', to: 'agreement', label: { it: 'accordo', en: 'agreement', fr: 'accord' }, required: true },
    code: shared.code,
    party: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente che si impegna', en: 'party', fr: 'partie engagée' },
      required: true,
    },
    text: { ...shared.text, required: true },
    dueOn: shared.dueOn,
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        open: { it: 'aperto', en: 'open', fr: 'ouvert' },
        fulfilled: { it: 'rispettato', en: 'fulfilled', fr: 'tenu' },
        partly: { it: 'rispettato in parte', en: 'partly fulfilled', fr: 'tenu en partie' },
        overdue: { it: 'scaduto', en: 'overdue', fr: 'en retard' },
        waived: { it: 'non più dovuto', en: 'waived', fr: 'levé' },
      },
    },
    fulfilledOn: { type: 'day', label: { it: 'adempimento', en: 'fulfilment', fr: 'exécution' } },
  },
};
