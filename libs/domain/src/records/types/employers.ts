import { languageLevels } from '../../codelists/cefr-levels.js';
import { labelsOf } from '../../codelists/code-list.js';
import { digitalLevels, drivingLicences } from '../../codelists/intake-codes.js';
import { economicSections, occupationGroups, valueChains } from '../../codelists/occupation-codes.js';
import { enterpriseSizes } from '../../codelists/organisation-codes.js';
import { iscedLevels } from '../../codelists/person-codes.js';
import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const employer: RecordType = {
  namedBy: ['organisation'],
  label: { one: { it: 'impresa', en: 'employer', fr: 'entreprise' }, many: { it: 'imprese', en: 'employers', fr: 'entreprises' } },
  class: 'open',
  fields: {
    organisation: { ...shared.organisation, required: true },
    ateco: { type: 'text', label: { it: 'codice ATECO', en: 'ATECO code', fr: 'code ATECO' } },
    atecoSection: {
      type: 'code',
      label: { it: 'settore economico', en: 'economic sector', fr: 'secteur économique' },
      derived: true,
      codes: labelsOf(economicSections),
    },
    sizeClass: { type: 'code', label: { it: 'dimensione', en: 'size', fr: 'taille' }, codes: labelsOf(enterpriseSizes) },
    isSme: {
      type: 'boolean',
      label: { it: 'piccola o media impresa', en: 'small or medium enterprise', fr: 'petite ou moyenne entreprise' },
      derived: true,
    },
    municipality: shared.municipality,
    valueChain: { type: 'code', label: { it: 'filiera', en: 'value chain', fr: 'filière' }, codes: labelsOf(valueChains) },
  },
};

export const employerContact: RecordType = {
  namedBy: ['employer', 'type', 'date'],
  label: {
    one: { it: 'contatto con un’impresa', en: 'contact with an employer', fr: 'contact avec une entreprise' },
    many: { it: 'contatti con le imprese', en: 'contacts with employers', fr: 'contacts avec les entreprises' },
  },
  class: 'open',
  fields: {
    employer: { ...shared.employer, required: true },
    desk: shared.desk,
    date: { type: 'day', label: { it: 'data del contatto', en: 'date of the contact', fr: 'date du contact' }, required: true },
    type: {
      type: 'code',
      label: { it: 'tipo di contatto', en: 'type of contact', fr: 'type de contact' },
      codes: {
        visit: { it: 'visita', en: 'visit', fr: 'visite' },
        call: { it: 'telefonata', en: 'call', fr: 'appel' },
        event: { it: 'evento', en: 'event', fr: 'événement' },
        survey: { it: 'indagine', en: 'survey', fr: 'enquête' },
        recruiting_day: { it: 'giornata di reclutamento', en: 'recruiting day', fr: 'journée de recrutement' },
      },
    },
    topic: shared.topic,
    outcome: { type: 'text', label: { it: 'esito', en: 'outcome', fr: 'résultat' }, countable: false },
  },
};

