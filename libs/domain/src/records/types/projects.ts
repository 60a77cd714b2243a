import { labelsOf } from '../../codelists/code-list.js';
import { categoriesOfRegion, funds } from '../../codelists/programme-codes.js';
import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const project: RecordType = {
  label: { one: { it: 'progetto', en: 'project', fr: 'projet' }, many: { it: 'progetti', en: 'projects', fr: 'projets' } },
  calledBy: 'acronym',
  class: 'open',
  fields: {
    acronym: { type: 'text', label: { it: 'acronimo', en: 'acronym', fr: 'acronyme' }, required: true },
    title: shared.title,
    programme: { type: 'text', label: { it: 'programma', en: 'programme', fr: 'programme' } },
    fund: { type: 'code', label: { it: 'fondo', en: 'fund', fr: 'fonds' }, codes: labelsOf(funds) },
    specificObjective: { type: 'text', label: { it: 'obiettivo specifico', en: 'specific objective', fr: 'objectif spécifique' } },
    categoryOfRegion: {
      type: 'code',
      label: { it: 'categoria di regione', en: 'category of region', fr: 'catégorie de région' },
      codes: labelsOf(categoriesOfRegion),
    },
    // the organisation that answers for the project
    beneficiary: {
      type: 'reference',
      to: 'organisation',
      label: { it: 'beneficiario', en: 'beneficiary', fr: 'bénéficiaire' },
      derived: true,
    },
    countriesInvolved: {
      type: 'codes',
      label: { it: 'paesi dei partner', en: 'countries of the partners', fr: 'pays des partenaires' },
      derived: true,
      standard: 'countries',
    },
    innovationNetwork: {
      type: 'boolean',
      label: { it: 'per una rete di innovazione', en: 'for an innovation network', fr: 'en faveur d’un réseau d’innovation' },
    },
    urbanRuralLinkages: {
      type: 'boolean',
      label: {
        it: 'per i collegamenti tra città e campagna',
        en: 'for urban-rural linkages',
        fr: 'pour les liens entre villes et campagnes',
      },
    },
    runBySocialPartners: {
      type: 'boolean',
      label: {
        it: 'attuato, anche in parte, da parti sociali o organizzazioni non governative',
        en: 'implemented, even partly, by social partners or non-governmental organisations',
        fr: 'mis en œuvre, même en partie, par des partenaires sociaux ou des organisations non gouvernementales',
      },
    },
    forWomenInEmployment: {
      type: 'boolean',
      label: {
        it: 'dedicato alla partecipazione e al progresso delle donne nel lavoro',
        en: 'dedicated to women’s participation and progress in employment',
        fr: 'consacré à la participation et à la progression des femmes dans l’emploi',
      },
    },
    forPublicServices: {
      type: 'boolean',
      label: {
        it: 'destinato a pubbliche amministrazioni o servizi pubblici',
        en: 'targeting public administrations or public services',
        fr: 'destiné aux administrations ou services publics',
      },
    },
    pilot: { type: 'boolean', label: { it: 'progetto pilota', en: 'pilot project', fr: 'projet pilote' } },
    start: shared.start,
    end: shared.end,
    // values of finalised operations are taken from this day on (R107)
    closedOn: shared.closedOn,
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        draft: { it: 'in preparazione', en: 'draft', fr: 'en préparation' },
        running: { it: 'in corso', en: 'running', fr: 'en cours' },
        closed: { it: 'chiuso', en: 'closed', fr: 'clos' },
        under_final_check: { it: 'in verifica finale', en: 'under final check', fr: 'en vérification finale' },
      },
    },
  },
};

export const pilotAction: RecordType = {
  label: {
    one: { it: 'azione pilota', en: 'pilot action', fr: 'action pilote' },
    many: { it: 'azioni pilota', en: 'pilot actions', fr: 'actions pilotes' },
  },
  class: 'open',
  fields: {
    name: { ...shared.name, required: true },
    status: { ...shared.actionStatus, required: true },
    completedOn: { type: 'day', label: { it: 'conclusione', en: 'completion', fr: 'achèvement' } },
    countriesInvolved: shared.countriesInvolved,
  },
};

