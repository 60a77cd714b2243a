import type { FieldCodes, RecordType } from '../field.js';
import { shared } from './shared-fields.js';

const exchangeSystems: FieldCodes = {
  cliclavoro: { it: 'Cliclavoro', en: 'Cliclavoro', fr: 'Cliclavoro' },
  regional_sil: { it: 'sistema informativo regionale', en: 'regional information system', fr: 'système d’information régional' },
  eures: { it: 'EURES', en: 'EURES', fr: 'EURES' },
  other: { it: 'altro sistema', en: 'other system', fr: 'autre système' },
};

export const portal: RecordType = {
  label: { one: { it: 'portale', en: 'portal', fr: 'portail' }, many: { it: 'portali', en: 'portals', fr: 'portails' } },
  class: 'open',
  fields: {
    name: { ...shared.name, required: true },
    onlineOn: { type: 'day', label: { it: 'messa in linea', en: 'going online', fr: 'mise en ligne' } },
    sisterProject: { type: 'text', label: { it: 'progetto gemello', en: 'sister project', fr: 'projet jumeau' } },
  },
};

export const kitVersion: RecordType = {
  namedBy: ['portal', 'number'],
  label: {
    one: { it: 'versione del kit', en: 'kit version', fr: 'version du kit' },
    many: { it: 'versioni del kit', en: 'kit versions', fr: 'versions du kit' },
  },
  class: 'open',
  fields: {
    portal: { type: 'reference', to: 'portal', label: { it: 'portale', en: 'portal', fr: 'portail' }, required: true },
    number: { type: 'text', label: { it: 'numero', en: 'number', fr: 'numéro' }, required: true },
    releasedOn: { type: 'day', label: { it: 'rilascio', en: 'release', fr: 'sortie' } },
    changes: { type: 'text', label: { it: 'novità', en: 'changes', fr: 'nouveautés' }, countable: false },
  },
};

export const kitRegistration: RecordType = {
  namedBy: ['organisation'],
  label: {
    one: { it: 'registrazione del kit', en: 'kit registration', fr: 'inscription au kit' },
    many: { it: 'registrazioni del kit', en: 'kit registrations', fr: 'inscriptions au kit' },
  },
  class: 'open',
  fields: {
    organisation: { ...shared.enrolledAdministration, required: true },
    requestedOn: { type: 'day', label: { it: 'richiesta', en: 'request', fr: 'demande' } },
    registeredOn: { type: 'day', label: { it: 'registrazione', en: 'registration', fr: 'inscription' } },
    downloadedOn: { type: 'day', label: { it: 'scaricamento', en: 'download', fr: 'téléchargement' } },
    installedOn: { type: 'day', label: { it: 'installazione', en: 'installation', fr: 'installation' } },
    installMode: {
      type: 'code',
      label: { it: 'modalità di installazione', en: 'mode of installation', fr: 'mode d’installation' },
      codes: {
        autonomous: { it: 'autonoma', en: 'autonomous', fr: 'autonome' },
        assisted: { it: 'assistita', en: 'assisted', fr: 'assistée' },
      },
    },
    inUse: { type: 'boolean', label: { it: 'in uso', en: 'in use', fr: 'en usage' } },
    kitVersion: { type: 'reference', to: 'kitVersion', label: { it: 'versione del kit', en: 'kit version', fr: 'version du kit' } },
  },
};

export const interconnection: RecordType = {
  namedBy: ['system', 'desk', 'organisation'],
  label: {
    one: { it: 'collegamento fra sistemi', en: 'interconnection', fr: 'interconnexion' },
    many: { it: 'collegamenti fra sistemi', en: 'interconnections', fr: 'interconnexions' },
  },
  class: 'open',
  fields: {
    desk: shared.desk,
    organisation: shared.organisation,
    system: { type: 'code', label: { it: 'sistema', en: 'system', fr: 'système' }, codes: exchangeSystems, required: true },
    status: {
      type: 'code',
      required: true,
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        not_started: { it: 'non avviato', en: 'not started', fr: 'non commencé' },
        testing: { it: 'in prova', en: 'testing', fr: 'en test' },
        connected: { it: 'collegato', en: 'connected', fr: 'connecté' },
        suspended: { it: 'sospeso', en: 'suspended', fr: 'suspendu' },
      },
    },
    testedOn: { type: 'day', label: { it: 'prova', en: 'testing day', fr: 'jour du test' } },
    liveOn: { type: 'day', label: { it: 'attivazione', en: 'going live', fr: 'mise en service' } },
    // SL-22: how long nothing may be sent before somebody is told
    expectedEveryDays: {
      type: 'number',
      label: { it: 'invii attesi ogni (giorni)', en: 'dispatch expected every (days)', fr: 'envois attendus tous les (jours)' },
      hint: {
        it: 'oltre questi giorni senza invii si è avvisati; 31 se non si dice altro',
        en: 'after so many days without a dispatch an alert is raised; 31 unless another is given',
        fr: 'au-delà de ce nombre de jours sans envoi, une alerte est émise ; 31 sauf indication contraire',
      },
      countable: false,
    },
    responsible: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'ente responsabile', en: 'organisation responsible', fr: 'organisme responsable' },
    },
  },
};

export const exchangeBatch: RecordType = {
  namedBy: ['recordType', 'sentOn'],
  label: {
    one: { it: 'invio di dati', en: 'data exchange', fr: 'échange de données' },
    many: { it: 'invii di dati', en: 'data exchanges', fr: 'échanges de données' },
  },
  class: 'open',
  fields: {
    network: shared.network,
    system: { type: 'code', label: { it: 'sistema', en: 'system', fr: 'système' }, codes: exchangeSystems },
    administration: shared.administration,
    direction: {
      type: 'code',
      required: true,
      label: { it: 'direzione', en: 'direction', fr: 'sens' },
      codes: {
        in: { it: 'in entrata', en: 'in', fr: 'entrant' },
        out: { it: 'in uscita', en: 'out', fr: 'sortant' },
        desk_to_desk: { it: 'tra sportelli', en: 'desk to desk', fr: 'entre guichets' },
      },
    },
    recordType: {
      type: 'code',
      required: true,
      label: { it: 'che cosa si scambia', en: 'what is exchanged', fr: 'ce qui est échangé' },
      codes: {
        vacancy: { it: 'offerte di lavoro', en: 'vacancies', fr: 'offres d’emploi' },
        candidacy: { it: 'candidature', en: 'candidacies', fr: 'candidatures' },
        other: { it: 'altro', en: 'other', fr: 'autre' },
      },
    },
    sentOn: { type: 'day', label: { it: 'invio', en: 'dispatch', fr: 'envoi' }, required: true },
    recordsSent: { type: 'number', label: { it: 'voci inviate', en: 'records sent', fr: 'fiches envoyées' }, required: true },
    recordsAccepted: { type: 'number', label: { it: 'voci accettate', en: 'records accepted', fr: 'fiches acceptées' } },
    recordsRejected: { type: 'number', label: { it: 'voci respinte', en: 'records rejected', fr: 'fiches rejetées' } },
    errors: {
      type: 'parts',
      label: { it: 'errori', en: 'errors', fr: 'erreurs' },
      fields: {
        code: { type: 'text', label: { it: 'codice di errore', en: 'error code', fr: 'code d’erreur' } },
        records: { type: 'number', label: { it: 'voci', en: 'records', fr: 'fiches' } },
      },
    },
  },
};