export const vacancy: RecordType = {
  label: {
    one: { it: 'offerta di lavoro', en: 'vacancy', fr: 'offre d’emploi' },
    many: { it: 'offerte di lavoro', en: 'vacancies', fr: 'offres d’emploi' },
  },
  class: 'open',
  fields: {
    employer: shared.employer,
    ownerOrganisation: shared.ownerOrganisation,
    desk: shared.desk,
    title: { ...shared.title, required: true },
    iscoCode: { type: 'text', label: { it: 'codice ISCO', en: 'ISCO code', fr: 'code CITP' } },
    iscoMajor: {
      type: 'code',
      label: { it: 'gruppo professionale', en: 'occupation group', fr: 'groupe de professions' },
      derived: true,
      codes: labelsOf(occupationGroups),
    },
    professionText: {
      type: 'text',
      label: { it: 'professione, in parole', en: 'occupation in words', fr: 'profession en toutes lettres' },
      countable: false,
    },
    municipality: { type: 'text', label: { it: 'comune di lavoro', en: 'municipality of work', fr: 'commune de travail' } },
    positions: { type: 'number', label: { it: 'posti', en: 'positions', fr: 'postes' }, required: true },
    contractType: shared.contractType,
    contractGroup: shared.contractGroup,
    workingTime: shared.workingTime,
    hoursPerWeek: { type: 'number', label: { it: 'ore settimanali', en: 'hours a week', fr: 'heures par semaine' } },
    startWish: { type: 'day', label: { it: 'inizio desiderato', en: 'wished start', fr: 'début souhaité' } },
    // what is asked of whoever applies: who is known to lack it is not proposed
    requiredLanguages: {
      type: 'parts',
      label: { it: 'lingue richieste', en: 'languages asked', fr: 'langues demandées' },
      fields: {
        language: { type: 'code', label: { it: 'lingua', en: 'language', fr: 'langue' }, standard: 'languages', required: true },
        level: { type: 'code', label: { it: 'livello', en: 'level', fr: 'niveau' }, codes: languageLevels },
      },
    },
    requiredLicences: {
      type: 'codes',
      label: { it: 'patenti richieste', en: 'licences asked', fr: 'permis demandés' },
      codes: labelsOf(drivingLicences),
    },
    requiredDigital: {
      type: 'code',
      label: { it: 'competenze digitali richieste', en: 'digital skills asked', fr: 'compétences numériques demandées' },
      codes: labelsOf(digitalLevels),
    },
    requiredEducation: {
      type: 'number',
      label: { it: 'titolo di studio richiesto', en: 'education asked', fr: 'niveau d’études demandé' },
      codes: labelsOf(iscedLevels),
    },
    valueChain: { type: 'code', label: { it: 'filiera', en: 'value chain', fr: 'filière' }, codes: labelsOf(valueChains) },
    publishedOn: { type: 'day', label: { it: 'pubblicazione', en: 'publication', fr: 'publication' }, required: true },
    validUntil: { type: 'day', label: { it: 'fine della validità', en: 'end of validity', fr: 'fin de validité' } },
    sharedWithNetwork: shared.sharedWithNetwork,
    channels: {
      type: 'codes',
      label: { it: 'canali di pubblicazione', en: 'channels of publication', fr: 'canaux de publication' },
      codes: {
        network: { it: 'rete', en: 'network', fr: 'réseau' },
        cliclavoro: { it: 'Cliclavoro', en: 'Cliclavoro', fr: 'Cliclavoro' },
        regional_portal: { it: 'portale regionale', en: 'regional portal', fr: 'portail régional' },
        eures: { it: 'EURES', en: 'EURES', fr: 'EURES' },
        company_site: { it: 'sito dell’impresa', en: 'company site', fr: 'site de l’entreprise' },
      },
    },
    status: {
      type: 'code',
      required: true,
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        draft: { it: 'bozza', en: 'draft', fr: 'brouillon' },
        published: { it: 'pubblicata', en: 'published', fr: 'publiée' },
        in_selection: { it: 'in selezione', en: 'in selection', fr: 'en sélection' },
        closed: { it: 'chiusa', en: 'closed', fr: 'close' },
      },
    },
    outcome: {
      type: 'code',
      label: { it: 'esito', en: 'outcome', fr: 'résultat' },
      codes: {
        filled_by_network: { it: 'coperta dalla rete', en: 'filled by the network', fr: 'pourvue par le réseau' },
        filled_elsewhere: { it: 'coperta altrove', en: 'filled elsewhere', fr: 'pourvue ailleurs' },
        withdrawn: { it: 'ritirata', en: 'withdrawn', fr: 'retirée' },
        expired: { it: 'scaduta', en: 'expired', fr: 'expirée' },
      },
    },
    filledOn: { type: 'day', label: { it: 'copertura del posto', en: 'filling of the vacancy', fr: 'recrutement' } },
    closedOn: shared.closedOn,
  },
};
