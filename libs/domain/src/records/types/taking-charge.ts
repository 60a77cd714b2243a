import { labelsOf } from '../../codelists/code-list.js';
import { consentScopes, residenceTitleTypes, rightsToWork } from '../../codelists/intake-codes.js';
import type { Field, RecordType } from '../field.js';

const person: Field = { type: 'reference', to: 'person', label: { it: 'persona', en: 'person', fr: 'personne' }, required: true };

/** That somebody was told what is kept of them and why: informed, not asked, since monitoring is a legal duty (intake form §6). */
export const privacyNotice: RecordType = {
  namedBy: ['person', 'version'],
  label: {
    one: { it: 'informativa', en: 'privacy notice', fr: 'notice d’information' },
    many: { it: 'informative', en: 'privacy notices', fr: 'notices d’information' },
  },
  class: 'personal',
  datedBy: 'givenOn',
  fields: {
    person,
    givenOn: { type: 'day', required: true, label: { it: 'consegnata il', en: 'given on', fr: 'remise le' } },
    version: {
      type: 'text',
      required: true,
      label: { it: 'versione dell’informativa', en: 'version of the notice', fr: 'version de la notice' },
      countable: false,
    },
    language: { type: 'code', label: { it: 'lingua', en: 'language', fr: 'langue' }, standard: 'languages' },
  },
};

/** One consent for one purpose. Withdrawing it never ends the service. */
export const consent: RecordType = {
  namedBy: ['person', 'scope'],
  label: { one: { it: 'consenso', en: 'consent', fr: 'consentement' }, many: { it: 'consensi', en: 'consents', fr: 'consentements' } },
  class: 'personal',
  datedBy: 'givenOn',
  fields: {
    person,
    scope: { type: 'code', required: true, label: { it: 'per che cosa', en: 'for what', fr: 'pour quoi' }, codes: labelsOf(consentScopes) },
    givenOn: { type: 'day', required: true, label: { it: 'dato il', en: 'given on', fr: 'donné le' } },
    version: {
      type: 'text',
      required: true,
      label: { it: 'versione del testo', en: 'version of the text', fr: 'version du texte' },
      countable: false,
    },
    withdrawnOn: { type: 'day', label: { it: 'ritirato il', en: 'withdrawn on', fr: 'retiré le' } },
  },
};

export const serviceAgreement: RecordType = {
  namedBy: ['person', 'signedOn'],
  label: {
    one: { it: 'patto di servizio', en: 'service agreement', fr: 'contrat de service' },
    many: { it: 'patti di servizio', en: 'service agreements', fr: 'contrats de service' },
  },
  class: 'personal',
  datedBy: 'signedOn',
  fields: {
    person,
    signedOn: { type: 'day', required: true, label: { it: 'firmato il', en: 'signed on', fr: 'signé le' } },
    endsOn: { type: 'day', label: { it: 'scade il', en: 'ends on', fr: 'expire le' } },
    actions: {
      type: 'text',
      long: true,
      label: { it: 'che cosa si è concordato', en: 'what was agreed', fr: 'ce qui a été convenu' },
      countable: false,
    },
    status: {
      type: 'code',
      required: true,
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        signed: { it: 'firmato', en: 'signed', fr: 'signé' },
        updated: { it: 'aggiornato', en: 'updated', fr: 'mis à jour' },
        closed: { it: 'concluso', en: 'closed', fr: 'clos' },
        withdrawn: { it: 'ritirato', en: 'withdrawn', fr: 'retiré' },
      },
    },
  },
};

/** How far somebody is from the labour market, and the path that follows. */
export const profiling: RecordType = {
  namedBy: ['person', 'doneOn'],
  label: {
    one: { it: 'profilazione', en: 'profiling', fr: 'profilage' },
    many: { it: 'profilazioni', en: 'profilings', fr: 'profilages' },
  },
  class: 'personal',
  datedBy: 'doneOn',
  fields: {
    person,
    doneOn: { type: 'day', required: true, label: { it: 'fatta il', en: 'done on', fr: 'fait le' } },
    model: {
      type: 'code',
      required: true,
      label: { it: 'modello', en: 'model', fr: 'modèle' },
      codes: {
        gol: { it: 'GOL', en: 'GOL (national)', fr: 'GOL (national)' },
        regional: { it: 'regionale', en: 'regional', fr: 'régional' },
      },
    },
    score: { type: 'number', label: { it: 'punteggio', en: 'score', fr: 'score' }, countable: false },
    golPath: {
      type: 'code',
      label: { it: 'percorso', en: 'path', fr: 'parcours' },
      codes: {
        1: { it: 'reinserimento lavorativo', en: 'reinsertion', fr: 'réinsertion' },
        2: { it: 'aggiornamento (upskilling)', en: 'upskilling', fr: 'mise à niveau' },
        3: { it: 'riqualificazione (reskilling)', en: 'reskilling', fr: 'reconversion' },
        4: { it: 'lavoro e inclusione', en: 'work and inclusion', fr: 'travail et inclusion' },
        5: { it: 'ricollocazione collettiva', en: 'collective relocation', fr: 'reclassement collectif' },
      },
    },
  },
};

/** The title by which a third-country national stays: its kind and expiry, never its number, never a copy (intake form §6). */
export const residenceTitle: RecordType = {
  namedBy: ['person', 'titleType'],
  label: {
    one: { it: 'titolo di soggiorno', en: 'residence title', fr: 'titre de séjour' },
    many: { it: 'titoli di soggiorno', en: 'residence titles', fr: 'titres de séjour' },
  },
  class: 'personal',
  datedBy: 'checkedOn',
  fields: {
    person,
    titleType: {
      type: 'code',
      required: true,
      label: { it: 'tipo di titolo', en: 'kind of title', fr: 'type de titre' },
      codes: labelsOf(residenceTitleTypes),
    },
    expiresOn: { type: 'day', label: { it: 'scade il', en: 'expires on', fr: 'expire le' } },
    rightToWork: {
      type: 'code',
      label: { it: 'consente il lavoro', en: 'allows work', fr: 'autorise à travailler' },
      codes: labelsOf(rightsToWork),
    },
    checkedOn: { type: 'day', required: true, label: { it: 'visto il', en: 'seen on', fr: 'vu le' } },
    renewalDueOn: {
      type: 'day',
      derived: true,
      label: { it: 'rinnovo da chiedere dal', en: 'renewal due from', fr: 'renouvellement à demander dès le' },
    },
    expiredOn: { type: 'day', derived: true, label: { it: 'scaduto dal', en: 'expired from', fr: 'expiré depuis le' } },
    replacedOn: {
      type: 'day',
      derived: true,
      label: { it: 'titolo successivo visto il', en: 'next title seen on', fr: 'titre suivant vu le' },
    },
    endedOn: { type: 'day', derived: true, label: { it: 'non vale più dal', en: 'no longer valid from', fr: 'ne vaut plus depuis le' } },
  },
};