export const jointService: RecordType = {
  namedBy: ['type', 'pilotAction'],
  label: {
    one: { it: 'servizio comune', en: 'joint service', fr: 'service commun' },
    many: { it: 'servizi comuni', en: 'joint services', fr: 'services communs' },
  },
  class: 'open',
  fields: {
    pilotAction: { type: 'reference', to: 'pilotAction', label: { it: 'azione pilota', en: 'pilot action', fr: 'action pilote' } },
    type: {
      type: 'code',
      label: { it: 'tipo di servizio', en: 'type of service', fr: 'type de service' },
      required: true,
      codes: {
        guidance: { it: 'orientamento', en: 'guidance', fr: 'orientation' },
        matching: { it: 'incontro domanda-offerta', en: 'matching', fr: 'mise en relation' },
        recruiting: { it: 'reclutamento', en: 'recruiting', fr: 'recrutement' },
        information: { it: 'informazione', en: 'information', fr: 'information' },
        other: { it: 'altro', en: 'other', fr: 'autre' },
      },
    },
    members: {
      type: 'references',
      to: 'organisation',
      label: { it: 'enti che lo offrono', en: 'organisations that offer it', fr: 'organismes qui l’offrent' },
    },
    deliveries: {
      type: 'parts',
      label: { it: 'erogazioni', en: 'deliveries', fr: 'prestations' },
      fields: {
        date: { type: 'day', label: { it: 'giorno', en: 'day', fr: 'jour' } },
        place: shared.place,
        people: { type: 'number', label: { it: 'persone servite', en: 'people served', fr: 'personnes servies' } },
      },
    },
    firstDeliveryOn: { type: 'day', label: { it: 'prima erogazione', en: 'first delivery', fr: 'première prestation' }, derived: true },
  },
};

export const strategy: RecordType = {
  label: {
    one: { it: 'strategia o piano d’azione', en: 'strategy or action plan', fr: 'stratégie ou plan d’action' },
    many: { it: 'strategie e piani d’azione', en: 'strategies and action plans', fr: 'stratégies et plans d’action' },
  },
  class: 'open',
  fields: {
    title: shared.title,
    type: {
      type: 'code',
      label: { it: 'tipo', en: 'type', fr: 'type' },
      codes: {
        strategy: { it: 'strategia', en: 'strategy', fr: 'stratégie' },
        action_plan: { it: 'piano d’azione', en: 'action plan', fr: 'plan d’action' },
      },
    },
    countriesInvolved: shared.countriesInvolved,
    finalisedOn: { type: 'day', label: { it: 'conclusione', en: 'finalisation', fr: 'finalisation' } },
    takenUpOn: shared.takenUpOn,
    takenUpBy: shared.takenUpBy,
  },
};

export const solution: RecordType = {
  label: { one: { it: 'soluzione', en: 'solution', fr: 'solution' }, many: { it: 'soluzioni', en: 'solutions', fr: 'solutions' } },
  class: 'open',
  fields: {
    title: shared.title,
    pilotAction: {
      type: 'reference',
      to: 'pilotAction',
      label: { it: 'azione pilota da cui nasce', en: 'pilot action it comes from', fr: 'action pilote d’origine' },
    },
    countriesInvolved: shared.countriesInvolved,
    legalObstacle: {
      type: 'boolean',
      label: {
        it: 'riguarda un ostacolo giuridico o amministrativo',
        en: 'is about a legal or administrative obstacle',
        fr: 'concerne un obstacle juridique ou administratif',
      },
    },
    obstacleResolvedOn: {
      type: 'day',
      label: { it: 'ostacolo attenuato o risolto', en: 'obstacle alleviated or resolved', fr: 'obstacle atténué ou surmonté' },
    },
    developedOn: { type: 'day', label: { it: 'sviluppo concluso', en: 'completed development', fr: 'développement achevé' } },
    takenUpOn: shared.takenUpOn,
    takenUpBy: shared.takenUpBy,
  },
};
