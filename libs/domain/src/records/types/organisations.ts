import { labelsOf } from '../../codelists/code-list.js';
import { enterpriseSizes, organisationCategories, organisationSectors, partnerRoles } from '../../codelists/organisation-codes.js';
import type { FieldCodes, RecordType } from '../field.js';
import { shared } from './shared-fields.js';

const servicesOffered: FieldCodes = {
  employment: { it: 'servizi per il lavoro', en: 'employment services', fr: 'services de l’emploi' },
  education: { it: 'istruzione', en: 'education', fr: 'enseignement' },
  training: { it: 'formazione', en: 'training', fr: 'formation' },
  guidance: { it: 'orientamento', en: 'guidance', fr: 'orientation' },
  company_assistance: { it: 'assistenza alle imprese', en: 'company assistance', fr: 'appui aux entreprises' },
  social: { it: 'servizi sociali', en: 'social services', fr: 'services sociaux' },
  information: { it: 'informazione', en: 'information', fr: 'information' },
};

export const organisation: RecordType = {
  label: { one: { it: 'ente', en: 'organisation', fr: 'organisme' }, many: { it: 'enti', en: 'organisations', fr: 'organismes' } },
  calledBy: 'name',
  class: 'open',
  fields: {
    name: { type: 'text', label: { it: 'nome', en: 'name', fr: 'nom' }, required: true, countable: false },
    shortName: { type: 'text', label: { it: 'nome breve', en: 'short name', fr: 'nom abrégé' }, countable: false },
    category: { type: 'code', label: { it: 'categoria', en: 'category', fr: 'catégorie' }, codes: labelsOf(organisationCategories) },
    sector: {
      type: 'code',
      label: { it: 'settore pubblico o privato', en: 'public or private sector', fr: 'secteur public ou privé' },
      codes: labelsOf(organisationSectors),
    },
    istatCode: { type: 'text', label: { it: 'codice ISTAT', en: 'ISTAT code', fr: 'code ISTAT' } },
    nuts3: { type: 'text', label: { it: 'provincia (NUTS 3)', en: 'province (NUTS 3)', fr: 'province (NUTS 3)' } },
    region: { type: 'text', label: { it: 'regione', en: 'region', fr: 'région' }, derived: true },
    country: { type: 'code', label: { it: 'paese', en: 'country', fr: 'pays' }, standard: 'countries' },
    competences: { type: 'text', label: { it: 'competenze', en: 'competences', fr: 'compétences' }, countable: false },
    size: { type: 'code', label: { it: 'dimensione', en: 'size', fr: 'taille' }, codes: labelsOf(enterpriseSizes) },
    taxId: { type: 'text', label: { it: 'codice fiscale dell’ente', en: 'tax number', fr: 'numéro fiscal' }, countable: false },
  },
};

export const projectPartner: RecordType = {
  label: { one: { it: 'partner', en: 'partner', fr: 'partenaire' }, many: { it: 'partner', en: 'partners', fr: 'partenaires' } },
  class: 'open',
  fields: {
    organisation: { type: 'reference', to: 'organisation', label: { it: 'ente', en: 'organisation', fr: 'organisme' }, required: true },
    role: { type: 'code', label: { it: 'ruolo', en: 'role', fr: 'rôle' }, codes: labelsOf(partnerRoles), required: true },
    onBehalfOf: { type: 'reference', to: 'organisation', label: { it: 'per conto di', en: 'on behalf of', fr: 'pour le compte de' } },
    country: { type: 'code', label: { it: 'paese', en: 'country', fr: 'pays' }, standard: 'countries' },
    nuts3: { type: 'text', label: { it: 'provincia (NUTS 3)', en: 'province (NUTS 3)', fr: 'province (NUTS 3)' } },
    from: { type: 'day', label: { it: 'ingresso nel partenariato', en: 'start of the partnership', fr: 'entrée dans le partenariat' } },
    to: { type: 'day', label: { it: 'uscita dal partenariato', en: 'end of the partnership', fr: 'sortie du partenariat' } },
    budget: { type: 'number', label: { it: 'bilancio', en: 'budget', fr: 'budget' } },
  },
};

