import type { RecordType } from '../field.js';
import { shared } from './shared-fields.js';

export const candidacy: RecordType = {
  namedBy: ['person', 'vacancy'],
  label: {
    one: { it: 'candidatura', en: 'candidacy', fr: 'candidature' },
    many: { it: 'candidature', en: 'candidacies', fr: 'candidatures' },
  },
  class: 'personal',
  fields: {
    person: { ...shared.person, required: true },
    vacancy: { type: 'reference', to: 'vacancy', label: { it: 'offerta di lavoro', en: 'vacancy', fr: 'offre d’emploi' } },
    ownerOrganisation: shared.ownerOrganisation,
    desk: shared.desk,
    source: {
      type: 'code',
      label: { it: 'origine', en: 'source', fr: 'origine' },
      codes: {
        self: { it: 'autocandidatura', en: 'self-proposed', fr: 'candidature spontanée' },
        desk: { it: 'sportello', en: 'desk', fr: 'guichet' },
        network: { it: 'rete', en: 'network', fr: 'réseau' },
        company_search: { it: 'ricerca dell’impresa', en: 'company search', fr: 'recherche de l’entreprise' },
      },
    },
    // of somebody who looks for work without a vacancy yet: what the person is proposed by, before what was answered on the day of entry
    professionText: {
      type: 'text',
      label: { it: 'lavoro cercato', en: 'work sought', fr: 'emploi recherché' },
      countable: false,
    },
    iscoCode: { type: 'text', label: { it: 'codice ISCO', en: 'ISCO code', fr: 'code CITP' } },
    workingTime: shared.workingTime,
    hoursPerWeek: {
      type: 'number',
      label: { it: 'ore settimanali al massimo', en: 'hours a week at most', fr: 'heures par semaine au plus' },
    },
    mobility: {
      type: 'code',
      label: { it: 'mobilità', en: 'mobility', fr: 'mobilité' },
      codes: {
        local: { it: 'locale', en: 'local', fr: 'locale' },
        regional: { it: 'regionale', en: 'regional', fr: 'régionale' },
        national: { it: 'nazionale', en: 'national', fr: 'nationale' },
        cross_border: { it: 'transfrontaliera', en: 'cross-border', fr: 'transfrontalière' },
        eu: { it: 'europea', en: 'European', fr: 'européenne' },
      },
    },
    status: {
      type: 'code',
      required: true,
      label: { it: 'stato', en: 'status', fr: 'état' },
      codes: {
        draft: { it: 'bozza', en: 'draft', fr: 'brouillon' },
        active: { it: 'attiva', en: 'active', fr: 'active' },
        sent: { it: 'inviata', en: 'sent', fr: 'envoyée' },
        interview: { it: 'a colloquio', en: 'interview', fr: 'en entretien' },
        offer: { it: 'con proposta', en: 'offer', fr: 'avec proposition' },
        hired: { it: 'con assunzione', en: 'hired', fr: 'avec embauche' },
        rejected: { it: 'respinta', en: 'rejected', fr: 'rejetée' },
        withdrawn: { it: 'ritirata', en: 'withdrawn', fr: 'retirée' },
        expired: { it: 'scaduta', en: 'expired', fr: 'expirée' },
      },
    },
    openedOn: { type: 'day', label: { it: 'apertura', en: 'opening', fr: 'ouverture' } },
    sharedWithNetwork: shared.sharedWithNetwork,
    sharedOn: { type: 'day', label: { it: 'condivisione nella rete', en: 'sharing in the network', fr: 'partage dans le réseau' } },
    sentOn: { type: 'day', label: { it: 'invio all’impresa', en: 'dispatch to the employer', fr: 'envoi à l’entreprise' } },
    closedOn: shared.closedOn,
  },
};

export const placement: RecordType = {
  namedBy: ['person', 'startDate'],
  label: {
    one: { it: 'inserimento lavorativo', en: 'placement', fr: 'placement' },
    many: { it: 'inserimenti lavorativi', en: 'placements', fr: 'placements' },
  },
  class: 'personal',
  fields: {
    person: { ...shared.person, required: true },
    participation: shared.participation,
    employer: shared.employer,
    vacancy: { type: 'reference', to: 'vacancy', label: { it: 'offerta di lavoro', en: 'vacancy', fr: 'offre d’emploi' } },
    candidacy: { type: 'reference', to: 'candidacy', label: { it: 'candidatura', en: 'candidacy', fr: 'candidature' } },
    desk: shared.desk,
    type: {
      type: 'code',
      required: true,
      label: { it: 'tipo di inserimento', en: 'type of placement', fr: 'type de placement' },
      codes: {
        employment: { it: 'lavoro dipendente', en: 'employment', fr: 'emploi salarié' },
        internship: { it: 'tirocinio', en: 'internship', fr: 'stage' },
        apprenticeship: { it: 'apprendistato', en: 'apprenticeship', fr: 'apprentissage' },
        self_employment: { it: 'lavoro autonomo', en: 'self-employment', fr: 'travail indépendant' },
        voluntary_service: { it: 'servizio civile', en: 'voluntary service', fr: 'service civique' },
      },
    },
    outcomeType: shared.outcomeType,
    contractType: shared.contractType,
    contractGroup: shared.contractGroup,
    workingTime: shared.workingTime,
    hoursPerWeek: { type: 'number', label: { it: 'ore settimanali', en: 'hours a week', fr: 'heures par semaine' } },
    startDate: { type: 'day', label: { it: 'inizio', en: 'start', fr: 'début' }, required: true },
    endDate: { type: 'day', label: { it: 'fine', en: 'end', fr: 'fin' } },
    durationDays: { type: 'number', label: { it: 'durata in giorni', en: 'length in days', fr: 'durée en jours' }, derived: true },
    mobilityScheme: {
      type: 'boolean',
      label: {
        it: 'in un programma mirato di mobilità',
        en: 'under a targeted mobility scheme',
        fr: 'dans un programme ciblé de mobilité',
      },
    },
    subsidised: { type: 'boolean', label: { it: 'con incentivo', en: 'subsidised', fr: 'aidé' } },
    // asked for after 30, 90 and 180 days
    checks: {
      type: 'parts',
      label: { it: 'verifiche', en: 'checks', fr: 'vérifications' },
      fields: {
        on: { type: 'day', label: { it: 'giorno della verifica', en: 'day of the check', fr: 'jour de la vérification' }, required: true },
        lasts: { type: 'boolean', label: { it: 'lavora ancora', en: 'still at work', fr: 'travaille encore' } },
      },
    },
    verifiedBy: {
      type: 'code',
      label: { it: 'verificato con', en: 'verified by', fr: 'vérifié par' },
      codes: {
        mandatory_communication: { it: 'comunicazione obbligatoria', en: 'mandatory communication', fr: 'déclaration obligatoire' },
        employer_declaration: { it: 'dichiarazione dell’impresa', en: 'employer’s declaration', fr: 'déclaration de l’entreprise' },
        person_declaration: { it: 'dichiarazione della persona', en: 'person’s declaration', fr: 'déclaration de la personne' },
        document: { it: 'documento', en: 'document', fr: 'document' },
      },
    },
  },
};