export const network: RecordType = {
  label: { one: { it: 'rete', en: 'network', fr: 'réseau' }, many: { it: 'reti', en: 'networks', fr: 'réseaux' } },
  class: 'open',
  fields: {
    name: { ...shared.name, required: true },
    promoter: { type: 'reference', to: 'organisation', label: { it: 'promotore', en: 'promoter', fr: 'promoteur' } },
    originInitiative: { type: 'text', label: { it: 'iniziativa d’origine', en: 'initiative of origin', fr: 'initiative d’origine' } },
    agreements: { type: 'references', to: 'agreement', label: { it: 'accordi', en: 'agreements', fr: 'accords' } },
    // of the first agreement among them that every original signatory has signed
    agreementSignedOn: {
      type: 'day',
      label: { it: 'firma dell’accordo di rete', en: 'signature of the network agreement', fr: 'signature de l’accord de réseau' },
      derived: true,
    },
  },
};

export const networkMember: RecordType = {
  namedBy: ['organisation', 'network'],
  label: {
    one: { it: 'aderente alla rete', en: 'network member', fr: 'membre du réseau' },
    many: { it: 'aderenti alla rete', en: 'network members', fr: 'membres du réseau' },
  },
  class: 'open',
  fields: {
    network: { ...shared.network, required: true },
    organisation: { ...shared.organisation, required: true },
    requestedOn: { type: 'day', label: { it: 'richiesta di adesione', en: 'request for membership', fr: 'demande d’adhésion' } },
    joinedOn: { type: 'day', label: { it: 'adesione', en: 'joining', fr: 'adhésion' } },
    leftOn: { type: 'day', label: { it: 'uscita dalla rete', en: 'leaving the network', fr: 'sortie du réseau' } },
    admissionStatus: {
      type: 'code',
      label: { it: 'stato dell’adesione', en: 'admission status', fr: 'état de l’adhésion' },
      codes: {
        requested: { it: 'richiesta', en: 'requested', fr: 'demandée' },
        admitted: { it: 'accolta', en: 'admitted', fr: 'admise' },
        refused: { it: 'respinta', en: 'refused', fr: 'refusée' },
      },
    },
    macroRegionalStrategy: {
      type: 'boolean',
      label: {
        it: 'governance di una strategia macroregionale',
        en: 'governance of a macro-regional strategy',
        fr: 'gouvernance d’une stratégie macrorégionale',
      },
    },
    servicesOffered: {
      type: 'codes',
      label: { it: 'servizi offerti', en: 'services offered', fr: 'services offerts' },
      codes: servicesOffered,
    },
  },
};

export const administrationEnrolment: RecordType = {
  namedBy: ['organisation'],
  label: {
    one: { it: 'adesione di un’amministrazione', en: 'administration enrolled', fr: 'adhésion d’une administration' },
    many: { it: 'adesioni delle amministrazioni', en: 'administrations enrolled', fr: 'adhésions des administrations' },
  },
  class: 'open',
  fields: {
    organisation: { ...shared.enrolledAdministration, required: true },
    region: { type: 'text', label: { it: 'regione', en: 'region', fr: 'région' } },
    territorialVocation: { type: 'text', label: { it: 'vocazione territoriale', en: 'territorial vocation', fr: 'vocation territoriale' } },
    sizeClass: { type: 'text', label: { it: 'classe dimensionale', en: 'size class', fr: 'classe de taille' } },
    localLabourMarketNote: {
      type: 'text',
      long: true,
      label: { it: 'nota sul mercato del lavoro locale', en: 'note on the local labour market', fr: 'note sur le marché local du travail' },
      countable: false,
    },
    status: {
      type: 'code',
      label: { it: 'stato', en: 'status', fr: 'état' },
      required: true,
      codes: {
        candidate: { it: 'candidata', en: 'candidate', fr: 'candidate' },
        selected: { it: 'selezionata', en: 'selected', fr: 'retenue' },
        refused: { it: 'non selezionata', en: 'refused', fr: 'refusée' },
        withdrawn: { it: 'ritirata', en: 'withdrawn', fr: 'retirée' },
      },
    },
    selectedOn: { type: 'day', label: { it: 'selezione', en: 'selection', fr: 'sélection' } },
    criteria: {
      type: 'text',
      long: true,
      label: { it: 'criteri di selezione', en: 'criteria of selection', fr: 'critères de sélection' },
      countable: false,
    },
    act: shared.act,
  },
};
